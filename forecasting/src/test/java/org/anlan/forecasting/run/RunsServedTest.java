package org.anlan.forecasting.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.forecasting.house.RainyDay;
import org.anlan.store.Cause;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Runs over HTTP")
class RunsServedTest extends RainyDay {

    private static final String RUNS = "/api/v1/forecasting/runs";
    private static final String RAIN = "?model=areal-rain";

    @Test
    void showWhatTheRainWasComputedFromAndWhatCameOfIt() {
        rain("g1", "10", "g2", "40");
        var run = newest();
        assertThat(run.get("model").asText()).isEqualTo("areal-rain");
        assertThat(run.get("subject").asText()).isEqualTo(day().toString());
        assertThat(run.get("trigger").asText()).isEqualTo("DATA");
        assertThat(run.get("cause").asText()).startsWith("fact ");
        assertThat(run.get("missing")).hasSize(2);
        var whole = house().server().get("值班长", RUNS + "/" + run.get("id").asText()).json();
        assertThat(whole.at("/inputs/rain/byStation/g2/" + day()).asInt()).isEqualTo(40);
        assertThat(whole.at("/result/counties")).hasSize(3);
        assertThat(house().server().get("值班长", "/api/v1/forecasting/rain").json().get("run"))
                .isEqualTo(run.get("id"));
    }

    @Test
    void areMadeAgainBitForBit() {
        rain("g1", "10", "g2", "40", "g3", "12.5", "g4", "0.1");
        var first = newest();
        var again = again(first.get("id").asText());
        assertThat(again.status()).isEqualTo(202);
        house().server().settle();
        var repeated = get(again.json().get("id").asText());
        assertThat(repeated.get("trigger").asText()).isEqualTo("AGAIN");
        assertThat(repeated.get("equal").asBoolean()).isTrue();
        assertThat(repeated.get("again")).isEqualTo(first.get("id"));
        assertThat(repeated.get("resultDigest")).isEqualTo(first.get("resultDigest"));
        assertThat(repeated.get("seed")).isEqualTo(first.get("seed"));
        assertThat(get(first.get("id").asText()).get("lines").toString())
                .contains("预报员")
                .contains("逐位一致");
        assertThat(get(first.get("id").asText()).get("equal").isNull()).isTrue();
    }

    @Test
    void leaveWhatWasKeptAloneWhenTheyAreMadeAgain() {
        rain("g1", "10", "g2", "40");
        var first = newest().get("id");
        again(first.asText());
        house().server().settle();
        assertThat(house().server().get("值班长", "/api/v1/forecasting/rain").json().get("run"))
                .isEqualTo(first);
        house().rainArrived(day());
        assertThat(newest().get("lines").toString()).contains("与作业 " + first.asText());
    }

    @Test
    void sayWhenTheyAreNotTheSameBitForBit() {
        rain("g1", "10", "g2", "40");
        var id = newest().get("id").asText();
        sql("update forecasting.run set result_digest = repeat('0', 64)");
        var again = again(id).json().get("id").asText();
        house().server().settle();
        assertThat(get(again).get("equal").asBoolean()).isFalse();
        assertThat(get(again).get("lines").toString()).contains("不一致");
        assertThat(get(id).get("lines").toString()).contains("不一致");
    }

    @Test
    void areNotMadeAgainOfARepetition() {
        rain("g1", "10", "g2", "40");
        var again = again(newest().get("id").asText()).json().get("id").asText();
        house().server().settle();
        assertThat(again(again).status()).isEqualTo(409);
        assertThat(again(again).body()).contains("本身就是重算");
    }

    private JsonNode get(String id) {
        return house().server().get("值班长", RUNS + "/" + id).json();
    }

    @Test
    void areNotMadeAgainByAnotherVersionOrFromOtherInputs() {
        rain("g1", "10", "g2", "40");
        var id = newest().get("id").asText();
        sql("update forecasting.run set version = 'areal-rain/0'");
        assertThat(again(id).status()).isEqualTo(409);
        assertThat(again(id).body()).contains("areal-rain/0");
        sql("update forecasting.run set version = 'areal-rain/1', missing = '[]'");
        assertThat(again(id).status()).isEqualTo(409);
        assertThat(again("00000000-0000-0000-0000-000000000000").status()).isEqualTo(404);
    }

    @Test
    void areOrderedByHandAndComputedThoughNothingChanged() {
        rain("g1", "10", "g2", "40");
        var ordered = order("预报员", "areal-rain", day().toString());
        assertThat(ordered.status()).isEqualTo(201);
        house().server().settle();
        var run = newest();
        assertThat(run.get("id")).isEqualTo(ordered.json().get("id"));
        assertThat(run.get("trigger").asText()).isEqualTo("HAND");
        assertThat(run.get("cause").asText()).isEqualTo("预报员");
        assertThat(run.get("lines").toString()).doesNotContain("沿用");
        var items = house().server().get("值班长", RUNS + RAIN).json().get("items");
        assertThat(items.get(0).get("resultDigest")).isEqualTo(items.get(1).get("resultDigest"));
    }

    @Test
    void areRefusedToOthersAndForWhatIsNoSubject() {
        assertThat(order("会务", "areal-rain", day().toString()).status()).isEqualTo(403);
        assertThat(order("预报员", "areal-snow", day().toString()).body()).contains("areal-snow");
        assertThat(order("预报员", "areal-rain", "gestern").status()).isEqualTo(422);
        assertThat(order("预报员", "areal-rain", day().plusDays(9).toString()).body())
                .contains("还没有到");
    }

    @Test
    void areListedByModelStateAndPage() {
        rain("g1", "10");
        order("预报员", "areal-rain", day().minusDays(300).toString());
        house().server().settle();
        assertThat(list("?state=FAILED")).hasSize(1);
        assertThat(list("?state=DONE&model=areal-rain")).hasSize(1);
        assertThat(list("?model=other")).isEmpty();
        var page = house().server().get("值班长", RUNS + RAIN + "&limit=1").json();
        assertThat(page.get("items")).hasSize(1);
        assertThat(list(RAIN + "&limit=1&cursor=" + page.get("next").asText())).hasSize(1);
        assertThat(house().server().get("值班长", "/api/v1/forecasting/models").body())
                .contains("areal-rain/1");
    }

    private List<JsonNode> list(String query) {
        return house().server().get("值班长", RUNS + query).json().findParents("queuedAt");
    }

    private TestServer.Reply order(String person, String model, String subject) {
        return house().server().post(person, RUNS, Map.of("model", model, "subject", subject));
    }

    private TestServer.Reply again(String id) {
        return house().server().post("预报员", RUNS + "/" + id + "/again", Map.of());
    }

    private void sql(String statement) {
        house().server()
                .open()
                .store()
                .useTransaction(Cause.house(), tx -> tx.handle().execute(statement));
    }

    private JsonNode newest() {
        return house().server().get("值班长", RUNS + RAIN).json().at("/items/0");
    }

    private void rain(String... stationAndMm) {
        var rain = new HashMap<String, String>();
        for (var i = 0; i < stationAndMm.length; i += 2) {
            rain.put(stationAndMm[i], stationAndMm[i + 1]);
        }
        arrive(rain);
    }
}
