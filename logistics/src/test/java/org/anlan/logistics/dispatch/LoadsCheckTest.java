package org.anlan.logistics.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.anlan.logistics.dispatch.check.LoadsCheck;
import org.anlan.logistics.dispatch.search.Dispatcher;
import org.anlan.web.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The checker of truck loads")
class LoadsCheckTest {

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void make() {
        var task =
                new Scenes()
                        .has("heavy", 1, 2)
                        .has("helicopter", 1, 1)
                        .sends("P", 20)
                        .sends("Q", 4)
                        .sends("R", 3)
                        .road("D", "P", 130)
                        .road("D", "Q", 120, Way.NO_LIMIT, 600)
                        .road("P", "Q", 15)
                        .line("D", "R", 50)
                        .task();
        var made = Dispatcher.dispatch(task, 1, 200, () -> false);
        assertThat(made.uncarried()).isEmpty();
        assertThat(Scenes.wrong(folder, task, made)).isEmpty();
    }

    private void seen(String fault, Consumer<JsonNode> break_) throws IOException {
        var file = folder.resolve("loads.json");
        var whole = Files.readString(file);
        var loads = Json.tree(whole);
        break_.accept(loads);
        var broken = Files.writeString(folder.resolve("broken.json"), Json.write(loads));
        assertThat(LoadsCheck.wrong(folder, broken)).as(fault).anyMatch(l -> l.contains(fault));
    }

    private static ObjectNode trip(JsonNode loads) {
        return loads.path("trips")
                .valueStream()
                .filter(trip -> trip.path("vehicleClass").asText().equals("heavy"))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode stop(JsonNode loads) {
        return (ObjectNode) trip(loads).path("stops").path(0);
    }

    private static ObjectNode drop(JsonNode loads) {
        return (ObjectNode) stop(loads).path("drops").path(0);
    }

    @Test
    void seesWhatIsWrongWithATrip() throws IOException {
        seen("not loaded", loads -> trip(loads).put("departMinute", 3));
        seen("no way from", loads -> stop(loads).put("arriveMinute", 46));
        seen("too early", loads -> stop(loads).put("leaveMinute", 46));
        seen("no such vehicle", loads -> trip(loads).put("vehicle", 2));
        seen("no such vehicle", loads -> trip(loads).put("depot", "E"));
        seen("driver 9 is not there", loads -> trip(loads).put("driver", 9));
        seen("is back at 99999", loads -> trip(loads).put("backMinute", 99_999));
        seen("are told", loads -> trip(loads).put("driveMinutes", 1));
    }

    @Test
    void seesWhatIsWrongWithALoad() throws IOException {
        seen("do not fit", loads -> drop(loads).put("units", 19));
        seen("units told", loads -> drop(loads).put("units", 1));
        seen("is no delivery", loads -> drop(loads).put("delivery", "L9"));
        seen("unloaded elsewhere", loads -> stop(loads).put("place", "R"));
        seen(
                "two trips of one number",
                loads -> ((ArrayNode) loads.path("trips")).add(trip(loads)));
    }

    @Test
    void seesFiguresThatDoNotAddUp() throws IOException {
        seen("waitingTonHours", loads -> figures(loads).put("waitingTonHours", 1));
        seen("kilometres", loads -> figures(loads).put("kilometres", 1));
        seen("clusterBound", loads -> figures(loads).put("clusterBound", 1e6));
        seen("waitingBound", loads -> figures(loads).put("waitingBound", 1e6));
    }

    private static ObjectNode figures(JsonNode loads) {
        return (ObjectNode) loads.path("figures");
    }

    @Test
    void seesAFlightWhereARoadIsOpenAndADriverWhoDoesTooMuch() throws IOException {
        var ways = folder.resolve("ways.csv");
        Files.writeString(ways, Files.readString(ways) + "D,R,road,50,50,,\n");
        seen("to which a road is open", _ -> {});
        var kinds = folder.resolve("vehicles.csv");
        Files.writeString(kinds, Files.readString(kinds).replace(",480,", ",60,"));
        seen("min a day", _ -> {});
        Files.writeString(kinds, Files.readString(kinds).replace(",240,20", ",50,20"));
        seen("does not rest", _ -> {});
    }
}
