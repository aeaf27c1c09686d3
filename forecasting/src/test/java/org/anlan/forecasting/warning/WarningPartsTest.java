package org.anlan.forecasting.warning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.forecasting.cap.CapException;
import org.anlan.forecasting.cap.CapInfo;
import org.anlan.forecasting.cap.CapSchema;
import org.anlan.forecasting.cap.CapXml;
import org.anlan.forecasting.cap.Certainty;
import org.anlan.forecasting.cap.NamedValue;
import org.anlan.forecasting.cap.Urgency;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.anlan.store.outbound.Way;
import org.anlan.web.testing.TestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a warning bears")
class WarningPartsTest {

    private static final List<List<Double>> RING =
            List.of(
                    List.of(117.0, 31.0),
                    List.of(117.2, 31.0),
                    List.of(117.2, 31.2),
                    List.of(117.0, 31.0));

    @TempDir private Path folder;
    private House house;
    private Session session;

    @BeforeEach
    void open() {
        house =
                new House(
                        folder,
                        List.of(
                                new Way("webhook", "https://a.example/in?key=s", "a.example"),
                                new Way("sms", "13900000000", "139****0000")));
        session = Session.called(house);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void areProbabilityDecisionSignerKindAndOutline() throws Exception {
        var form = new HashMap<>(session.warning("ORANGE", Duration.ofHours(6)));
        form.put("kind", "RELIEF");
        form.put("probability", 0.35);
        form.put("decision", "pool-7/3");
        form.put("polygon", RING);
        var id = issued(form);
        var xml = xml(id);
        CapSchema.validate(xml.getBytes(UTF_8));
        var info = CapXml.read(xml.getBytes(UTF_8)).infos().getFirst();
        assertThat(info.event()).isEqualTo("【演练】灾害救助准备");
        assertThat(info.judgement().certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(info.parameters())
                .contains(
                        new NamedValue("anlan-probability", "0.35"),
                        new NamedValue("anlan-decision", "pool-7/3"),
                        new NamedValue("签发人", "带班领导"))
                .anyMatch(p -> p.name().equals("anlan-signing-term"));
        var ring = info.areas().getLast().polygons().getFirst().points();
        assertThat(ring.getFirst().latitude()).isEqualTo(31.0);
        assertThat(ring.getFirst().longitude()).isEqualTo(117.0);
        var shown = warning(id);
        assertThat(shown.get("kindZh").asText()).isEqualTo("灾害救助准备");
        assertThat(shown.get("probability").asDouble()).isEqualTo(0.35);
        assertThat(shown.get("polygon")).hasSize(4);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"0.51,LIKELY", "0.5,POSSIBLE", "0.2,POSSIBLE", "0.19,UNLIKELY", "0,UNLIKELY"})
    void setsTheCertaintyByTheChance(double chance, Certainty certainty) throws CapException {
        var form = new HashMap<>(session.warning("ORANGE", Duration.ofHours(6)));
        form.put("probability", chance);
        assertThat(info(issued(form)).judgement().certainty()).isEqualTo(certainty);
    }

    @ParameterizedTest(name = "{0} min -> {1}")
    @CsvSource({"0,IMMEDIATE", "30,EXPECTED", "180,FUTURE"})
    void setsTheUrgencyByTheTimeLeft(int minutes, Urgency urgency) throws CapException {
        var form = new HashMap<>(session.warning("ORANGE", Duration.ofHours(6)));
        form.put("onset", house.now().plus(Duration.ofMinutes(minutes)).toString());
        assertThat(info(issued(form)).judgement().urgency()).isEqualTo(urgency);
    }

    @Test
    void refuseNoAreaAnOpenRingAFlatRingAndAChanceAboveOne() {
        assertThat(with("areas", List.of()).status()).isIn(400, 422);
        assertThat(with("polygon", RING.subList(0, 3)).status()).isIn(400, 422);
        var open = List.of(RING.get(0), RING.get(1), RING.get(2), List.of(118.0, 31.0));
        assertThat(with("polygon", open).json().at("/errors/0/rule").asText()).isEqualTo("closed");
        var flat = List.of(RING.get(0), RING.get(1), RING.get(0), RING.get(0));
        assertThat(with("polygon", flat).json().at("/errors/0/rule").asText()).isEqualTo("area");
        var beyond =
                List.of(
                        List.of(117.0, 91.0),
                        List.of(118.0, 91.0),
                        List.of(118.0, 92.0),
                        List.of(117.0, 91.0));
        assertThat(with("polygon", beyond).json().at("/errors/0/rule").asText())
                .isEqualTo("degrees");
        assertThat(with("probability", 1.1).status()).isIn(400, 422);
        assertThat(with("kind", "RAINSTORM").status()).isIn(400, 422);
    }

    @Test
    void areQueuedForEveryWayWithTheSignatureAndToldWithoutSecrets() {
        var drafts = house.server().post("会务", "/api/v1/warnings", draft());
        var id = drafts.json().get("id").asText();
        assertThat(deliveries(id)).isEmpty();
        issue(id);
        var told = deliveries(id);
        assertThat(told.findValuesAsText("channel")).containsExactly("sms", "webhook");
        assertThat(told.findValuesAsText("target")).containsExactly("139****0000", "a.example");
        assertThat(told.findValuesAsText("state")).containsOnly("WAITING");
        var all = house.server().get("值班长", "/api/v1/warnings/" + id + "/deliveries");
        assertThat(all.json().get("withheld").asBoolean()).isTrue();
        assertThat(all.body()).doesNotContain("13900000000", "key=s");
        var number = told.at("/0/message").asLong();
        var path = "/api/v1/warnings/%s/deliveries/".formatted(id);
        assertThat(house.server().post("值班长", path + number + "/retry", "").status())
                .isEqualTo(200);
        assertThat(house.server().post("值班长", path + "99999/retry", "").status()).isEqualTo(404);
        assertThat(house.server().post("预报员", path + number + "/retry", "").status())
                .isEqualTo(403);
        var unknown = "/api/v1/warnings/00000000-0000-7000-8000-000000000000/deliveries";
        assertThat(house.server().get("值班长", unknown).status()).isEqualTo(404);
    }

    private Map<String, Object> draft() {
        return Map.of("message", "ALERT", "warning", session.warning("RED", Duration.ofHours(6)));
    }

    private Reply with(String field, Object value) {
        var form = new HashMap<>(session.warning("ORANGE", Duration.ofHours(6)));
        form.put(field, value);
        var draft = Map.of("message", "ALERT", "warning", form);
        return house.server().post("会务", "/api/v1/warnings", draft);
    }

    private String issued(Map<String, Object> warning) {
        var draft = Map.of("message", "ALERT", "warning", warning);
        var reply = house.server().post("会务", "/api/v1/warnings", draft);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        var id = reply.json().get("id").asText();
        issue(id);
        return id;
    }

    private void issue(String id) {
        var path = "/api/v1/warnings/" + id;
        house.server().post("预报员", path + "/review", Map.of("accepted", true));
        assertThat(house.server().post("带班领导", path + "/sign", Map.of()).status()).isEqualTo(200);
    }

    private JsonNode deliveries(String id) {
        return house.server()
                .get("值班长", "/api/v1/warnings/" + id + "/deliveries")
                .json()
                .get("items");
    }

    private JsonNode warning(String id) {
        return house.server().get("值班长", "/api/v1/warnings/" + id).json();
    }

    private CapInfo info(String id) throws CapException {
        return CapXml.read(xml(id).getBytes(UTF_8)).infos().getFirst();
    }

    private String xml(String id) {
        return house.server()
                .send("GET", "/cap/" + id + ".xml", Optional.empty(), "", Map.of())
                .body();
    }
}
