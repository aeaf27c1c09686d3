package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.WarningDrafted;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.domain.port.Expectations;
import org.anlan.store.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stock moves proposed with a warning")
class PrepositionTest {

    private static final String MOVES = "/api/v1/logistics/prepositions";
    private static final RegionCode JIA = new RegionCode("340102");

    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void state(Fact fact) {
        scene.server.open().store().useTransaction(Cause.house(), tx -> tx.state(fact));
        scene.server.settle();
    }

    private Instant onset() {
        return scene.server.open().civil().instant().plus(Duration.ofHours(6));
    }

    private void draft(String warning, String colour, String follows) {
        var begins = onset();
        state(
                new WarningDrafted(
                        warning,
                        JIA,
                        colour,
                        List.of(JIA),
                        begins,
                        begins.plus(Duration.ofHours(24)),
                        follows));
    }

    private void issue(String warning, boolean moves) {
        state(
                new WarningIssued(
                        warning,
                        JIA,
                        "RED",
                        "ALERT",
                        onset(),
                        List.of(JIA),
                        List.of(),
                        "张领导",
                        moves));
    }

    private JsonNode moves(String warning) {
        var items = scene.read(MOVES + "?warning=" + warning);
        assertThat(items.get("items")).as("proposed with " + warning).hasSize(1);
        return items.at("/items/0");
    }

    private static JsonNode move(JsonNode moves, String item) {
        return moves.get("moves")
                .valueStream()
                .filter(m -> m.get("item").asText().equals(item))
                .findFirst()
                .orElseThrow(() -> new AssertionError(moves));
    }

    private void expect(long people) {
        scene.expected.forecast(
                new Expectations.Issue(
                        Expectations.Kind.FORECAST,
                        "run-7",
                        "省气象台",
                        Instant.parse("2031-07-02T04:00:00Z"),
                        true,
                        List.of(new Expectations.Expected(JIA, "relocated", people))));
    }

    @Test
    void areForThoseWhomTheForecastExpectsToBeRelocated() {
        expect(300);
        draft("w1", "RED", "");
        var moves = moves("w1");
        assertThat(moves.get("state").asText()).isEqualTo("PROPOSED");
        assertThat(moves.at("/people/0/origin").asText()).isEqualTo("FORECAST");
        var tents = move(moves, "tent-12");
        assertThat(tents.get("quantity").asText()).isEqualTo("100");
        assertThat(tents.get("regionName").asText()).isEqualTo("甲县");
        assertThat(moves.at("/plan/state").asText()).isEqualTo("PROPOSED");
    }

    @Test
    void areForAStatedShareOfTheResidentsWhereNoForecastTellsOfPeople() {
        draft("w1", "RED", "");
        var people = moves("w1").at("/people/0");
        assertThat(people.get("origin").asText()).isEqualTo("SHARE");
        assertThat(people.get("base").asText()).isEqualTo("1000");
        assertThat(people.get("people").asText()).isEqualTo("10");
        draft("w2", "ORANGE", "");
        assertThat(moves("w2").at("/people/0/people").asText()).isEqualTo("3");
    }

    @Test
    void sayTheLatestDepartureThatIsThereBeforeTheOnset() {
        expect(300);
        draft("w1", "RED", "");
        var moves = moves("w1");
        var tents = move(moves, "tent-12");
        var way = Duration.ofMinutes(tents.get("minutes").asLong());
        assertThat(Instant.parse(tents.get("leaveBy").asText()))
                .isEqualTo(Instant.parse(moves.get("arriveBy").asText()).minus(way));
        assertThat(tents.get("late").asBoolean()).isFalse();
    }

    @Test
    void areNotProposedWithALesserWarning() {
        draft("w1", "YELLOW", "");
        var asked = MOVES + "?warning=w1";
        assertThat(scene.read(asked).get("items")).isEmpty();
    }

    @Test
    void becomeAPlanThatCanBeDispatchedWhenTheLeaderSignsThemWithTheWarning() {
        expect(300);
        draft("w1", "RED", "");
        var plan = moves("w1").at("/plan/id").asText();
        var before = scene.lot("province-tent-1").get("free").asLong();
        issue("w1", true);
        var moves = moves("w1");
        assertThat(moves.get("state").asText()).isEqualTo("SIGNED");
        assertThat(moves.get("signedBy").asText()).isEqualTo("张领导");
        var approved = scene.read(Scene.PLANS + "/" + plan);
        assertThat(approved.get("state").asText()).isEqualTo("APPROVED");
        assertThat(approved.at("/approval/byPhone/name").asText()).isEqualTo("张领导");
        assertThat(approved.at("/approval/signatureDue").asBoolean()).isTrue();
        assertThat(before - scene.lot("province-tent-1").get("free").asLong()).isEqualTo(100);
        assertThat(
                        scene.server
                                .post("签批人", Scene.PLANS + "/" + plan + "/signature", Map.of())
                                .status())
                .as("the approver's own signature")
                .isEqualTo(200);
    }

    @Test
    void stayAProposalWhereTheLeaderSignsTheWarningAlone() {
        expect(300);
        draft("w1", "RED", "");
        var plan = moves("w1").at("/plan/id").asText();
        issue("w1", false);
        assertThat(moves("w1").get("state").asText()).isEqualTo("LEFT");
        assertThat(
                        scene.server
                                .post("签批人", Scene.PLANS + "/" + plan + "/approve", Map.of())
                                .status())
                .as("an approver may still")
                .isEqualTo(200);
    }

    @Test
    void areProposedAnewAndPromiseNothingWhereTheStockWentInBetween() {
        expect(1200);
        draft("w1", "RED", "");
        var first = moves("w1").at("/plan/id").asText();
        scene.relocate("340103", 1400);
        scene.approved();
        issue("w1", true);
        var moves = moves("w1");
        assertThat(moves.get("state").asText()).isEqualTo("CHANGED");
        assertThat(moves.at("/plan/id").asText()).isNotEqualTo(first);
        assertThat(moves.at("/plan/state").asText()).isEqualTo("PROPOSED");
        assertThat(scene.read(Scene.PLANS + "/" + first).get("state").asText())
                .isEqualTo("SUPERSEDED");
    }

    @Test
    void askForNoMoreThanAnUpdateAddsToWhatWasMovedBefore() {
        expect(300);
        draft("w1", "RED", "");
        issue("w1", true);
        expect(360);
        draft("w2", "RED", "w1");
        assertThat(move(moves("w2"), "tent-12").get("quantity").asText()).isEqualTo("20");
    }

    @Test
    void areProposedAnewOnlyByThoseWhoMayAndNotOnceTheyAreSigned() {
        draft("w1", "RED", "");
        expect(300);
        assertThat(scene.server.post("省库管", MOVES + "/w1", Map.of()).status()).isEqualTo(403);
        assertThat(scene.server.post("值班长", MOVES + "/none", Map.of()).status()).isEqualTo(404);
        assertThat(scene.server.post("值班长", MOVES + "/w1", Map.of()).status()).isEqualTo(200);
        assertThat(moves("w1").at("/people/0/people").asText()).isEqualTo("300");
        issue("w1", true);
        assertThat(scene.server.post("值班长", MOVES + "/w1", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void areLeftAloneByReportsOfADisaster() {
        expect(300);
        draft("w1", "RED", "");
        scene.relocate("340103", 100).relocate("340103", 900);
        assertThat(moves("w1").at("/plan/state").asText()).isEqualTo("PROPOSED");
    }
}
