package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A truck load")
class ConvoysTest {

    private static final String DISPATCHES = "/api/v1/logistics/dispatches";

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    private static Map<String, Object> load(String depot, String region) {
        return new HashMap<>(
                Map.of(
                        "depot", depot,
                        "region", region,
                        "vehicle", "皖A·12345",
                        "driver", "某师傅",
                        "driverPhone", "138-0000"));
    }

    private TestServer.Reply send(String person, String plan, Map<String, Object> load) {
        return scene.server.post(person, Scene.PLANS + "/" + plan + "/dispatches", load);
    }

    private TestServer.Reply receive(String person, String load, Object body) {
        return scene.server.post(person, DISPATCHES + "/" + load + "/receipt", body);
    }

    @Test
    void leavesIsReceivedAndThePlanIsDone() {
        scene.relocate("340102", 90);
        assertThat(
                        send("省库管", scene.latest().get("id").asText(), load("province", "340102"))
                                .status())
                .isEqualTo(409); // not approved yet
        var plan = scene.approved();
        var load = send("省库管", plan, load("province", "340102"));
        assertThat(load.status()).isEqualTo(201);
        assertThat(load.json().get("stateZh").asText()).isEqualTo("在途");
        assertThat(scene.latest().get("state").asText()).isEqualTo("DISPATCHED");
        assertThat(scene.depot("province").get("stock").findValuesAsText("free"))
                .as("what left is free no more")
                .contains(scene.lot("province-tent-1").get("free").asText());
        assertThat(scene.lot("province-tent-1").get("transit").asText()).isEqualTo("30");

        var id = load.json().get("id").asText();
        assertThat(receive("丙县库管", id, Map.of()).status()).isEqualTo(403); // another county's
        assertThat(receive("省库管", id, Map.of()).status()).isEqualTo(200);
        assertThat(receive("省库管", id, Map.of()).status()).isEqualTo(409);
        assertThat(scene.latest().get("state").asText()).isEqualTo("RECEIVED");
        assertThat(scene.need("340102", "tent-12").get("received").asText()).isEqualTo("30");
        assertThat(scene.read("/api/v1/logistics/needs").at("/five/1/gapPeople").asText())
                .isEqualTo("0");
    }

    @Test
    void shortOfWhatWasSentShowsAtTheSenderAndIsNeededAgain() {
        scene.relocate("340202", 300);
        var plan = scene.approved();
        var load = send("省库管", plan, load("west", "340202")).json();
        var short10 = received(load, "tent-12", 10);
        assertThat(receive("丙县库管", load.get("id").asText(), short10.apply("")).status())
                .isBetween(400, 422); // no reason
        var reply = receive("丙县库管", load.get("id").asText(), short10.apply("途中受潮"));
        assertThat(reply.status()).isEqualTo(200);

        var seen = scene.read(DISPATCHES + "?depot=west").get("items").get(0);
        assertThat(seen.get("stateZh").asText()).isEqualTo("已签收,有差异");
        assertThat(seen.get("lines").findValuesAsText("reason")).contains("途中受潮");
        assertThat(scene.lot("west-tent-1").get("lost").asText()).isEqualTo("10");
        assertThat(scene.need("340202", "tent-12").get("outstanding").asText()).isEqualTo("10");
        var again = scene.latest();
        assertThat(again.get("occasion").asText()).isEqualTo("DISCREPANCY");
        assertThat(Scene.find(again.get("lines"), "340202", "tent-12").get("quantity").asText())
                .isEqualTo("10");
        var told = scene.server.open().journal().listAfter(0, 1_000);
        assertThat(told)
                .filteredOn(f -> f.type().equals("logistics.ReceiptShort/1"))
                .singleElement()
                .satisfies(f -> assertThat(f.body()).contains("\"sent\":85", "\"received\":75"));
    }

    @Test
    void isAnsweredAsWhatHadLeftAndArrivedByAnInstant() {
        scene.relocate("340202", 300);
        var before = scene.server.open().civil().instant();
        scene.later(Duration.ofMinutes(10));
        var load = send("省库管", scene.approved(), load("west", "340202")).json();
        var onTheRoad = scene.server.open().civil().instant();
        scene.later(Duration.ofMinutes(10));
        var form = received(load, "tent-12", 10).apply("途中受潮");
        assertThat(receive("丙县库管", load.get("id").asText(), form).status()).isEqualTo(200);
        var after = scene.server.open().civil().instant();

        assertThat(tents(before)).isEmpty();
        assertThat(tents(onTheRoad)).containsExactly("85/0/0");
        assertThat(tents(after)).containsExactly("85/75/10");
        assertThat(scene.supplies().listSent("another", after)).isEmpty();
    }

