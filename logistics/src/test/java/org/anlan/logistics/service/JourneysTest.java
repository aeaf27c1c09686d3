package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.web.Json;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A truck on its way")
class JourneysTest {

    private static final String DISPATCHES = "/api/v1/logistics/dispatches/";
    private static final String TEXTS = "/api/v1/logistics/position-texts";
    private static final String WAITING = "/api/v1/logistics/waiting-loads";

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    /// From the province's depot to a county at 150 minutes over 340103, or 200 straight.
    private String sent(boolean waits) {
        scene.relocate("340202", 2_000);
        var truck = new HashMap<String, Object>();
        truck.put("depot", "province");
        truck.put("region", "340202");
        truck.put("vehicle", "皖A·12345");
        truck.put("driver", "某师傅");
        truck.put("driverPhone", "13800000000");
        truck.put("waits", waits);
        var reply =
                scene.server.post(
                        "省库管", Scene.PLANS + "/" + scene.approved() + "/dispatches", truck);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().get("id").asText();
    }

    private TestServer.Reply post(String person, String path, Object body) {
        return scene.server.post(person, path, body);
    }

    private static Duration between(JsonNode load, String from, String to) {
        return Duration.between(
                Instant.parse(load.at(from).asText()), Instant.parse(load.at(to).asText()));
    }

    @Test
    void setsOutWithAnArrivalFromTheRoadsAndTellsHowFarItWasOff() {
        var id = sent(true);
        var standing = scene.read(DISPATCHES + id);
        assertThat(standing.get("state").asText()).isEqualTo("LOADED");
        assertThat(standing.get("plannedArrival").isNull()).isTrue();
        assertThat(post("丙县库管", DISPATCHES + id + "/departure", Map.of()).status()).isEqualTo(403);
        var gone = post("省库管", DISPATCHES + id + "/departure", Map.of()).json();
        assertThat(between(gone, "/started/at", "/plannedArrival"))
                .isEqualTo(Duration.ofMinutes(150));
        assertThat(post("省库管", DISPATCHES + id + "/departure", Map.of()).status()).isEqualTo(409);
        scene.later(Duration.ofMinutes(170));
        assertThat(scene.read(DISPATCHES + id).get("overdue").asBoolean()).isTrue();
        var there = post("丙县库管", DISPATCHES + id + "/arrival", Map.of()).json();
        assertThat(there.get("state").asText()).isEqualTo("ARRIVED");
        assertThat(there.get("plannedErrorMinutes").asInt()).isEqualTo(20);
        assertThat(there.get("overdue").asBoolean()).isFalse();
    }

    @Test
    void isExpectedAnewWithEachPositionByPageOrApi() {
        var id = sent(false);
        scene.later(Duration.ofMinutes(100));
        var place = Map.of("place", name("340103"));
        var told = post("值班员", DISPATCHES + id + "/positions", place);
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(between(told.json(), "/position/at", "/expectedAt"))
                .isEqualTo(Duration.ofMinutes(90));
        var point = Map.of("lon", 117.25, "lat", 31.86, "machine", true);
        scene.later(Duration.ofMinutes(1));
        var again = post("值班员", DISPATCHES + id + "/positions", point).json();
        assertThat(again.at("/position/way").asText()).isEqualTo("API");
        assertThat(again.get("positions")).hasSize(2);
        assertThat(between(again, "/position/at", "/expectedAt")).isEqualTo(Duration.ofMinutes(90));
    }

    private String name(String code) {
        return scene.server
                .open()
                .divisions()
                .get(new org.anlan.domain.RegionCode(code), scene.server.open().day())
                .name();
    }

    @Test
    void isHeardByTextMessageFromTheDriversNumberOrAnother() {
        var id = sent(false);
        scene.later(Duration.ofMinutes(60));
        var text = "位置 皖a12345 " + name("340103");
        var told = post("值班员", TEXTS, Map.of("from", "+86 138 0000 0000", "text", text));
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(told.json().at("/items/0/position/way").asText()).isEqualTo("SMS");
        assertThat(told.json().at("/items/0/position/isDriver").asBoolean()).isTrue();
        scene.later(Duration.ofMinutes(1));
        var other = post("值班员", TEXTS, Map.of("from", "13900000000", "text", text)).json();
        assertThat(other.at("/items/0/position/isDriver").asBoolean()).isFalse();
        assertThat(scene.read(DISPATCHES + id).get("positions")).hasSize(2);
        assertThat(
                        post(
                                        "值班员",
                                        TEXTS,
                                        Map.of("from", "1390", "text", "皖A99999 " + name("340103")))
                                .body())
                .contains("plate-on-road");
        assertThat(post("丙县库管", TEXTS, Map.of("from", "1390", "text", text)).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"月球", ""})
    void isNotSetWhereNobodyKnows(String place) {
        var id = sent(false);
        var reply = post("值班员", DISPATCHES + id + "/positions", Map.of("place", place));
        assertThat(reply.status()).isIn(400, 422);
        var far = post("值班员", DISPATCHES + id + "/positions", Map.of("lon", 75.0, "lat", 39.0));
        assertThat(far.status()).isEqualTo(422);
        var half = post("值班员", DISPATCHES + id + "/positions", Map.of("lon", 117.25));
        assertThat(half.status()).isEqualTo(422);
        var ahead = scene.server.open().civil().instant().plus(Duration.ofHours(1));
        var early = Map.of("place", name("340103"), "at", ahead.toString());
        assertThat(post("值班员", DISPATCHES + id + "/positions", early).status()).isEqualTo(422);
        assertThat(scene.read(DISPATCHES + id).get("positions")).isEmpty();
    }

