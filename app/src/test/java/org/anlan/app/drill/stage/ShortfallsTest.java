package org.anlan.app.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of a drill's loads")
class ShortfallsTest {

    private static List<String> receipts(Shortfalls shortfalls) {
        return IntStream.range(0, 240)
                .mapToObj(i -> shortfalls.receipt("341225", load(i)))
                .map(Json::write)
                .toList();
    }

    private static JsonNode load(int depot) {
        return Json.tree(
                """
                {"depot": "d%d", "lines": [{"line": 3, "sent": "400"}, {"line": 7, "sent": "90"}]}
                """
                        .formatted(depot));
    }

    @Test
    void someArriveShortWithAReasonMarkedSyntheticAndTheSameOnesEachTime() {
        var first = new Shortfalls(20200712L);
        var receipts = receipts(first);
        var shortened = receipts.stream().filter(r -> !r.equals("{}")).toList();
        assertThat(shortened).hasSizeBetween(8, 40).hasSize(first.count());
        for (var receipt : shortened) {
            var lines = Json.tree(receipt).get("lines");
            assertThat(lines).hasSize(2);
            assertThat(lines.findValuesAsText("reason")).singleElement().asString().contains("合成");
            var received =
                    lines.get(0).get("received").asInt() + lines.get(1).get("received").asInt();
            assertThat(received).isBetween(490 - 48, 489);
        }
        assertThat(receipts(new Shortfalls(20200712L))).isEqualTo(receipts);
    }

    @Test
    void oneOfWhichASingleThingCouldNotBeLostArrivesWhole() {
        var one = Json.tree("{\"depot\": \"d\", \"lines\": [{\"line\": 1, \"sent\": \"1\"}]}");
        for (var seed = 0; seed < 100; seed++) {
            assertThat(new Shortfalls(seed).receipt("341225", one)).isEmpty();
        }
    }
}
