package org.anlan.forecasting.warning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Role;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.anlan.web.testing.TestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A warning of another body")
class RelayedTest {

    @TempDir private Path folder;
    private House house;

    @BeforeEach
    void open() {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void isListedApartAndOnTheFeedOnlyAsRelayed() {
        var reply = relay(typed("皖气预〔2031〕7号"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(listed().at("/0/issuer").asText()).isEqualTo("省气象台");
        assertThat(listed().at("/0/kindZh").asText()).isEqualTo("暴雨");
        assertThat(listed().at("/0/relayed").asBoolean()).isTrue();
        assertThat(house.server().get("值班长", "/api/v1/warnings").json().get("items")).isEmpty();
        var feed = feed();
        assertThat(feed).contains("term=\"relayed\"", "【转发】省气象台", "六小时内降雨");
        assertThat(feed).doesNotContain("/cap/" + listed().at("/0/id").asText());
    }

    @Test
    void isRelayedOnceByNumberAndEndsOnTimeOrByItsIssuer() {
        relay(typed("7"));
        assertThat(relay(typed("7")).status()).isEqualTo(409);
        house.pass(Duration.ofHours(7));
        assertThat(listed()).isEmpty();
        assertThat(all().at("/0/state").asText()).isEqualTo("EXPIRED");
        var second = relay(typed("8")).json().get("id").asText();
        var path = "/api/v1/relayed-warnings/" + second + "/end";
        assertThat(house.server().post("值班长", path, Map.of("why", "降雨结束")).status()).isEqualTo(200);
        assertThat(house.server().post("值班长", path, Map.of("why", "再次")).status()).isEqualTo(409);
        assertThat(feed()).doesNotContain("【转发】");
    }

    @Test
    void isTakenFromItsCapMessageAndFollowsItsUpdatesAndCancellation() {
        var first = relay(Map.of("cap", cap("w1", "Alert", "", "Severe")));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.json().get("number").asText()).isEqualTo("w1");
        assertThat(first.json().get("issuer").asText()).isEqualTo("省水文局");
        assertThat(first.json().get("kind").asText()).isEqualTo("FLOOD");
        assertThat(first.json().get("colour").asText()).isEqualTo("ORANGE");
        assertThat(first.json().at("/areaNames/0").asText()).isEqualTo("甲县");
        relay(Map.of("cap", cap("w2", "Update", "w1", "Extreme")));
        assertThat(listed().findValuesAsText("number")).containsExactly("w2");
        relay(Map.of("cap", cap("w3", "Cancel", "w1 w2", "Minor")));
        assertThat(listed()).isEmpty();
    }

    @Test
    void isRefusedWhereItLacksWhatAWarningNeeds() {
        var nowhere = new HashMap<>(typed("7"));
        nowhere.put("areas", List.of("349999"));
        assertThat(field(relay(nowhere))).isEqualTo("areas");
        for (var lacking : List.of("issuer", "number", "kind", "colour", "text", "issuedAt")) {
            var form = new HashMap<>(typed("7"));
            form.remove(lacking);
            assertThat(field(relay(form))).isEqualTo(lacking);
        }
        var later = new HashMap<>(typed("7"));
        later.put("issuedAt", house.now().plusSeconds(600).toString());
        assertThat(field(relay(later))).isEqualTo("issuedAt");
        assertThat(field(relay(Map.of("cap", "<alert/>")))).isEqualTo("cap");
        assertThat(field(relay(Map.of("cap", cap("w", "Alert", "", "Unknown"))))).isEqualTo("cap");
        assertThat(field(relay(Map.of("cap", cap("w", "Alert", "", "Minor"), "number", "9"))))
                .isEqualTo("cap");
        var bare = cap("w", "Alert", "", "Minor").replaceAll("(?s)<geocode>.*?</geocode>", "");
        assertThat(field(relay(Map.of("cap", bare)))).isEqualTo("areas");
    }

    @Test
    void isNeverOneOfOursAndNeverRelayedFromOutsideItsArea() {
        var ours = new HashMap<>(typed("7"));
        ours.put("issuer", "anlan.340000");
        assertThat(field(relay(ours))).isEqualTo("issuer");
        house.server().person("外县", Role.DUTY_OFFICER, "340202");
        assertThat(house.server().post("外县", "/api/v1/relayed-warnings", typed("7")).status())
                .isEqualTo(403);
        var signal = new HashMap<>(Session.called(house).warning("RED", Duration.ofHours(1)));
        signal.put("headline", "暴雨红色预警信号");
        var form = Map.of("message", "ALERT", "warning", signal);
        assertThat(house.server().post("会务", "/api/v1/warnings", form).body()).contains("转发");
    }

    private Map<String, Object> typed(String number) {
        return Map.of(
                "issuer",
                "省气象台",
                "number",
                number,
                "kind",
                "RAINSTORM",
                "colour",
                "RED",
                "headline",
                "暴雨红色预警信号",
                "text",
                "六小时内降雨将达100毫米以上",
                "areas",
                List.of("340102"),
                "issuedAt",
                house.now().toString(),
                "expires",
                house.now().plus(Duration.ofHours(6)).toString());
    }

    private String cap(String number, String type, String follows, String severity) {
        var sent =
                OffsetDateTime.ofInstant(house.now(), ZoneOffset.ofHours(8))
                        .truncatedTo(ChronoUnit.SECONDS);
        var references =
                List.of(follows.split(" ")).stream()
                        .filter(n -> !n.isEmpty())
                        .map(n -> "hydro.example," + n + "," + sent)
                        .toList();
        return """
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>%s</identifier><sender>hydro.example</sender><sent>%s</sent>
          <status>Actual</status><msgType>%s</msgType><scope>Public</scope>%s
          <info><language>zh-CN</language><category>Met</category><event>洪水预警</event>
            <urgency>Expected</urgency><severity>%s</severity><certainty>Likely</certainty>
            <senderName>省水文局</senderName><headline>洪水预警</headline>
            <description>水位将超过警戒</description>
            <area><areaDesc>甲县</areaDesc>
              <geocode><valueName>CN-division</valueName><value>340102</value></geocode>
            </area>
          </info>
        </alert>
        """
                .formatted(
                        number,
                        sent,
                        type,
                        references.isEmpty()
                                ? ""
                                : "<references>%s</references>"
                                        .formatted(String.join(" ", references)),
                        severity);
    }

    private Reply relay(Map<String, Object> form) {
        return house.server().post("值班长", "/api/v1/relayed-warnings", form);
    }

    private static String field(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        return reply.json().at("/errors/0/field").asText();
    }

    private JsonNode listed() {
        return house.server().get("值班长", "/api/v1/relayed-warnings").json().get("items");
    }

    private JsonNode all() {
        return house.server().get("值班长", "/api/v1/relayed-warnings?all=true").json().get("items");
    }

    private String feed() {
        return house.server().send("GET", "/cap/feed.atom", Optional.empty(), "", Map.of()).body();
    }
}
