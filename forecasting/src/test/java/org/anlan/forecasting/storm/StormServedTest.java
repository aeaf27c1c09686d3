package org.anlan.forecasting.storm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.forecasting.house.House;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Counties: squares of 0.4° at 117.0° and 117.4° east (31.8° north) and at 119.5° east, 29.6°
/// north.
@DisplayName("A typhoon")
class StormServedTest {
    private static final String STORM = "/api/v1/forecasting/storms/201909";

    @TempDir private Path folder;

    private House house;
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void open() {
        house = new House(folder);
        house.counts().hazard("typhoon");
        now = house.now().truncatedTo(ChronoUnit.SECONDS);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void bringsEachCountyTheWindOfTheMomentItIsNearest() {
        assertThat(taken(past()).json().get("stored").asInt()).isEqualTo(3);
        var storm = storm();
        assertThat(storm.get("track")).hasSize(3);
        var first = storm.at("/counties/0");
        assertThat(first.get("region").asText()).isEqualTo("340202");
        assertThat(first.get("windMs").asDouble()).isBetween(28.0, 45.0);
        assertThat(first.get("force").asInt()).isBetween(10, 14);
        assertThat(Instant.parse(first.get("at").asText()))
                .isBetween(now.minus(Duration.ofHours(6)), now.minus(Duration.ofHours(1)));
        assertThat(storm.get("counties").size()).isEqualTo(3);
    }

    @Test
    void isComputedAnewWhenAFixIsCorrected() {
        taken(past());
        var before = storm().at("/counties/0/windMs").asDouble();
        var weaker = past();
        weaker.replaceAll(f -> changed(f, "windMs", 20));
        assertThat(taken(weaker).json().get("stored").asInt()).isEqualTo(3);
        assertThat(storm().at("/counties/0/windMs").asDouble()).isLessThan(before - 5);
        assertThat(taken(weaker).json().get("stored").asInt()).isZero();
    }

    @Test
    void callsAConsultationWhenItWillBringStrongWindAndNotWhenThatIsLongOver() {
        taken(List.of(fix(-24, 28.0, 121.0), fix(-18, 29.2, 120.2), fix(-13, 30.5, 119.2)));
        var over = consultations();
        var later = List.of(fix(12, 29.8, 119.8), fix(18, 31.5, 118.5));
        assertThat(forecast(new ArrayList<>(later)).status()).isEqualTo(201);
        house.server().settle();
        assertThat(over).isZero();
        assertThat(consultations()).isEqualTo(1);
        assertThat(storm().get("track")).hasSize(5);
    }

    @Test
    void isTrackedByAnalysesBeforeForecastsOfTheSameTime() {
        forecastEarlier();
        taken(past());
        var track = storm().get("track");
        assertThat(track).hasSize(3);
        assertThat(track.get(2).has("issued")).isFalse();
    }

    private void forecastEarlier() {
        var issued = now.minus(Duration.ofHours(13));
        post("预报员", Map.of("name", "利奇马", "source", "CMA", "issued", issued, "fixes", past()));
    }

    @Test
    void isRunAgainBitForBit() {
        taken(past());
        var runs = "/api/v1/forecasting/runs/";
        var of = runs + storm().get("run").asText() + "/again";
        var again = house.server().post("值班长", of, Map.of());
        assertThat(again.status()).as(again.body()).isEqualTo(202);
        house.server().settle();
        var run = house.server().get("值班长", runs + again.json().get("id").asText()).json();
        assertThat(run.get("equal").asBoolean()).isTrue();
    }

    @Test
    void withOneFixAloneHasNoWindAndTheRunSaysWhy() {
        taken(new ArrayList<>(past().subList(0, 1)));
        assertThat(storm().has("counties")).isFalse();
        var runs = house.server().get("值班长", "/api/v1/forecasting/runs?model=storm-wind");
        assertThat(runs.body()).contains("只有 1 个定位");
    }

    @Test
    void isRefusedWithFieldAndRule() {
        refused(List.of(changed(fix(-1, 29, 120), "lat", 95)), "lat");
        refused(List.of(changed(fix(-1, 29, 120), "pressureHpa", 300)), "pressureHpa");
        refused(List.of(fix(2, 29, 120)), "fixes/0/at");
        var late = Map.of("name", "x", "source", "CMA", "issued", now, "fixes", past());
        assertThat(post("预报员", late).body()).contains("fixes/0/at").contains("发布时刻之后");
        var ahead = now.plus(Duration.ofDays(1));
        var tomorrow = Map.of("name", "x", "source", "CMA", "issued", ahead, "fixes", past());
        assertThat(post("预报员", tomorrow).body()).contains("issued").contains("将来");
        assertThat(house.server().get("值班长", STORM).status()).isEqualTo(404);
    }

    @Test
    void isToldByTheProvincesForecastersOnly() {
        house.server().person("县预报员", Role.FORECASTER, "340102");
        assertThat(post("县预报员", body(past())).status()).isEqualTo(403);
        assertThat(post("省水利厅", body(past())).status()).isEqualTo(403);
    }

    @Test
    void thatIsForecastHasAConeWindCirclesAndAWindWithItsSpread() {
        taken(List.of(fix(-18, 28.0, 121.0), fix(-12, 28.4, 120.6), fix(-1, 28.8, 120.2)));
        assertThat(storm().get("cone").isNull()).isTrue();
        assertThat(storm().has("ahead")).isFalse();
        forecast(List.of(fix(11, 29.8, 119.8), fix(23, 31.5, 118.5)));
        house.server().settle();
        var storm = storm();
        assertThat(storm.at("/cone/share").asDouble()).isEqualTo(0.7);
        assertThat(storm.at("/cone/circles").size()).isEqualTo(9);
        assertThat(storm.at("/cone/sourceZh").asText()).contains("河海大学学报");
        var corners = storm.at("/cone/outline");
        assertThat(corners.get(0)).isEqualTo(corners.get(corners.size() - 1));
        assertThat(storm.get("circles").findValuesAsText("force")).startsWith("7", "10");
        var county = storm.at("/ahead/counties/0");
        assertThat(county.get("p10").asDouble()).isLessThan(county.get("p50").asDouble());
        assertThat(county.get("p50").asDouble()).isLessThan(county.get("p90").asDouble());
        assertThat(storm.at("/ahead/members").asInt()).isEqualTo(50);
        assertThat(wind()).hasSize(storm.at("/ahead/counties").size());
    }

    @Test
    void isHeldAgainstItsTrackAsItCameAndEachForecastIsInTheBookOnce() {
        taken(List.of(fix(-13, 28.4, 120.6), fix(-1, 28.8, 120.2)));
        forecast(List.of(fix(11, 29.8, 119.8), fix(23, 31.5, 118.5)));
        house.server().settle();
        var told = wind().size();
        house.pass(Duration.ofHours(12));
        taken(List.of(fix(11, 29.7, 119.7)));
        assertThat(wind()).hasSize(told);
        house.pass(Duration.ofHours(12));
        taken(List.of(fix(23, 31.2, 118.4)));
        house.pass(Duration.ofHours(3));
        var near =
                wind().stream()
                        .filter(p -> p.get("region").asText().equals("340202"))
                        .findFirst()
                        .orElseThrow();
        assertThat(near.get("state").asText()).isEqualTo("KNOWN");
        assertThat(near.at("/outcomes/0/observed").asDouble()).isGreaterThan(5);
        assertThat(near.get("scored").asBoolean()).isTrue();
    }

    private List<JsonNode> wind() {
        var path = "/api/v1/forecasting/verification/pairs?quantity=WIND";
        var pairs = house.server().get("值班长", path);
        assertThat(pairs.status()).as(pairs.body()).isEqualTo(200);
        var list = new ArrayList<JsonNode>();
        pairs.json().get("items").forEach(list::add);
        return list;
    }

    private void refused(List<Map<String, Object>> fixes, String field) {
        var reply = post("预报员", body(fixes));
        assertThat(reply.status()).as(reply.body()).isBetween(400, 422);
        assertThat(reply.body()).contains(field);
    }

    /// Over the third county some hours ago.
    private List<Map<String, Object>> past() {
        return new ArrayList<>(
                List.of(fix(-12, 28.0, 121.0), fix(-6, 29.2, 120.2), fix(-1, 30.5, 119.2)));
    }

    private Map<String, Object> fix(int hours, double lat, double lon) {
        var fix = new HashMap<String, Object>();
        fix.put("at", now.plus(Duration.ofHours(hours)));
        fix.put("lat", lat);
        fix.put("lon", lon);
        fix.put("pressureHpa", 965);
        fix.put("windMs", 35);
        fix.put("windMinutes", 10);
        return fix;
    }

    private static Map<String, Object> changed(
            Map<String, Object> fix, String field, Object value) {
        var other = new HashMap<>(fix);
        other.put(field, value);
        return other;
    }

    private static Map<String, Object> body(List<Map<String, Object>> fixes) {
        return Map.of("name", "利奇马", "source", "CMA", "fixes", fixes);
    }

    private TestServer.Reply taken(List<Map<String, Object>> fixes) {
        var reply = post("预报员", body(fixes));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        house.server().settle();
        return reply;
    }

    private TestServer.Reply forecast(List<Map<String, Object>> fixes) {
        return post("预报员", Map.of("name", "利奇马", "source", "CMA", "issued", now, "fixes", fixes));
    }

    private TestServer.Reply post(String person, Map<String, Object> body) {
        return house.server().post(person, STORM + "/fixes", body);
    }

    private JsonNode storm() {
        return house.server().get("值班长", STORM).json();
    }

    private int consultations() {
        return house.server().get("值班长", "/api/v1/consultations").json().get("items").size();
    }
}