    private List<String> tents(Instant known) {
        return scene.supplies().listSent(Scene.FLOOD, known).stream()
                .filter(s -> s.item().equals("tent-12"))
                .map(s -> "%d/%d/%d".formatted(s.sent(), s.received(), s.lost()))
                .toList();
    }

    @Test
    void ofWaterIsNeededAgainWhenItIsUsedUpAndOfQuiltsNever() {
        scene.morning();
        scene.relocate("340102", 220); // 50 boxes of water a day, 150 for three days
        var plan = scene.approved();
        var load = send("省库管", plan, load("province", "340102")).json();
        receive("省库管", load.get("id").asText(), Map.of());
        assertThat(water("outstanding")).isEqualTo("0");
        scene.later(Duration.ofHours(1));
        assertThat(scene.latest().get("id").asText()).isEqualTo(plan);

        scene.later(Duration.ofDays(1));
        assertThat(water("received")).isEqualTo("150");
        assertThat(water("used")).isEqualTo("50");
        assertThat(water("outstanding")).isEqualTo("50");
        var again = scene.latest();
        assertThat(again.get("occasion").asText()).isEqualTo("USED_UP");
        assertThat(again.get("lines").findValuesAsText("item")).containsExactly("water");
        scene.later(Duration.ofMinutes(1));
        assertThat(scene.latest().get("id")).as("once a day").isEqualTo(again.get("id"));

        scene.later(Duration.ofDays(2));
        assertThat(water("outstanding")).isEqualTo("150");
        assertThat(scene.need("340102", "summer-quilt").get("outstanding").asText()).isEqualTo("0");
    }

    private String water(String field) {
        return scene.need("340102", "water").get(field).asText();
    }

    /// A receipt in which so many of an item are missing.
    private static Function<String, Object> received(JsonNode load, String item, long missing) {
        return reason ->
                Map.of(
                        "lines",
                        load.get("lines")
                                .valueStream()
                                .map(
                                        l -> {
                                            var less =
                                                    l.get("item").asText().equals(item)
                                                            ? missing
                                                            : 0;
                                            var line = new HashMap<String, Object>();
                                            line.put("line", l.get("line").asInt());
                                            var came = l.get("sent").asLong() - less;
                                            line.put("received", Long.toString(came));
                                            if (less > 0 && !reason.isEmpty()) {
                                                line.put("reason", reason);
                                            }
                                            return line;
                                        })
                                .toList());
    }

    @Test
    void isRefusedByWhomItDoesNotConcernAndInImpossibleNumbers() {
        scene.relocate("340202", 300);
        var plan = scene.approved();
        var way = load("west", "340202");
        assertThat(send("值班长", plan, way).status()).isEqualTo(403);
        assertThat(send("丙县库管", plan, load("province", "340202")).status()).isEqualTo(403);
        assertThat(send("省库管", plan, load("nowhere", "340202")).status()).isEqualTo(422);
        assertThat(send("省库管", UUID.randomUUID().toString(), way).status()).isEqualTo(404);
        assertThat(receive("省库管", UUID.randomUUID().toString(), Map.of()).status()).isEqualTo(404);
        var line = tentsFromWest();
        for (var quantity : List.of("-1", "0", "1.5")) {
            way.put("lines", List.of(Map.of("line", line, "quantity", quantity)));
            assertThat(send("省库管", plan, way).status()).as(quantity).isEqualTo(400);
        }
        way.put("lines", List.of(Map.of("line", line, "quantity", "86")));
        assertThat(send("省库管", plan, way).status()).isEqualTo(422);
        assertThat(scene.lot("west-tent-1").get("transit").asText()).isEqualTo("0");
    }

    /// The line of 85 tents: the depot keeps 15 of its 100 as reserve, and the rest comes from
    /// further away.
    private int tentsFromWest() {
        return scene.latest()
                .get("lines")
                .valueStream()
                .filter(l -> l.get("depot").asText().equals("west"))
                .filter(l -> l.get("item").asText().equals("tent-12"))
                .mapToInt(l -> l.get("line").asInt())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void canBeOneOfSeveral() {
        scene.relocate("340202", 300);
        var plan = scene.approved();
        var line = tentsFromWest();
        var way = load("west", "340202");
        way.put("lines", List.of(Map.of("line", line, "quantity", "60")));
        assertThat(send("省库管", plan, way).status()).isEqualTo(201);
        assertThat(send("省库管", plan, way).status()).isEqualTo(422); // 25 wait
        way.remove("lines");
        var rest = send("省库管", plan, way).json();
        assertThat(Scene.find(withRegion(rest), "340202", "tent-12").get("sent").asText())
                .isEqualTo("25");
    }

    private static JsonNode withRegion(JsonNode load) {
        load.get("lines").forEach(l -> ((ObjectNode) l).put("region", load.get("region").asText()));
        return load.get("lines");
    }
}
