package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What can be promised of goods at a place through time")
class PromisableTest {

    private static final String AGREEMENTS = "/api/v1/logistics/agreements";
    private static final String CALLS = "/api/v1/logistics/call-offs";
    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private JsonNode ask(String where) {
        return scene.read("/api/v1/logistics/available?item=summer-quilt&" + where);
    }

    private static Map<String, String> mark(JsonNode answer, int hours) {
        var mark = new HashMap<String, String>();
        answer.get("marks")
                .valueStream()
                .filter(m -> m.get("hours").asInt() == hours)
                .forEach(
                        m ->
                                List.of("physical", "agreement", "capacity", "total")
                                        .forEach(f -> mark.put(f, m.get(f).asText())));
        return mark;
    }

    /// 2,000 quilts lie in the province's depot, of which 10 % are kept back; a shop delivers 600
    /// after 24 h, a mill makes 300 a day after 48 h, 1,000 in all.
    @Test
    void growsByLeadTimeOverTheThreeModes() {
        var answer = ask("depot=province");
        assertThat(mark(answer, 0))
                .containsEntry("physical", "1800")
                .containsEntry("total", "1800");
        assertThat(mark(answer, 6)).containsEntry("total", "1800");
        assertThat(mark(answer, 24))
                .containsEntry("agreement", "600")
                .containsEntry("total", "2400");
        assertThat(mark(answer, 72))
                .containsEntry("capacity", "300")
                .containsEntry("total", "2700");
        assertThat(mark(answer, 168)).containsEntry("capacity", "1000");
    }

    @Test
    void isLaterInACountyByTheWayAndOfItsOwnDepotsOnly() {
        var yi = ask("region=340103"); // an hour from the province's depot
        assertThat(mark(yi, 0)).containsEntry("total", "0");
        assertThat(mark(yi, 6))
                .containsEntry("physical", mark(ask("region=340103"), 24).get("physical"));
        assertThat(mark(yi, 24)).as("a day and an hour").containsEntry("agreement", "0");
        assertThat(yi.get("depots").valueStream().map(d -> d.get("depot").asText()))
                .contains("province")
                .doesNotContain("own");
    }

    @Test
    void isLessByWhatIsPromisedAndNotGood() {
        var before = mark(ask("depot=province"), 0).get("physical");
        scene.relocate("340103", 100);
        scene.approved();
        var moved =
                Map.of("kind", "SPOIL", "lot", "province-quilt-2", "quantity", "50", "reason", "湿");
        assertThat(scene.server.post("省库管", "/api/v1/logistics/movements", moved).status())
                .isEqualTo(201);
        var answer = ask("depot=province");
        var shelf = answer.at("/depots/0");
        var gone = shelf.get("promised").asLong() + shelf.get("notGood").asLong();
        assertThat(shelf.get("notGood").asLong()).isEqualTo(50);
        assertThat(mark(answer, 0).get("physical"))
                .isEqualTo(Long.toString(Long.parseLong(before) - gone));
    }

    @Test
    void endsWhenALotIsTooNearItsExpiry() {
        var today = scene.server.open().day();
        var intake =
                Map.of(
                        "lot", "soon",
                        "depot", "west",
                        "item", "water",
                        "quantity", "40",
                        "expires", today.plusDays(8).toString(),
                        "from", "试");
        scene.server.post("省库管", "/api/v1/logistics/stock", intake);
        var answer = scene.read("/api/v1/logistics/available?item=water&depot=west");
        var now = Long.parseLong(mark(answer, 0).get("physical"));
        assertThat(now).isPositive();
        // water must be good for 5 days more: it may arrive on three days more, and then no longer
        assertThat(Long.parseLong(mark(answer, 168).get("physical"))).isLessThan(now);
        assertThat(answer.get("steps").valueStream().anyMatch(s -> s.get("units").asLong() < 0))
                .isTrue();
    }

    private JsonNode call(String agreement, String units, boolean test) {
        var form = Map.of("quantity", units, "reason", "防汛", "test", test);
        var reply = scene.server.post("签批人", AGREEMENTS + "/" + agreement + "/call-offs", form);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json();
    }

