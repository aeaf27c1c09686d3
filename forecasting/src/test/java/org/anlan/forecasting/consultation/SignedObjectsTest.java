package org.anlan.forecasting.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A signature")
class SignedObjectsTest {

    private static final String PROPOSALS = "/api/v1/response-proposals";

    @TempDir private Path folder;
    private House house;
    private Session session;

    @BeforeEach
    void open() {
        house = new House(folder);
        session = Session.called(house).revealed();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Map<String, Object> resolution() {
        var resolution = new HashMap<>(session.resolution());
        resolution.put(
                "responses",
                List.of(
                        Map.of(
                                "type", "RELIEF",
                                "level", 2,
                                "area", "340000",
                                "clause", "会商研判可能出现")));
        resolution.put(
                "prepositions",
                List.of(
                        Map.of(
                                "item", "帐篷",
                                "quantity", 500,
                                "unit", "顶",
                                "depot", "合肥库",
                                "area", "340102",
                                "responsible", "省粮食和物资储备局",
                                "dueAt", house.now().plus(Duration.ofHours(6)).toString())));
        return resolution;
    }

    private JsonNode sign(Map<String, Object> resolution, Duration later) {
        var digest = session.post("会务", "/resolution", resolution).json().get("digest").asText();
        house.pass(later);
        return session.post("带班领导", "/sign", Map.of("digest", digest)).json();
    }

    private JsonNode proposals(String query) {
        return house.server().get("值班长", PROPOSALS + query).json().get("items");
    }

    @Test
    void makesTasksGoodsAheadAResponseProposalAndAWarningDraftAndActivatesNone() {
        var signed = sign(resolution(), Duration.ofMinutes(1));
        assertThat(signed.get("objects").findValuesAsText("kind"))
                .containsExactly("TASK", "PREPOSITION", "RESPONSE", "WARNING");
        assertThat(session.read().get("objects")).isEqualTo(signed.get("objects"));
        assertThat(proposals("?state=OPEN").get(0).path("clause").asText()).isEqualTo("会商研判可能出现");
        assertThat(house.room().responses().listInForce()).isEmpty();
        var tasks = session.read().get("tasks");
        assertThat(tasks.findValuesAsText("what"))
                .containsExactly("转移四乡镇群众", "前置 帐篷 500 顶:自合肥库至" + county());
        var minutes = house.server().get("值班长", session.path() + "/minutes").json();
        assertThat(minutes.at("/responses/0").asText()).contains("救灾应急响应二级");
        var id = minutes.get("consultation").asText();
        assertThat(house.room().minutes().find(id).orElseThrow().tasks()).hasSize(2);
    }

    private String county() {
        return house.server()
                .open()
                .divisions()
                .get(new org.anlan.domain.RegionCode("340102"), house.today())
                .name();
    }

    @Test
    void goesOnWhereOneObjectCannotBeMadeAndWritesDownWhy() {
        var late = new HashMap<>(resolution());
        late.put("warning", session.warning("ORANGE", Duration.ofMinutes(30)));
        var signed = sign(late, Duration.ofMinutes(40)); // the warning has run out by now
        assertThat(signed.get("state").asText()).isEqualTo("SIGNED");
        var warning = signed.get("objects").get(3);
        assertThat(warning.get("object").isNull()).isTrue();
        assertThat(warning.get("why").asText()).isNotBlank();
        assertThat(signed.get("warning").isNull()).isTrue();
        assertThat(signed.get("tasks").size()).isEqualTo(1);
        assertThat(proposals("").size()).isEqualTo(1);
    }

    @Test
    void makesAgainOnlyWhatIsNotThere() {
        var late = new HashMap<>(resolution());
        late.put("warning", session.warning("ORANGE", Duration.ofMinutes(30)));
        var first = sign(late, Duration.ofMinutes(40)).get("objects");
        var again = session.post("会务", "/objects", Map.of()).json().get("items");
        for (int i = 0; i < 3; i++) {
            assertThat(again.get(i).get("object")).isEqualTo(first.get(i).get("object"));
        }
        assertThat(again.get(3).get("object").isNull()).isTrue();
        assertThat(session.read().get("tasks").size()).isEqualTo(2);
        assertThat(proposals("").size()).isEqualTo(1);
        assertThat(session.post("省水利厅", "/objects", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void leavesItToALeaderToTakeUpTheProposalOrDeclineItOnce() {
        sign(resolution(), Duration.ofMinutes(1));
        var id = proposals("").get(0).get("id").asText();
        var undecided = house.room().responses().listUndecided();
        assertThat(undecided).extracting("id").containsExactly(id);
        assertThat(undecided.getFirst().decideBy()).as("a pack without a clock").isEmpty();
        assertThat(proposals("").get(0).get("decideBy").isNull()).isTrue();
        var start = new HashMap<String, Object>();
        start.put("type", "FLOOD");
        start.put("level", 2);
        start.put("area", "340000");
        start.put("issuer", "省减灾救灾委");
        start.put("document", "皖减救〔2020〕1号");
        start.put("proposal", id);
        var other = house.server().post("带班领导", "/api/v1/responses", start);
        assertThat(other.status()).isEqualTo(422);
        assertThat(house.room().responses().listInForce()).isEmpty();
        start.put("type", "RELIEF");
        var started = house.server().post("带班领导", "/api/v1/responses", start);
        assertThat(started.status()).isEqualTo(201);
        assertThat(house.room().responses().listUndecided()).isEmpty();
        assertThat(proposals("").get(0).path("state").asText()).isEqualTo("TAKEN");
        assertThat(proposals("").get(0).get("response")).isEqualTo(started.json().get("id"));
        var declined =
                house.server()
                        .post("带班领导", PROPOSALS + "/" + id + "/decline", Map.of("why", "已启动"));
        assertThat(declined.status()).isEqualTo(409);
    }

    @Test
    void isNotDraftedWithAWarningWithoutAnArea() {
        var form = resolution();
        var warning = new HashMap<>(session.warning("ORANGE", Duration.ofHours(6)));
        warning.put("areas", List.of());
        form.put("warning", warning);
        var refused = session.post("会务", "/resolution", form);
        assertThat(refused.status()).isIn(400, 422);
        assertThat(refused.body()).contains("areas");
        assertThat(session.read().get("resolution").isNull()).isTrue();
    }

    @Test
    void isNotDraftedWithAnAreaThatIsNoneOrATimeThatIsOver() {
        var form = resolution();
        form.put(
                "responses",
                List.of(Map.of("type", "RELIEF", "level", 2, "area", "990000", "clause", "x")));
        assertThat(session.post("会务", "/resolution", form).body()).contains("responses/0/area");
    }
}
