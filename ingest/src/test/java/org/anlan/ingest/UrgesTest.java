package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Urging an overdue report")
class UrgesTest extends WithReporting {

    private static final String PATH = "/api/v1/processes/P1/clocks/urges";
    private static final String COUNTY = "340102";

    private Days days;
    private int round;

    @BeforeEach
    void overdue() {
        days = new Days(reporting);
        reporting
                .server
                .person("县值班", Role.DUTY_OFFICER, COUNTY)
                .person("别市值班", Role.DUTY_OFFICER, "340200")
                .person("观摩", Role.OBSERVER, "340000");
        days.turn("02T10:00");
        days.file("340102001", "FIRST", "02T09:50");
        days.respond("R", "340100", 4);
        days.turn("03T09:05");
        round = clock("").get("round").asInt();
    }

    @Test
    void standsBesideTheClockWithTheLastOneAndHowOften() {
        assertThat(urge("值班", "PHONE").status()).isEqualTo(201);
        days.turn("03T09:20");
        assertThat(urge("市", "PAGE").status()).isEqualTo(201);
        var urged = clock("").get("urged");
        assertThat(urged.get("times").asInt()).isEqualTo(2);
        assertThat(urged.get("by").asText()).isEqualTo("市");
        assertThat(urged.get("region").asText()).isEqualTo("340100");
        assertThat(urged.get("means").asText()).isEqualTo("PAGE");
        assertThat(Days.print(urged.get("at"))).isEqualTo("03T09:20");
        var then = clock("&asOf=" + Days.at("03T09:10")).get("urged");
        assertThat(then.get("times").asInt()).isOne();
        assertThat(then.get("region").asText()).isEqualTo("340000");
    }

    @Test
    void isAFactThatNamesItsActorAndNoPerson() {
        urge("值班", "PHONE");
        reporting.server.settle();
        var fact =
                reporting.server.open().journal().listAfter(0, 500).stream()
                        .filter(f -> f.type().equals("ingest.ReportUrged/1"))
                        .findFirst()
                        .orElseThrow();
        assertThat(fact.subject()).isEqualTo("zero-county/P1/340102");
        assertThat(fact.body()).contains("PHONE", "340000").doesNotContain("值班");
    }

    @Test
    void sentTwiceUnderOneKeyIsOneUrge() {
        for (var i = 0; i < 2; i++) {
            assertThat(reporting.server.post("值班", PATH, "key-of-one-urge", body()).status())
                    .isEqualTo(201);
        }
        assertThat(clock("").get("urged").get("times").asInt()).isOne();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"值班, 201", "市, 201", "县值班, 403", "县, 403", "别市值班, 403", "乡镇, 403", "观摩, 403"})
    void isForThoseAboveThePlace(String person, int status) {
        assertThat(urge(person, "PHONE").status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "rule, first-nobody, 404",
        "rule, '', 400",
        "region, 340103, 404",
        "region, 999999, 422",
        "region, 34, 400",
        "round, 7, 404",
        "round, -1, 400",
        "means, SMS, 400",
        "who, 甲, 400"
    })
    void refusesWhatIsNoClockOrNoMeans(String field, String value, int status) {
        var body = body();
        body.put(field, field.equals("round") ? Integer.valueOf(value) : value);
        var reply = reporting.server.post("值班", PATH, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(clock("").get("urged").isNull()).isTrue();
    }

    @Test
    void isForNothingThatIsNotDueOrIsAnswered() {
        var notDue = body();
        notDue.put("rule", "zero-city");
        notDue.put("region", "340100");
        assertThat(reporting.server.post("值班", PATH, notDue).status()).isEqualTo(409);
        days.file(COUNTY, "ZERO", "03T00:00");
        assertThat(urge("值班", "PHONE").status()).isEqualTo(409);
    }

    private TestServer.Reply urge(String person, String means) {
        var body = body();
        body.put("means", means);
        return reporting.server.post(person, PATH, body);
    }

    private Map<String, Object> body() {
        return new HashMap<>(
                Map.of("rule", "zero-county", "region", COUNTY, "round", round, "means", "PHONE"));
    }

    private JsonNode clock(String more) {
        return days.list("P1", "&owed=true" + more).stream()
                .filter(c -> c.get("rule").asText().equals("zero-county"))
                .findFirst()
                .orElseThrow();
    }
}
