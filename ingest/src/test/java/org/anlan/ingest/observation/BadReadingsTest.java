package org.anlan.ingest.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.store.open.OpenStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Readings")
class BadReadingsTest {

    @RegisterExtension static final TestGauges HOUSE = new TestGauges();

    @BeforeEach
    void forget() {
        HOUSE.forget();
    }

    @ParameterizedTest(name = "{0} is refused: {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            X1,2020-07-20T00:00:00Z,1        | station | unknown-station
            R1,2020-07-20T00:00:00Z,1        | station | station-kind
            ,2020-07-20T00:00:00Z,1          | station | missing
            S1,,1                            | at      | missing
            S1,2020-07-20T00:00:00Z,         | value   | missing
            S1,2020-07-20T00:00:00Z          | value   | missing
            S1,2020-07-20T00:00:00Z,1,2      | row     | unknown-field
            S1,2020-07-20T08:31,1            | at      | time
            S1,20 July,1                     | at      | time
            S1,2120-07-20T00:00:00Z,1        | at      | future
            S1,1720-07-20T00:00:00Z,1        | at      | too-early
            S1,2020-07-20T00:00:00Z,-20.001  | value   | range
            S1,2020-07-20T00:00:00Z,2000.001 | value   | range
            S1,2020-07-20T00:00:00Z,1.0001   | value   | decimals
            S1,2020-07-20T00:00:00Z,1e3      | value   | number
            S1,2020-07-20T00:00:00Z,NaN      | value   | number
            S1,2020-07-20T00:00:00Z,"1,5"    | value   | number
            S1,2020-07-20T00:00:00Z,三       | value   | number
            """)
    void inABadRowAreHandedBackWhileGoodOnesAreStored(String row, String field, String rule) {
        var reply = HOUSE.csv("STAGE", "station,at,value\nS2,2020-07-20T00:00:00Z,2\n" + row);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("stored").asInt()).isEqualTo(1);
        assertThat(reply.json().at("/refused/0/row").asInt()).isEqualTo(2);
        assertThat(reply.json().at("/refused/0/line").asInt()).isEqualTo(3);
        assertThat(reply.json().at("/refused/0/field").asText()).isEqualTo(field);
        assertThat(reply.json().at("/refused/0/rule").asText()).isEqualTo(rule);
        assertThat(reply.json().at("/faults/" + rule).asInt()).isEqualTo(1);
        assertThat(HOUSE.readings().observations().latest(Kind.STAGE, Instant.now())).hasSize(1);
    }

    @ParameterizedTest(name = "{0} mm in a day: {1} refused")
    @CsvSource({"0, 0", "2000, 0", "2000.0, 0", "2000.1, 1", "-0.1, 1", "0.05, 1"})
    void ofRainStayWithinWhatADayCanBring(String mm, int refused) {
        var reply =
                HOUSE.csv("RAIN", "value,station,day,dayEnds\n" + mm + ",R1,2020-07-18,20:00\n");
        assertThat(reply.json().get("refused").size()).isEqualTo(refused);
    }

    @ParameterizedTest(name = "{0} {2} at {3}: refused by {4}")
    @CsvSource({
        "RAIN_HOUR, H1, 500,    08:00, ''",
        "RAIN_HOUR, H1, 500.1,  08:00, range",
        "RAIN_HOUR, H1, 12,     08:30, whole-hour",
        "RAIN_HOUR, H1, 0.05,   08:00, decimals",
        "RAIN_HOUR, R1, 1,      08:00, station-kind",
        "RESERVOIR, D1, 125.27, 08:01, ''",
        "RESERVOIR, S2, 12,     08:00, station-kind",
        "WIND,      W1, 150.1,  08:00, range",
        "WIND,      W1, -1,     08:00, range",
        "QUAKE,     Q1, 5.9,    08:13, ''",
        "QUAKE,     Q1, 10.1,   08:00, range",
        "INTENSITY, I1, 0.9,    08:00, range",
        "INTENSITY, I1, 7.4,    08:00, ''"
    })
    void ofEachKindStayWithinTheirUnitAndRange(
            String kind, String station, String value, String time, String rule) {
        var row = "%s,2020-07-20T%s:00Z,%s".formatted(station, time, value);
        var reply = HOUSE.csv(kind, "station,at,value\n" + row + "\n").json();
        var faults = new ArrayList<String>();
        reply.get("refused").forEach(f -> faults.add(f.get("rule").asText()));
        assertThat(String.join(",", faults)).isEqualTo(rule);
        assertThat(reply.get("stored").asInt()).isEqualTo(rule.isEmpty() ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "rain_hour, RAIN_HOUR, H1, 12.5,   mm,     rain_hour",
        "reservoir, RESERVOIR, D1, 125.3,  m,      dam",
        "wind,      WIND,      W1, 24.5,   m/s,    wind",
        "quake,     QUAKE,     Q1, 4.1,    M,      quake",
        "intensity, INTENSITY, I1, 6.2,    degree, intensity"
    })
    void ofEachKindAreShownInTheirUnit(
            String asked, String kind, String station, String value, String unit, String type) {
        HOUSE.csv(kind, "station,at,value\n%s,2020-07-20T08:00:00Z,%s\n".formatted(station, value));
        var shown =
                HOUSE.server
                        .get("甲县值班", "/api/v1/observations/latest?kind=" + asked)
                        .json()
                        .at("/items/0");
        assertThat(shown.get("value").asText()).isEqualTo(value);
        assertThat(shown.get("unit").asText()).isEqualTo(unit);
        assertThat(shown.get("kind").asText()).isEqualTo(type);
    }

    @Test
    void saidTwiceInABatchAreHandedBackTheSecondTime() {
        var reply =
                HOUSE.csv(
                        "STAGE",
                        "station,at,value\nS1,2020-07-20T00:00:00Z,1\nS1,2020-07-20T08:00:00+08:00,2\n");
        assertThat(reply.json().get("stored").asInt()).isEqualTo(1);
        assertThat(reply.json().at("/refused/0/rule").asText()).isEqualTo("duplicate");
    }

    @Test
    void ofADayThatIsNotOverAreHandedBack() {
        var today = LocalDate.now(OpenStore.ZONE).plusDays(1);
        var reply = HOUSE.csv("RAIN", "station,day,dayEnds,value\nR1," + today + ",unknown,1\n");
        assertThat(reply.json().at("/refused/0/rule").asText()).isEqualTo("future");
    }

    @Test
    void areTakenOnlyFromThoseWhoAnswerForTheGauge() {
        var rows =
                "station,day,dayEnds,value\nR1,2020-07-18,20:00,1\nR2,2020-07-18,20:00,1\nR9,2020-07-18,20:00,1\n";
        var county = HOUSE.csv("甲县值班", "RAIN", rows).json();
        assertThat(county.get("stored").asInt()).isEqualTo(1);
        assertThat(county.at("/faults/scope").asInt()).isEqualTo(2);
        assertThat(HOUSE.csv("RAIN", rows).json().get("stored").asInt()).isEqualTo(2);
        assertThat(HOUSE.csv("观众", "RAIN", rows).status()).isEqualTo(403);
    }
}
