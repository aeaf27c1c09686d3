package org.anlan.logistics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One depot with 100 quilts of 3 kg, 20 of them reserve; 60 minutes to a township that needs 100;
/// vehicles for 210 kg hours, so 70 quilts go, and 30 stay unmet: 15 at 1000, 15 at 2000.
@DisplayName("The audit of a plan")
class PlanAuditTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void writeInstance() throws Exception {
        var files =
                Map.of(
                        "depots.csv", "depot,vehicle_kg_hours\nD,210\nE,0\n",
                        "townships.csv", "township,rural\nT,1\n",
                        "items.csv", "item,weight_kg,reserve_cost_per_unit\nquilt,3,100\n",
                        "stock.csv", "depot,item,stock,reserve\nD,quilt,100,20\n",
                        "demands.csv",
                                "township,item,quantity,unmet_cost_per_unit\nT,quilt,100,1000\n",
                        "routes.csv", "depot,township,minutes\nD,T,60\n");
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /// 70 × 30 for the way, 15 × 1000 + 15 × 2000 unmet. At 2000 a quilt, a kilogram hour is worth
    /// (2000 − 30) / 3.
    private static ObjectNode plan() throws IOException {
        return (ObjectNode)
                JSON.readTree(
                        """
                        {"objective": 47100, "lowerBound": 47100,
                         "flows": [{"depot": "D", "township": "T", "item": "quilt", "units": 70}],
                         "reserve": [],
                         "unmet": [{"township": "T", "item": "quilt", "units": 30}],
                         "depotPrices": [{"depot": "D", "price": 656.6666666666666}],
                         "needPrices": [{"township": "T", "item": "quilt", "price": 2000}]}
                        """);
    }

    @Test
    void passesThePlanThatHolds() throws Exception {
        assertThat(wrong(_ -> {})).isEmpty();
    }

    @ParameterizedTest(name = "finds {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # what                      | list        | field    | value | words
                    more driven than can be     | flows       | units    | 71    | driving from D
                    more sent than is free      | flows       | units    | 81    | D|quilt sent
                    less than nothing           | flows       | units    | -1    | nothing on it
                    a way that is closed        | flows       | depot    | E     | no such way
                    goods nobody needs          | flows       | item     | tent  | T|tent served
                    a need that has vanished    | unmet       | units    | 29    | served and unmet
                    a price that proves nothing | needPrices  | price    | 2001  | what the prices prove
                    a fleet's price of another  | depotPrices | price    | 600   | what the prices prove
                    a fleet's price below zero  | depotPrices | price    | -1    | a price below zero
                    """)
    void finds(String what, String list, String field, String value, String words)
            throws Exception {
        assertThat(
                        wrong(
                                plan -> {
                                    var row = (ObjectNode) plan.path(list).path(0);
                                    if (value.matches("-?[0-9]+")) {
                                        row.put(field, Double.parseDouble(value));
                                    } else {
                                        row.put(field, value);
                                    }
                                }))
                .as(what)
                .anyMatch(line -> line.contains(words));
    }

    @Test
    void findsABoundAndACostThatAreNotTrue() throws Exception {
        assertThat(wrong(plan -> plan.put("lowerBound", 47_101)))
                .anyMatch(line -> line.contains("what the prices prove"))
                .anyMatch(line -> line.contains("lowerBound, cost"));
        assertThat(wrong(plan -> plan.put("objective", 47_000)))
                .anyMatch(line -> line.contains("objective, cost"));
        assertThat(wrong(plan -> plan.remove("objective"))).isNotEmpty();
    }

    @Test
    void findsMoreReserveThanThereIs() throws Exception {
        assertThat(
                        wrong(
                                plan ->
                                        plan.withArray("reserve")
                                                .addObject()
                                                .put("depot", "D")
                                                .put("item", "quilt")
                                                .put("units", 21)))
                .anyMatch(line -> line.contains("D|quilt released"));
    }

    @Test
    void saysWhichFileIsWrong() throws Exception {
        Files.writeString(folder.resolve("routes.csv"), "depot,township,minutes\nD,T,far\n");
        assertThatThrownBy(() -> wrong(_ -> {})).hasMessageContaining("routes.csv");
        Files.delete(folder.resolve("routes.csv"));
        assertThatThrownBy(() -> wrong(_ -> {})).isInstanceOf(IOException.class);
    }

    private List<String> wrong(Consumer<ObjectNode> change) throws IOException {
        var plan = plan();
        change.accept(plan);
        var file = folder.resolve("plan.json");
        JSON.writeValue(file.toFile(), plan);
        return PlanAudit.wrong(folder, file, true);
    }
}
