package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Stock is kept fit:")
class UpkeepTest {

    private static final String INSPECTIONS = "/api/v1/logistics/inspections";
    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene();
        scene.morning();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void bookIn(String lot, String item, long daysLeft) {
        var intake =
                Map.of(
                        "lot",
                        lot,
                        "depot",
                        "west",
                        "item",
                        item,
                        "quantity",
                        "10",
                        "expires",
                        scene.server.open().day().plusDays(daysLeft).toString(),
                        "from",
                        "试");
        var reply = scene.server.post("省库管", "/api/v1/logistics/stock", intake);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    }

    private JsonNode rotation() {
        return scene.read("/api/v1/logistics/rotation");
    }

    @Test
    void whatExpiresWithinAYearIsListedTheFirstFirst() {
        bookIn("late", "water", 366 + 5);
        bookIn("second", "water", 200);
        bookIn("first", "tent-12", 100);
        var plan = rotation();
        assertThat(plan.get("items").valueStream().map(l -> l.get("lot").asText()))
                .containsExactly("province-water-old", "first", "second");
        assertThat(plan.get("all").asInt()).isEqualTo(3);
        assertThat(plan.get("months")).hasSize(3);
        assertThat(plan.at("/items/1/daysLeft").asInt()).isEqualTo(100);
    }

    @Test
    void aLotThatASupplierTakesBackIsExchangedAndAnyOtherUsedFirst() {
        bookIn("agreed", "summer-quilt", 200); // a shop agreed; 180 days must be left
        bookIn("too-late", "summer-quilt", 179);
        bookIn("at-once", "summer-quilt", 20); // a quilt must be good for 30 days more
        bookIn("nobody", "tent-12", 300); // the agreement is over
        assertThat(proposed())
                .containsEntry("agreed", "EXCHANGE")
                .containsEntry("too-late", "USE_FIRST")
                .containsEntry("at-once", "USE_UP")
                .containsEntry("nobody", "USE_FIRST");
    }

    @Test
    void whatHasExpiredIsToBeScrapped() {
        bookIn("old", "water", 1);
        scene.later(Duration.ofDays(3));
        assertThat(proposed()).containsEntry("old", "SCRAP");
        assertThat(rotation().at("/items/1/daysLeft").asInt()).isEqualTo(-2);
    }

    private Map<String, String> proposed() {
        var proposed = new HashMap<String, String>();
        rotation()
                .get("items")
                .forEach(l -> proposed.put(l.get("lot").asText(), l.get("proposed").asText()));
        return proposed;
    }

    private JsonNode due(String lot) {
        return scene.read(INSPECTIONS + "?limit=500")
                .get("items")
                .valueStream()
                .filter(d -> d.get("lot").asText().equals(lot))
                .findFirst()
                .orElseThrow();
    }

    private int inspect(Map<String, String> form) {
        return scene.server.post("省库管", INSPECTIONS, form).status();
    }

    @Test
    void aLotIsToBeInspectedSoManyDaysAfterItsIntakeAndThenAfterEachInspection() {
        assertThat(due("province-water-1").get("daysLeft").asInt()).isBetween(28, 30);
        scene.later(Duration.ofDays(40));
        assertThat(due("province-water-1").get("daysLeft").asInt()).isNegative();
        assertThat(inspect(Map.of("lot", "province-water-1", "result", "GOOD"))).isEqualTo(201);
        assertThat(due("province-water-1").get("daysLeft").asInt()).isEqualTo(30);
    }

    @Test
    void whatAnInspectionFindsDamagedCanNoLongerBePromised() {
        var form = new HashMap<String, String>();
        form.put("lot", "province-water-1");
        form.put("result", "DAMAGED");
        form.put("quantity", "9");
        form.put("note", "箱体破损");
        assertThat(inspect(form)).isEqualTo(201);
        assertThat(scene.lot("province-water-1").get("free").asText()).isEqualTo("891");
        assertThat(scene.lot("province-water-1").get("damaged").asText()).isEqualTo("9");
        form.put("quantity", "892");
        assertThat(inspect(form)).as("more than is free").isEqualTo(409);
        assertThat(due("province-water-1").get("daysLeft").asInt()).isEqualTo(30);
    }

    @ParameterizedTest(name = "{0} with {1} units and the note {2} is refused")
    @CsvSource({"GOOD, 1, 完好, quantity", "DAMAGED, , 破损, quantity", "DOUBTFUL, 3, , note"})
    void anInspectionThatDoesNotAddUpIsRefused(
            String result, String quantity, String note, String field) {
        var form = new HashMap<String, String>();
        form.put("lot", "province-water-1");
        form.put("result", result);
        if (quantity != null) {
            form.put("quantity", quantity);
        }
        if (note != null) {
            form.put("note", note);
        }
        var reply = scene.server.post("省库管", INSPECTIONS, form);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void aPlanIsNotMadeForAYearThatIsTooFar() {
        for (var until : new String[] {"1999-01-01", "2999-01-01"}) {
            var path = "/api/v1/logistics/rotation?until=" + until;
            assertThat(scene.server.get("值班员", path).status()).isEqualTo(422);
        }
        var path = "/api/v1/logistics/rotation?until=2026-13-41";
        assertThat(scene.server.get("值班员", path).status()).isBetween(400, 422);
    }
}