    @Test
    void isTakenForLostAfterAnHourWithoutAWord() {
        var id = sent(false);
        scene.later(Duration.ofMinutes(59));
        assertThat(silent()).isZero();
        scene.later(Duration.ofMinutes(2));
        scene.later(Duration.ofMinutes(1));
        assertThat(silent()).isEqualTo(1);
        post("值班员", DISPATCHES + id + "/positions", Map.of("place", name("340103")));
        scene.later(Duration.ofMinutes(1));
        assertThat(silent()).as("and found again").isEqualTo(2);
    }

    @Test
    void isSignedForOnceThoughAPhoneTellsItTwiceAndHadArrivedWhenItWasCounted() {
        var id = sent(false);
        scene.later(Duration.ofMinutes(140));
        var counted = scene.server.open().civil().instant().truncatedTo(ChronoUnit.SECONDS);
        scene.later(Duration.ofMinutes(45)); // without a network
        var check = scene.read(DISPATCHES + id).get("check").asText();
        var form = Map.of("countedAt", counted.toString(), "check", check);
        var first = tell(id, form);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(Instant.parse(first.json().at("/arrived/at").asText())).isEqualTo(counted);
        assertThat(first.json().get("plannedErrorMinutes").asInt()).isBetween(-11, -9);
        assertThat(tell(id, form).body()).as("the same key").isEqualTo(first.body());
        scene.server.settle();
        var moved = scene.server.open().journal().listAfter(0, 1_000);
        assertThat(moved)
                .filteredOn(f -> f.type().equals("logistics.LoadMoved/1"))
                .filteredOn(f -> f.body().contains("RECEIVED"))
                .as("the sender's screen hears of it at once, and once")
                .hasSize(1);
    }

    private TestServer.Reply tell(String load, Map<String, String> form) {
        return scene.server.send(
                "POST",
                DISPATCHES + load + "/receipt",
                Optional.of(scene.server.token("丙县库管")),
                Json.write(form),
                Map.of("Idempotency-Key", "0197f1c0-0000-7000-8000-000000000777"));
    }

    @Test
    void isNotSignedForByAnotherPapersCodeNorBeforeItLeft() {
        var id = sent(false);
        var path = DISPATCHES + id + "/receipt";
        assertThat(post("丙县库管", path, Map.of("check", "FFFFFFFF")).status()).isEqualTo(422);
        assertThat(post("丙县库管", path, Map.of("check", "zz")).status()).isEqualTo(400);
        var early = scene.server.open().civil().instant().minus(Duration.ofHours(1));
        var ahead = early.plus(Duration.ofHours(3));
        for (var at : List.of(early, ahead)) {
            var form = Map.of("countedAt", at.toString());
            assertThat(post("丙县库管", path, form).status()).isEqualTo(422);
        }
        assertThat(scene.server.get("值班员", DISPATCHES + id + "?check=FFFFFFFF").status())
                .isEqualTo(422);
    }

    private long silent() {
        return scene.server.open().journal().listAfter(0, 1_000).stream()
                .filter(f -> f.type().equals("logistics.AllocationOwes/1"))
                .filter(f -> f.body().contains("POSITION"))
                .count();
    }

    @Test
    void isCalledOutLoudlyWhileItWaitsAndARoadIsAboutToFlood() {
        scene.relocate("340202", 2_000);
        scene.approved();
        var before = waiting("province");
        assertThat(before.get("latest").isNull()).isTrue();
        assertThat(before.get("loud").asBoolean()).isFalse();
        flood("340103", "340202", 180);
        flood("340102", "340202", 230);
        var now = waiting("province");
        assertThat(now.get("open").asBoolean()).isTrue();
        assertThat(now.get("latest").isNull()).as("both ways close").isFalse();
        assertThat(now.get("loud").asBoolean()).isTrue();
        assertThat(scene.read(WAITING).get("loud").asInt()).isPositive();
    }

    private void flood(String a, String b, long minutes) {
        var now = scene.server.open().civil().instant();
        var closure = new HashMap<String, Object>();
        closure.put("kind", "FLOOD");
        closure.put("reason", "洪水漫路");
        closure.put("from", now.plus(Duration.ofMinutes(minutes)).toString());
        closure.put("until", now.plus(Duration.ofDays(3)).toString());
        var reply =
                scene.server.post(
                        "值班员", "/api/v1/logistics/roads/" + a + "-" + b + "/closure", closure);
        assertThat(reply.status()).as(reply.body()).isLessThan(300);
    }

    private JsonNode waiting(String depot) {
        return scene.read(WAITING + "?depot=" + depot)
                .get("items")
                .valueStream()
                .filter(w -> w.get("region").asText().equals("340202"))
                .findFirst()
                .orElseThrow();
    }
}
