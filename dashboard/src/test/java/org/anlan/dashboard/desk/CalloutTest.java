package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.store.Cause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call-out (叫应)")
class CalloutTest {

    private static final RegionCode PROVINCE = new RegionCode("340000");
    private static final RegionCode CITY = new RegionCode("340100");
    private static final RegionCode COUNTY = new RegionCode("340102");
    private static final String CALLOUTS = "/api/v1/desk/callouts";

    private static DeskServer desk;
    private static int warnings;

    private String warning = "";

    @BeforeAll
    static void open() {
        desk = new DeskServer();
    }

    @BeforeEach
    void clear() {
        issue("CANCEL", PROVINCE);
        issue("CANCEL", CITY);
    }

    @Test
    void callsEachCountyInTheAreasOfTheWarningOnce() {
        issue("ALERT", CITY, CITY, COUNTY);
        assertThat(board().get("items").findValuesAsText("region"))
                .contains("340102")
                .doesNotHaveDuplicates();
        assertThat(board().get("warnings").asInt()).isEqualTo(1);
        assertThat(board().get("answered").asInt()).isZero();
        assertThat(board().get("personsCalled").isNull()).as("not counted is not 0").isTrue();
    }

    @Test
    void callsAllCountiesOfTheRegionWhereAnOldFactNamesNoAreas() {
        issue("ALERT", CITY);
        assertThat(board().get("items").findValuesAsText("region")).contains("340102");
    }

    @Test
    void isAnsweredByTheCountysDutyAndThenActedOn() {
        issue("ALERT", CITY, COUNTY);
        answer(DeskServer.COUNTY, Map.of("person", "县值班室", "phone", "0551-1"));
        assertThat(line().get("state").asText()).isEqualTo("ANSWERED");
        answer(
                DeskServer.COUNTY,
                Map.of(
                        "person",
                        "县值班室",
                        "hasActed",
                        true,
                        "personsCalled",
                        60,
                        "personsAnswered",
                        57));
        assertThat(line().get("state").asText()).isEqualTo("ACTED");
        assertThat(board().get("personsAnswered").asInt()).isEqualTo(57);
    }

    @Test
    void isToldAsFarAsItHadComeAtAnyTime() {
        issue("ALERT", CITY, COUNTY);
        var called = desk.server.open().civil().instant();
        desk.server.open().turnClock(called.plusSeconds(60));
        answer(DeskServer.COUNTY, Map.of("person", "县值班室", "phone", "0551-1"));
        assertThat(board().get("answered").asInt()).isEqualTo(1);
        var then = desk.server.get(DeskServer.OFFICER, CALLOUTS + "?asOf=" + called).json();
        assertThat(then.get("called").asInt()).isEqualTo(1);
        assertThat(then.get("answered").asInt()).isZero();
        assertThat(then.at("/items/0/person").isNull()).isTrue();
        var before = called.minusSeconds(86_400);
        assertThat(
                        desk.server
                                .get(DeskServer.OFFICER, CALLOUTS + "?asOf=" + before)
                                .json()
                                .get("called")
                                .asInt())
                .isZero();
    }

    @Test
    void isNotAnsweredByMorePersonsThanWereCalledNorByAnotherTownship() {
        issue("ALERT", CITY, COUNTY);
        var tooMany = Map.of("person", "县值班室", "personsCalled", 1, "personsAnswered", 2);
        assertThat(post(DeskServer.COUNTY, tooMany)).isEqualTo(422);
        assertThat(post(DeskServer.TOWN, Map.of("person", "镇值班室"))).isEqualTo(403);
    }

    @Test
    void endsWhenTheWarningIsCancelled() {
        issue("ALERT", CITY, COUNTY);
        issue("CANCEL", CITY, COUNTY);
        assertThat(board().get("called").asInt()).isZero();
    }

    @Test
    void endsWithTheWarningItBelongsToAndNotWithAnotherOfTheSameRegion() {
        issue("ALERT", CITY, COUNTY);
        var first = warning;
        issue("ALERT", CITY, COUNTY);
        var second = warning;
        follow("CANCEL", first, CITY, COUNTY);
        assertThat(board().get("items").findValuesAsText("warning")).containsExactly(second);
        follow("UPDATE", second, PROVINCE, COUNTY);
        assertThat(board().get("items").findValuesAsText("warning"))
                .as("an update of a wider area ends the old call")
                .containsExactly(warning);
    }

    @Test
    void isCheckedAgainstWhatWasToldBeforeAndSummedOnlyWhereBothNumbersWereTold() {
        issue("ALERT", CITY, COUNTY);
        answer(DeskServer.COUNTY, Map.of("person", "县值班室", "personsCalled", 60));
        assertThat(board().get("personsCalled").isNull()).isTrue();
        var tooMany = Map.of("person", "县值班室", "personsAnswered", 61);
        assertThat(post(DeskServer.COUNTY, tooMany)).isEqualTo(422);
        answer(DeskServer.COUNTY, Map.of("person", "县值班室", "personsAnswered", 58));
        var tooFew = Map.of("person", "县值班室", "personsCalled", 57);
        assertThat(post(DeskServer.COUNTY, tooFew)).isEqualTo(422);
        assertThat(board().get("personsCalled").asInt()).isEqualTo(60);
        assertThat(board().get("personsAnswered").asInt()).isEqualTo(58);
    }

    @Test
    void raisesOneAlarmAWarningAfterFiveMinutesUntilAllAnswered() {
        issue("ALERT", CITY, COUNTY);
        later(4);
        assertThat(desk.alarms("call-unanswered")).isEmpty();
        later(2);
        assertThat(desk.alarms("call-unanswered")).hasSize(1);
        assertThat(desk.alarms("call-unanswered").getFirst().get("titleZh").asText())
                .contains("红色", "1 个县");
        assertThat(desk.alarms("call-unanswered").getFirst().get("titleEn").asText())
                .contains("red", "1 counties");
        answer(DeskServer.OFFICER, Map.of("person", "县值班室"));
        later(1);
        assertThat(desk.alarms("call-unanswered")).isEmpty();
    }

    private void issue(String message, RegionCode region, RegionCode... areas) {
        warning = "w" + ++warnings;
        var ends = desk.server.open().civil().instant().plus(Duration.ofHours(6));
        desk.happens(
                new WarningIssued(
                        warning, region, "RED", message, ends, List.of(areas), List.of()));
    }

    private void follow(String message, String before, RegionCode region, RegionCode... areas) {
        warning = "w" + ++warnings;
        var ends = desk.server.open().civil().instant().plus(Duration.ofHours(6));
        desk.happens(
                new WarningIssued(
                        warning, region, "RED", message, ends, List.of(areas), List.of(before)));
    }

    private void answer(String person, Map<String, Object> body) {
        desk.write(person, CALLOUTS + "/" + warning + "/340102", body);
    }

    private int post(String person, Object body) {
        return desk.server.post(person, CALLOUTS + "/" + warning + "/340102", body).status();
    }

    private static JsonNode board() {
        return desk.server.get(DeskServer.OFFICER, CALLOUTS).json();
    }

    private static JsonNode line() {
        return board().get("items")
                .valueStream()
                .filter(l -> l.get("region").asText().equals("340102"))
                .findFirst()
                .orElseThrow();
    }

    private static void later(int minutes) {
        var open = desk.server.open();
        open.turnClock(open.civil().instant().plus(Duration.ofMinutes(minutes)));
        open.store().useTransaction(Cause.house(), desk.dashboard()::tick);
        desk.server.settle();
    }

    @AfterAll
    static void close() {
        desk.close();
    }
}
