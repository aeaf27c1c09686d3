package org.anlan.forecasting.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Those asked")
class ExpertOpinionsTest {

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

    private Session called() {
        return Session.called(
                house,
                Map.of(
                        "departments",
                        List.of("省农业农村厅", "省水利厅", "省应急管理厅", "省气象局"),
                        "experts",
                        List.of(Map.of("name", "王教授"), Map.of("name", "李总工", "department", "省水利厅")),
                        "asked",
                        Session.rainAsked(house),
                        "dial",
                        "0551-1234"));
    }

    @Test
    void speakInTheCustomaryOrderAndTheHostLast() {
        var read = called().read();
        assertThat(read.get("agenda").findValuesAsText("speaker"))
                .containsExactly("省气象局", "省水利厅", "省应急管理厅", "省农业农村厅", "王教授", "李总工", "主持人");
        assertThat(read.get("agenda").findValuesAsText("partZh"))
                .containsExactly("气象", "水利", "应急", "其他部门", "专家", "专家", "主持人部署");
        assertThat(read.get("dial").asText()).isEqualTo("0551-1234");
        assertThat(read.at("/asked/nameZh").asText()).isEqualTo("日面雨量");
    }

    @Test
    void signInThemselvesOrBySecretaryAndHaveTheFloorOneAfterAnother() {
        var session = called();
        session.post("省气象局", "/attendance", Map.of("how", "VIDEO"));
        session.post("会务", "/attendance", Map.of("how", "PHONE", "speaker", "王教授"));
        var other = Map.of("how", "ROOM", "speaker", "省水利厅");
        assertThat(session.post("省气象局", "/attendance", other).status()).isEqualTo(403);
        var stranger = Map.of("how", "ROOM", "speaker", "路人局");
        assertThat(session.post("会务", "/attendance", stranger).status()).isEqualTo(422);
        session.post("会务", "/turn", Map.of("speaker", "省气象局"));
        house.pass(Duration.ofMinutes(5));
        session.post("会务", "/turn", Map.of("speaker", "主持人"));

        var agenda = session.read().get("agenda");
        assertThat(agenda.at("/0/how").asText()).isEqualTo("VIDEO");
        assertThat(agenda.at("/0/onBehalf").isNull()).isTrue();
        assertThat(agenda.at("/0/endedAt").isTextual()).isTrue();
        assertThat(agenda.at("/4/onBehalf").asText()).isEqualTo("会务");
        assertThat(agenda.at("/1/arrivedAt").isNull()).isTrue();
        assertThat(agenda.at("/6/startedAt").isTextual()).isTrue();
        assertThat(agenda.at("/6/endedAt").isNull()).isTrue();
    }

    @Test
    void areNamedOnce() {
        var twice =
                house.server()
                        .post(
                                "会务",
                                "/api/v1/consultations",
                                Map.of(
                                        "kind",
                                        "RISK",
                                        "routine",
                                        false,
                                        "question",
                                        "?",
                                        "region",
                                        "340000",
                                        "departments",
                                        List.of("省气象局"),
                                        "experts",
                                        List.of(Map.of("name", "省气象局"))));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body()).contains("experts/0/name");
    }

    @Test
    void mayBeExpertsWhoFileUnderTheirOwnAccount() {
        var session = called().frozen();
        assertThat(session.quantiles("王教授", "", 40, 60, 90).status()).isEqualTo(201);
        assertThat(session.quantiles("王教授", "", 40, 60, 90).status()).isEqualTo(409);
        assertThat(house.server().get("王教授", session.path() + "/opinion").body())
                .contains("\"p\":0.05");
        assertThat(house.server().get("李总工", session.path() + "/opinion").status()).isEqualTo(404);
        var card = session.read().at("/cards/4");
        assertThat(card.get("kind").asText()).isEqualTo("EXPERT");
        assertThat(card.get("filed").asBoolean()).isTrue();
        assertThat(session.read().at("/cards/5/speaksFor").asText()).isEqualTo("省水利厅");
    }

    @ParameterizedTest
    @CsvSource({
        "40, 30, 90, opinion/quantiles/1/value, 建议改为 p5=30、p50=40、p95=90。",
        "40, 40, 90, opinion/quantiles/1/value, 请把相等的分位值分开。",
        "-1, 40, 90, opinion/quantiles/0/value, 不会小于 0",
    })
    void areToldWhichQuantileIsWrongAndWhatWouldBeRight(
            double low, double middle, double high, String field, String fix) {
        var session = called().frozen();
        var refused = session.quantiles("王教授", "", low, middle, high);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(refused.body()).contains(fix);
        assertThat(session.read().at("/cards/4/filed").asBoolean()).isFalse();
    }

    @Test
    void giveNoQuantilesOfWhatWasNotAsked() {
        var session = Session.called(house).frozen();
        var refused = session.quantiles("省气象局", "", 40, 60, 90);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("opinion/quantiles");
    }

    @ParameterizedTest
    @CsvSource({
        "indicator:no-such-thing, 340102, 1, 24, asked/quantity",
        "AREAL_RAIN_DAY, 990000, 1, 24, asked/region",
        "AREAL_RAIN_DAY, 340102, 24, 1, asked/to",
        "AREAL_RAIN_DAY, 340102, -24, -1, asked/to",
    })
    void areAskedOnlyWhatCanBeForecast(
            String quantity, String region, int from, int to, String field) {
        var asked =
                Map.of(
                        "quantity",
                        quantity,
                        "region",
                        region,
                        "from",
                        house.now().plus(Duration.ofHours(from)).toString(),
                        "to",
                        house.now().plus(Duration.ofHours(to)).toString());
        var form = new HashMap<String, Object>();
        form.put("kind", "RISK");
        form.put("routine", false);
        form.put("question", "?");
        form.put("region", "340000");
        form.put("departments", List.of("省气象局"));
        form.put("asked", asked);
        var refused = house.server().post("会务", "/api/v1/consultations", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void whoNeverAnswerAreNamedInTheMinutesAndWeighNothing() {
        var session = called().frozen();
        session.quantiles("省气象局", "", 40, 60, 90);
        session.quantiles("王教授", "", 50, 70, 100);
        house.pass(Duration.ofMinutes(21));
        var read = session.read();
        assertThat(read.get("state").asText()).isEqualTo("REVEALED");
        assertThat(read.at("/pool/weights").findValuesAsText("speaker"))
                .containsExactlyInAnyOrder("省气象局", "王教授");
        var digest = draft(session).json().get("digest").asText();
        session.post("带班领导", "/sign", Map.of("digest", digest));
        var minutes = house.server().get("值班长", session.path() + "/minutes").json();
        assertThat(minutes.get("silent").valueStream().map(n -> n.asText()).toList())
                .containsExactly("省水利厅", "省应急管理厅", "省农业农村厅", "李总工");
        var id = session.path().substring(session.path().lastIndexOf('/') + 1);
        var sheet = house.room().minutes().find(id).orElseThrow();
        assertThat(sheet.silent()).hasSize(4);
        assertThat(sheet.reference()).contains("权重相等");
        assertThat(sheet.dueAt()).isEqualTo(sheet.signedAt().plus(Duration.ofMinutes(30)));
        assertThat(house.room().minutes().find("no-id")).isEmpty();
    }

    private static TestServer.Reply draft(Session session) {
        return session.post("会务", "/resolution", session.resolution());
    }
}
