package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The final report of a disaster")
class FinalClocksTest extends WithReporting {

    private static final String PATH = "/api/v1/processes/P1/stable";

    private Days days;

    @BeforeEach
    void reported() {
        days = new Days(reporting);
        reporting.server.person("乙县", Role.REVIEWER, "340103");
        days.turn("02T10:00");
        days.file("340102001", "FIRST", "02T09:50");
        days.file("340102002", "FOLLOW_UP", "02T09:50");
        days.file("340103001", "FOLLOW_UP", "02T09:50");
        acceptAll();
    }

    @Test
    void isOwedWhereAnythingWasReportedFromTheDayTheSituationIsStable() {
        assertThat(finals()).isEmpty();
        days.stabilise();
        assertThat(finals())
                .containsExactly(
                        "final-city 340100 12T10:00",
                        "final-county 340103 07T10:00",
                        "final-county 340102 07T10:00");
        days.turn("06T10:01");
        days.turn("07T10:01");
        assertThat(days.told("ClockPassed"))
                .filteredOn(s -> s.startsWith("final-county/P1/340102"))
                .hasSize(2);
    }

    @Test
    void ofACountyIsMetByItsOwnAndOfTheCityOnlyOnceEveryCountysIsAccepted() {
        days.stabilise();
        days.turn("03T10:00");
        days.file("340102", "FINAL", "03T09:50");
        assertThat(days.state("final-county", "340102", "07T10:00"))
                .isEqualTo("met 03T10:00, in time");
        assertThat(days.state("final-county", "340103", "07T10:00")).isEqualTo("owed");
        reporting.accept("县", "340102");
        reporting.accept("市", "340100");
        assertThat(days.state("final-city", "340100", "12T10:00")).isEqualTo("owed");

        days.turn("08T10:00");
        days.file("340103001", "FINAL", "08T09:50");
        acceptAll();
        assertThat(days.state("final-county", "340103", "07T10:00"))
                .isEqualTo("met 08T10:00, late");
        assertThat(days.state("final-city", "340100", "12T10:00"))
                .isEqualTo("met 08T10:00, in time");
    }

    @Test
    void ofACountyIsNotMetByOneTownsAlone() {
        days.stabilise();
        days.file("340102001", "FINAL", "02T10:00");
        reporting.accept("县", "340102");
        assertThat(days.state("final-county", "340102", "07T10:00")).isEqualTo("owed");
        days.file("340102002", "FINAL", "02T10:00");
        reporting.accept("县", "340102");
        assertThat(days.state("final-county", "340102", "07T10:00"))
                .isEqualTo("met 02T10:00, in time");
    }

    @Test
    void thatStandsAlreadyIsNotOwed() {
        days.file("340103", "FINAL", "02T10:00");
        days.stabilise();
        assertThat(days.state("final-county", "340103", "07T10:00"))
                .isEqualTo("met 02T10:00, in time");
    }

    @Test
    void isAskedForOnceByTheDutyChiefOfThePlace() {
        reporting
                .server
                .person("县值班长", Role.DUTY_CHIEF, "340102")
                .person("东值班长", Role.DUTY_CHIEF, "340100")
                .person("西值班长", Role.DUTY_CHIEF, "340200");
        assertThat(status("西值班长", PATH)).isEqualTo(403);
        assertThat(status("值班", PATH)).isEqualTo(403);
        assertThat(status("东值班长", "/api/v1/processes/none/stable")).isEqualTo(404);
        assertThat(status("东值班长", PATH)).isEqualTo(204);
        assertThat(status("东值班长", PATH)).isEqualTo(409);
    }

    private int status(String person, String path) {
        return reporting.server.post(person, path, "").status();
    }

    private void acceptAll() {
        for (var step : Map.of("县", "340102", "乙县", "340103").entrySet()) {
            reporting.accept(step.getKey(), step.getValue());
        }
        reporting.accept("市", "340100");
        reporting.server.settle();
    }

    private List<String> finals() {
        return days.list().stream()
                .filter(c -> c.get("rule").asText().startsWith("final"))
                .map(
                        c ->
                                "%s %s %s"
                                        .formatted(
                                                c.get("rule").asText(),
                                                c.get("region").asText(),
                                                Days.print(c.get("due"))))
                .toList();
    }
}
