package org.anlan.ingest.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.Observations.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Gauge readings")
class ReadingsTest {

    @RegisterExtension static final TestGauges HOUSE = new TestGauges();

    @BeforeEach
    void forget() {
        HOUSE.forget();
    }

    @Test
    void areTakenFromCsvAndFromJsonWithOneFactABatch() {
        var before = HOUSE.facts();
        var csv =
                HOUSE.csv(
                        "STAGE",
                        "station,at,value\nS1,2020-07-20T08:31:00+08:00,29.75\nS1,2020-07-21T21:00:00+08:00,29.18\n");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.json().get("stored").asInt()).isEqualTo(2);
        var json =
                HOUSE.json(
                        "RAIN",
                        "[{\"station\":\"R1\",\"day\":\"2020-07-18\",\"dayEnds\":\"20:00\",\"value\":120.5}]");
        assertThat(json.json().get("stored").asInt()).isEqualTo(1);
        assertThat(HOUSE.facts()).isEqualTo(before + 2);
    }

    @Test
    void areShownAsTheNewestWithTheirDistanceFromTheMarks() {
        HOUSE.csv(
                "STAGE",
                "station,at,value\nS1,2020-07-21T20:00:00+08:00,29.22\nS1,2020-07-21T21:00:00+08:00,29.18\nS2,2020-07-21T21:00:00+08:00,12.62\n");
        var items = HOUSE.server.get("观众", "/api/v1/observations/latest?kind=river").json();
        assertThat(items.at("/items").size()).isEqualTo(2);
        var wangjiaba = items.at("/items/0");
        // 29.18 m on 21 July 2020: 1.68 m over warning, 0.12 m under guarantee, falling 4 cm an
        // hour (note of the drill's levels.csv)
        assertThat(wangjiaba.get("value").asText()).isEqualTo("29.18");
        assertThat(wangjiaba.get("overWarning").asText()).isEqualTo("1.68");
        assertThat(wangjiaba.get("overGuarantee").asText()).isEqualTo("-0.12");
        assertThat(wangjiaba.get("risePerHour").asText()).isEqualTo("-0.04");
        assertThat(wangjiaba.get("observedAt").asText()).isEqualTo("2020-07-21T13:00:00Z");
        var lake = items.at("/items/1");
        assertThat(lake.get("kind").asText()).isEqualTo("reservoir");
        assertThat(lake.get("warning").isNull()).isTrue();
        assertThat(lake.get("overWarning").isNull()).isTrue();
        assertThat(lake.get("risePerHour").isNull()).isTrue();
    }

    @Test
    void areShownAsTheyWereKnownAtAnyTime() {
        var turned = HOUSE.server.open().civil().instant();
        HOUSE.csv(
                "STAGE",
                "station,at,value\nS1,2020-07-20T00:00:00Z,29.50\nS1,2020-07-20T01:00:00Z,29.75\n");
        var known = HOUSE.server.open().civil().instant();
        HOUSE.server.open().turnClock(known.plusSeconds(600));
        HOUSE.csv(
                "STAGE",
                "station,at,value\nS1,2020-07-20T01:00:00Z,29.57\nS1,2020-07-20T02:00:00Z,29.80\n");
        assertThat(newest("")).isEqualTo("29.8 rising 0.23");
        assertThat(newest("&asOf=" + known)).isEqualTo("29.75 rising 0.25");
        assertThat(newest("&asOf=" + turned.minusSeconds(60))).isEqualTo("none");
        assertThat(
                        HOUSE.server
                                .get("观众", "/api/v1/observations/latest?kind=river&asOf=noon")
                                .status())
                .isEqualTo(400);
    }

    private static String newest(String query) {
        var items = HOUSE.server.get("观众", "/api/v1/observations/latest?kind=river" + query).json();
        return items.at("/items/0").isMissingNode()
                ? "none"
                : items.at("/items/0/value").asText()
                        + " rising "
                        + items.at("/items/0/risePerHour").asText();
    }

    @Test
    void ofRainTellWhenTheirDayEnds() {
        HOUSE.csv(
                "RAIN",
                "station,day,dayEnds,value\nR1,2020-07-18,unknown,99.9\nR2,2020-07-18,08:00,0\n");
        var items = HOUSE.server.get("观众", "/api/v1/observations/latest?kind=rain").json();
        assertThat(items.at("/items/0/dayEnds").asText()).isEqualTo("unknown");
        assertThat(items.at("/items/0/observedAt").asText()).isEqualTo("2020-07-18T16:00:00Z");
        assertThat(items.at("/items/1/observedAt").asText()).isEqualTo("2020-07-19T00:00:00Z");
        assertThat(items.at("/items/1/value").asText()).isEqualTo("0");
        assertThat(HOUSE.readings().observations().dailyRain(day(18), day(18)))
                .extracting(Observations.DailyRain::station, r -> r.mm().toPlainString())
                .containsExactly(tuple("R1", "99.9"), tuple("R2", "0"));
        assertThat(HOUSE.readings().observations().dailyRain(day(19), day(25))).isEmpty();
    }

    @Test
    void areCorrectedByANewVersionAndBothStayVisible() {
        HOUSE.csv("STAGE", "station,at,value\nS1,2020-07-20T00:00:00Z,29.75\n");
        var correction = HOUSE.csv("STAGE", "station,at,value\nS1,2020-07-20T00:00:00Z,29.57\n");
        assertThat(correction.json().get("corrected").asInt()).isEqualTo(1);
        var late = HOUSE.csv("STAGE", "station,at,value\nS1,2020-07-20T00:00:00Z,29.750\n");
        assertThat(late.json().get("unchanged").asInt()).isEqualTo(1);

        var history = history("S1", "from=2020-07-01T00:00:00Z&to=2020-08-01T00:00:00Z");
        assertThat(history.at("/items").findValuesAsText("value"))
                .containsExactly("29.75", "29.57");
        assertThat(history.at("/items").findValuesAsText("newest"))
                .containsExactly("false", "true");
        assertThat(HOUSE.readings().observations().latest(Kind.STAGE, Instant.now()))
                .extracting(r -> r.value().toPlainString())
                .containsExactly("29.57");
    }

    @Test
    void readTwiceAddNothingAndStateNothing() {
        var rows = "station,at,value\nS1,2020-07-20T00:00:00Z,29.75\n";
        HOUSE.csv("STAGE", rows);
        var facts = HOUSE.facts();
        var state = HOUSE.state();
        assertThat(HOUSE.csv("STAGE", rows).json().get("unchanged").asInt()).isEqualTo(1);
        assertThat(HOUSE.facts()).isEqualTo(facts);
        assertThat(HOUSE.state()).isEqualTo(state);
    }

    @Test
    void underOneKeyAreTakenOnce() {
        var key = UUID.randomUUID().toString();
        var rows = List.of(Map.of("station", "S1", "at", "2020-07-20T00:00:00Z", "value", "1.5"));
        var first = HOUSE.server.post("遥测", "/api/v1/readings?kind=STAGE", key, rows);
        var again = HOUSE.server.post("遥测", "/api/v1/readings?kind=STAGE", key, rows);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.raw().headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @Test
    void areReadByPage() {
        var rows = new StringBuilder("station,at,value\n");
        for (var hour = 0; hour < 7; hour++) {
            rows.append("S1,2020-07-20T0%d:00:00Z,%d\n".formatted(hour, hour));
        }
        HOUSE.csv("STAGE", rows.toString());
        var span = "from=2020-07-20T01:00:00Z&to=2020-07-20T06:00:00Z&limit=3";
        var first = history("S1", span);
        assertThat(first.get("items").findValuesAsText("value")).containsExactly("1", "2", "3");
        var second = history("S1", span + "&cursor=" + first.get("next").asText());
        assertThat(second.get("items").findValuesAsText("value")).containsExactly("4", "5");
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /api/v1/observations/X1                                    | 404
            /api/v1/observations/S1?from=yesterday                     | 400
            /api/v1/observations/S1?to=%2B999999999-01-01T00:00:00Z    | 400
            /api/v1/observations/S1?cursor=!!                          | 400
            /api/v1/observations/S1?cursor=fHw                         | 400
            /api/v1/observations/S1?limit=99999999999                  | 400
            /api/v1/observations/latest                                | 400
            /api/v1/observations/latest?kind=snow                      | 400
            """)
    void askedForWronglyAreAProblem(String path, int status) {
        assertThat(HOUSE.server.get("观众", path).status()).isEqualTo(status);
    }

    @Test
    void areAnsweredToOtherRoomsAsTheyStoodAtAnInstant() {
        HOUSE.csv(
                "STAGE",
                "station,at,value\nS1,2020-06-30T23:00:00Z,1\nS1,2020-07-01T01:00:00Z,2\n");
        var answers = HOUSE.readings().observations();
        var midnight = Instant.parse("2020-07-01T00:00:00Z");
        assertThat(answers.latest(Kind.STAGE, midnight))
                .extracting(r -> r.value().intValue())
                .containsExactly(1);
        assertThat(answers.list(Kind.STAGE, midnight, midnight.plus(Duration.ofDays(1))))
                .extracting(r -> r.value().intValue())
                .containsExactly(2);
        assertThat(answers.listStations(Kind.RAIN)).hasSize(3);
        assertThat(answers.list(Kind.RAIN, Instant.EPOCH, Instant.now())).isEmpty();
    }

    @Test
    void areAnsweredAsTheyWereKnownWithoutLaterCorrectionsAndArrivals() {
        HOUSE.csv("STAGE", "station,at,value\nS1,2020-07-05T00:00:00Z,5\n");
        HOUSE.csv("RAIN", "station,day,dayEnds,value\nR1,2020-07-05,08:00,50\n");
        var open = HOUSE.server.open();
        var known = open.civil().instant();
        open.turnClock(known.plus(Duration.ofMinutes(1)));
        HOUSE.csv("STAGE", "station,at,value\nS1,2020-07-05T00:00:00Z,6\n");
        HOUSE.csv(
                "RAIN",
                "station,day,dayEnds,value\nR1,2020-07-05,08:00,60\nR2,2020-07-05,08:00,1\n");

        var answers = HOUSE.readings().observations();
        assertThat(answers.latestKnown(Kind.STAGE, known))
                .extracting(r -> r.value().intValue())
                .containsExactly(5);
        assertThat(answers.latestKnown(Kind.STAGE, open.civil().instant()))
                .extracting(r -> r.value().intValue())
                .containsExactly(6);
        assertThat(answers.dailyRainKnown(day(5), day(5), known))
                .extracting(Observations.DailyRain::station, r -> r.mm().toPlainString())
                .containsExactly(tuple("R1", "50"));
        assertThat(answers.dailyRain(day(5), day(5)))
                .extracting(Observations.DailyRain::station, r -> r.mm().toPlainString())
                .containsExactly(tuple("R1", "60"), tuple("R2", "1"));
    }

    private static com.fasterxml.jackson.databind.JsonNode history(String station, String query) {
        return HOUSE.server.get("观众", "/api/v1/observations/" + station + "?" + query).json();
    }

    private static LocalDate day(int ofJuly) {
        return LocalDate.of(2020, 7, ofJuly);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
