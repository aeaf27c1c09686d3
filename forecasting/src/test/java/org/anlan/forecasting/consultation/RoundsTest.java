package org.anlan.forecasting.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The rounds of a consultation")
class RoundsTest {

    @TempDir private Path folder;
    private House house;

    @BeforeEach
    void open() {
        house = new House(folder);
        house.server().person("王教授", Role.DEPARTMENT, "340000");
        house.server().person("李总工", Role.DEPARTMENT, "340000");
    }

    @AfterEach
    void close() {
        house.close();
    }

    /// 气象 60–120 around 80, 水利 50–110 around 70, 自然资源 never quantiles, 王 200–400 around 300.
    private Session revealed() {
        var session =
                Session.called(
                                house,
                                Map.of(
                                        "experts",
                                        List.of(
                                                Map.of("name", "王教授"),
                                                Map.of("name", "李总工", "department", "省水利厅")),
                                        "asked",
                                        Session.rainAsked(house)))
                        .frozen();
        session.quantiles("省气象局", "", 60, 80, 120);
        session.quantiles("省水利厅", "", 50, 70, 110);
        session.file("省自然资源厅", "ORANGE", Map.of());
        session.quantiles("王教授", "", 200, 300, 400);
        session.quantiles("李总工", "", 55, 75, 115);
        return session;
    }

    @Test
    void showTheQuantilesOfAllWithoutNamesByRisingMedian() {
        var read = revealed().read();
        assertThat(read.get("state").asText()).isEqualTo("REVEALED");
        var answers = read.at("/rounds/0/answers");
        assertThat(medians(answers)).containsExactly("70", "75", "80", "300");
        assertThat(answers.toString()).doesNotContain("王教授", "省水利厅");
        for (var card : read.get("cards")) {
            assertThat(card.path("opinion").has("quantiles")).isFalse();
            assertThat(card.path("salt").isNull()).isTrue();
        }
        assertThat(read.get("mayOpenRound").asBoolean()).isTrue();
    }

    private static List<String> medians(JsonNode answers) {
        return answers.valueStream().map(a -> a.at("/quantiles/1/value").asText()).toList();
    }

    @Test
    void askForAReasonWhereTheMedianMovesFar() {
        var session = revealed();
        assertThat(session.post("会务", "/rounds", Map.of()).status()).isEqualTo(201);
        assertThat(session.post("会务", "/rounds", Map.of()).status()).isEqualTo(409);
        // quartiles of 200, 300, 400 lie at 244.4 and 355.6: half their distance is 55.6
        var silent = session.quantiles("王教授", "", 100, 200, 300);
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body()).contains("\"reason\"", "四分位距");
        assertThat(session.quantiles("王教授", "", 150, 250, 350).status()).isEqualTo(201);
        assertThat(session.quantiles("王教授", "重新看了雷达", 100, 200, 300).status()).isEqualTo(409);
        assertThat(session.quantiles("省气象局", "采用新一轮预报", 90, 120, 160).status()).isEqualTo(201);
    }

    @Test
    void keepAnswersOfALaterRoundSealedUntilItCloses() {
        var session = revealed();
        session.post("会务", "/rounds", Map.of());
        session.quantiles("王教授", "重新看了雷达", 90, 123.5, 210);
        house.server().settle();
        var sealed = house.server().get("省气象局", session.path());
        assertThat(sealed.body()).doesNotContain("123.5", "重新看了雷达");
        assertThat(sealed.json().at("/rounds/1/answers")).isEmpty();
        assertThat(sealed.json().get("filed").get(0).asText()).isEqualTo("王教授");
        assertThat(session.post("会务", "/resolution", session.resolution()).status()).isEqualTo(409);

        assertThat(session.post("会务", "/rounds/close", Map.of()).status()).isEqualTo(200);
        var read = session.read();
        assertThat(medians(read.at("/rounds/1/answers")))
                .containsExactly("70", "75", "80", "123.5");
        assertThat(medians(read.at("/rounds/0/answers"))).contains("300");
        assertThat(read.at("/rounds/1/answers").toString()).contains("重新看了雷达");
        assertThat(read.at("/rounds/1/answered").asInt()).isEqualTo(1);
    }

    @Test
    void endAfterThreeOrWhenThePoolIsSteady() {
        var session = revealed();
        session.post("会务", "/rounds", Map.of());
        session.quantiles("王教授", "重新看了雷达", 60, 85, 130);
        session.post("会务", "/rounds/close", Map.of());
        assertThat(session.read().at("/rounds/1/over").asBoolean()).isFalse();
        assertThat(session.post("会务", "/rounds", Map.of()).status()).isEqualTo(201);
        session.quantiles("王教授", "", 60, 85, 131);
        house.pass(Duration.ofMinutes(16));
        var read = session.read();
        assertThat(read.at("/rounds/2/open").asBoolean()).isFalse();
        assertThat(read.at("/rounds/2/over").asBoolean()).isTrue();
        assertThat(read.get("mayOpenRound").asBoolean()).isFalse();
        var fourth = session.post("会务", "/rounds", Map.of());
        assertThat(fourth.status()).isEqualTo(409);
        assertThat(fourth.body()).contains("3 轮");
    }

    @Test
    void endWhereNobodyChangesAnything() {
        var session = revealed();
        session.post("会务", "/rounds", Map.of());
        house.pass(Duration.ofMinutes(16));
        var read = session.read();
        assertThat(read.at("/rounds/1/over").asBoolean()).isTrue();
        assertThat(read.at("/rounds/1/whyOverZh").asText()).contains("无人修改");
        assertThat(medians(read.at("/rounds/1/answers"))).containsExactly("70", "75", "80", "300");
    }

    @Test
    void nameQuantilesAndSaltsOnceTheResolutionIsSigned() {
        var session = revealed();
        var digest =
                session.post("会务", "/resolution", session.resolution())
                        .json()
                        .get("digest")
                        .asText();
        session.post("带班领导", "/sign", Map.of("digest", digest));
        var card = session.read().at("/cards/0");
        assertThat(card.at("/opinion").has("quantiles") || card.at("/salt").isTextual()).isTrue();
        assertThat(session.read().get("cards").findValues("quantiles")).hasSize(4);
    }

    @Test
    void writeFirstRoundAndLaterOnesIntoTheBookApart() {
        var session = revealed();
        assertThat(sources()).containsOnly("consultation:" + id(session));
        session.post("会务", "/rounds", Map.of());
        session.quantiles("王教授", "重新看了雷达", 90, 123.5, 210);
        session.post("会务", "/rounds/close", Map.of());
        assertThat(sources())
                .containsOnly(
                        "consultation:" + id(session), "consultation:" + id(session) + "/round:2");
        assertThat(issued("/round:2"))
                .containsExactlyInAnyOrder(
                        "EXPERT 王教授 RISK_LEVEL",
                        "EXPERT 王教授 AREAL_RAIN_DAY",
                        "POOL pool RISK_LEVEL",
                        "POOL pool AREAL_RAIN_DAY");
    }

    private static String id(Session session) {
        return session.path().substring(session.path().lastIndexOf('/') + 1);
    }

    private List<String> sources() {
        return texts("select distinct source from forecasting.issued");
    }

    private List<String> issued(String ending) {
        return texts(
                "select kind || ' ' || issuer || ' ' || quantity from forecasting.issued where source like '%%%s'"
                        .formatted(ending));
    }

    private List<String> texts(String query) {
        return house.server()
                .open()
                .store()
                .read(handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
