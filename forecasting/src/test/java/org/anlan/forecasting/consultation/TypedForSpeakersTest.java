package org.anlan.forecasting.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A consultation, where the secretary types for a speaker,")
class TypedForSpeakersTest {

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
    void letsTheSpeakerConfirmWhatTheSecretaryTyped() {
        var session = Session.called(house).frozen();
        var typed =
                Map.of("department", "省水利厅", "opinion", session.opinion("省水利厅", "RED", Map.of()));
        assertThat(session.post("会务", "/opinions", typed).status()).isEqualTo(201);
        var card = session.read().at("/cards/1");
        assertThat(card.get("onBehalf").asText()).isEqualTo("会务");
        assertThat(card.get("confirmedAt").isNull()).isTrue();
        var no = Map.of("agreed", false, "note", "等级应为橙");
        assertThat(session.post("省气象局", "/opinion/confirm", no).status()).isEqualTo(409);
        assertThat(session.post("省水利厅", "/opinion/confirm", no).status()).isEqualTo(200);
        assertThat(session.post("省水利厅", "/opinion/confirm", no).status()).isEqualTo(409);
        assertThat(session.read().at("/cards/1/agreed").asBoolean()).isFalse();
        assertThat(session.read().toString()).doesNotContain("等级应为橙");
    }

    @Test
    void reopensACardThatItsSpeakerRefusesBeforeTheReveal() {
        var session = Session.called(house).frozen();
        assertThat(typed(session, "省水利厅", "RED").status()).isEqualTo(201);
        assertThat(typed(session, "省水利厅", "BLUE").status()).isEqualTo(409);
        var no = Map.of("agreed", false, "note", "等级应为橙");
        session.post("省水利厅", "/opinion/confirm", no);
        assertThat(session.read().at("/cards/1/filed").asBoolean()).isFalse();
        session.file("省气象局", "RED", Map.of());
        session.file("省自然资源厅", "RED", Map.of());
        assertThat(session.read().get("state").asText()).isEqualTo("FROZEN");
        assertThat(session.file("省水利厅", "ORANGE", Map.of()).status()).isEqualTo(201);

        assertThat(session.read().get("state").asText()).isEqualTo("REVEALED");
        assertThat(session.read().at("/pool/probabilities/ORANGE").asText()).isEqualTo("0.3333");
        int kept =
                house.server()
                        .open()
                        .store()
                        .read(
                                handle ->
                                        handle.createQuery(
                                                        "select count(*) from forecasting.opinion where department = '省水利厅'")
                                                .mapTo(Integer.class)
                                                .one());
        assertThat(kept).isEqualTo(2);
    }

    @Test
    void keepsARefusalAfterTheRevealAsDissent() {
        var session = Session.called(house).frozen();
        typed(session, "省水利厅", "ORANGE");
        session.file("省气象局", "ORANGE", Map.of());
        session.file("省自然资源厅", "ORANGE", Map.of());
        var no = Map.of("agreed", false, "note", "等级应为红");
        assertThat(session.post("省水利厅", "/opinion/confirm", no).status()).isEqualTo(200);
        session.post("会务", "/resolution", session.resolution());
        var dissent = session.read().at("/resolution/dissent").toString();
        assertThat(dissent).contains("省水利厅", "不认可代录的意见: 等级应为红");
    }

    @Test
    void knowsADepartmentByItsAccountNotByItsName() {
        var session = Session.called(house).frozen();
        session.file("省气象局", "RED", Map.of());
        var accounts = house.server().accounts();
        accounts.add(
                "twin", "省水利厅", "", List.of(Map.entry(Role.DEPARTMENT, new RegionCode("340000"))));
        assertThat(session.file("省水利厅", "RED", Map.of()).status()).isEqualTo(409);
        assertThat(typed(session, "省水利厅", "RED").status()).isEqualTo(409);
    }

    private static TestServer.Reply typed(Session session, String department, String level) {
        return session.post(
                "会务",
                "/opinions",
                Map.of(
                        "department",
                        department,
                        "opinion",
                        session.opinion(department, level, Map.of())));
    }
}