    private int deliver(JsonNode call, Map<String, Object> form) {
        var path = CALLS + "/" + call.get("id").asText() + "/delivery";
        return scene.server.post("省库管", path, form).status();
    }

    private JsonNode agreement(String id) {
        return scene.read(AGREEMENTS)
                .get("items")
                .valueStream()
                .filter(a -> a.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsWhatWasCalledWhenItIsDueAndNotOnceItIsLate() {
        call("quilt-shop", "200", false);
        assertThat(mark(ask("depot=province"), 24)).containsEntry("agreement", "600");
        scene.later(Duration.ofHours(25));
        assertThat(mark(ask("depot=province"), 6))
                .as("200 are late")
                .containsEntry("agreement", "0");
        assertThat(mark(ask("depot=province"), 24)).containsEntry("agreement", "400");
    }

    @Test
    void becomesALotWhenTheSupplierDelivers() {
        var call = call("quilt-shop", "200", false);
        assertThat(deliver(call, Map.of("quantity", "201", "lot", "shop-1"))).isEqualTo(422);
        assertThat(deliver(call, Map.of("quantity", "150")))
                .as("without a lot's id")
                .isEqualTo(422);
        assertThat(deliver(call, Map.of("quantity", "150", "lot", "shop-1"))).isEqualTo(200);
        assertThat(deliver(call, Map.of("quantity", "50", "lot", "shop-2"))).isEqualTo(409);
        assertThat(scene.lot("shop-1").get("free").asText()).isEqualTo("150");
        assertThat(scene.lot("shop-1").get("unitPrice").asText()).isEqualTo("85.50");
        assertThat(agreement("quilt-shop").get("left").asText())
                .as("50 did not come")
                .isEqualTo("450");
    }

    @Test
    void isNotTouchedByADeliveryTestWhichGivesAScore() {
        var call = call("quilt-shop", "100", true);
        scene.later(Duration.ofHours(36)); // half as late as there was time
        assertThat(deliver(call, Map.of("quantity", "50"))).isEqualTo(200);
        var agreement = agreement("quilt-shop");
        assertThat(agreement.get("left").asText()).isEqualTo("600");
        assertThat(agreement.get("score").asInt()).isEqualTo(60 * 50 / 100 + 40 / 2);
    }

    @Test
    void doesNotCountAContractThatIsOver() {
        var old = agreement("tent-old");
        assertThat(old.get("holds").asBoolean()).isFalse();
        assertThat(old.get("daysLeft").asInt()).isZero();
        var form = Map.of("quantity", "1", "reason", "试");
        var reply = scene.server.post("签批人", AGREEMENTS + "/tent-old/call-offs", form);
        assertThat(reply.status()).isEqualTo(409);
        var tents = scene.read("/api/v1/logistics/available?item=tent-12&depot=province");
        assertThat(mark(tents, 720)).containsEntry("agreement", "0");
    }

    @Test
    void isCalledOnceHoweverManyCallAtTheSameTime() throws Exception {
        var tasks = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 32; i++) {
            tasks.add(
                    () ->
                            scene.server
                                    .post(
                                            "签批人",
                                            AGREEMENTS + "/quilt-shop/call-offs",
                                            Map.of("quantity", "70", "reason", "防汛"))
                                    .status());
        }
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var done : threads.invokeAll(tasks)) {
                answers.add(done.get());
            }
        }
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(a -> a == 201)).as("8 × 70 of 600").hasSize(8);
        assertThat(agreement("quilt-shop").get("left").asText()).isEqualTo("40");
    }

    @ParameterizedTest(name = "{0} is refused by {1}")
    @CsvSource({
        "item=gold&depot=province, item-known",
        "item=water&depot=nowhere, depot-known",
        "item=water&region=999999, region-known",
        "item=water, depot-or-region",
        "item=water&depot=west&region=340202, depot-or-region",
        "item=water&depot=west&at=1999-01-01T00:00:00Z, within-30-days",
        "item=water&depot=west&at=yesterday-at-noon-or-so, instant",
    })
    void isNotAnsweredForWhatCannotBe(String query, String rule) {
        var reply = scene.server.get("值班员", "/api/v1/logistics/available?" + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/rule").asText()).isEqualTo(rule);
    }
}
