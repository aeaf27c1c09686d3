package org.anlan.forecasting.areal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.anlan.domain.port.Observations.Station;
import org.anlan.forecasting.extremes.GevByLikelihood;
import org.anlan.forecasting.house.Gauges;
import org.anlan.forecasting.house.RainyDay;
import org.anlan.forecasting.house.TestPack;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rain of a day")
class RainServedTest extends RainyDay {

    private static final double EARTH_KM = 6371.0088;

    @Test
    void isWhatASecondCalculationSaysAndFollowsItsInput() {
        var rain = Map.of("g1", 10.0, "g2", 40.0, "g3", 25.0, "g4", 5.0);
        arrive(rain);
        assertThat(mean("340102")).isCloseTo(byHand(rain, 117.0, 31.8), within(0.5));
        assertThat(mean("340103")).isCloseTo(byHand(rain, 117.4, 31.8), within(0.5));
        assertThat(served().get("method").asText()).isEqualTo("INVERSE_DISTANCE");
        assertThat(served().get("looError").asDouble()).isCloseTo(leftOut(rain), within(0.5));

        var wetter = Map.of("g1", 90.0, "g2", 40.0, "g3", 25.0, "g4", 5.0);
        arrive(wetter);
        assertThat(mean("340102")).isCloseTo(byHand(wetter, 117.0, 31.8), within(0.5));
    }

    @Test
    void hasNoSkillFarFromEveryGauge() {
        arrive(Map.of("g1", 10.0, "g2", 40.0, "g3", 25.0, "g4", 5.0));
        assertThat(county("340102").get("skill").asBoolean()).isTrue();
        var far = county("340202");
        assertThat(far.get("skill").asBoolean()).isFalse();
        var nearest =
                Gauges.STATIONS.stream()
                        .mapToDouble(s -> kilometres(s, 119.7, 29.8))
                        .min()
                        .orElseThrow();
        assertThat(far.get("nearestGaugeKm").asDouble()).isCloseTo(nearest, within(2.0));
    }

    @Test
    void namesTheGaugesThatAreMissing() {
        arrive(Map.of("g1", 10.0, "g2", 40.0));
        assertThat(served().get("missing").toString()).isEqualTo("[\"g3\",\"g4\"]");
        assertThat(served().get("dayEnds").asText()).isEqualTo("08:00");
    }

    @Test
    void isComputedOnceForTheSameReadings() {
        arrive(Map.of("g1", 10.0, "g2", 40.0));
        var run = served().get("run").asText();
        house().rainArrived(day());
        assertThat(served().get("run").asText()).isEqualTo(run);
    }

    @Test
    void isAskedAsOfAnInstant() {
        var before = house().now();
        arrive(Map.of("g1", 10.0, "g2", 40.0));
        var then = house().server().get("值班长", "/api/v1/forecasting/rain?asOf=" + before).json();
        assertThat(then.get("items")).isEmpty();
        assertThat(then.get("method").isNull()).isTrue();
        assertThat(house().server().get("值班长", "/api/v1/forecasting/rain?asOf=noon").status())
                .isEqualTo(422);
    }

    @Test
    void isHeldAgainstTheStationsOwnHistory() {
        arrive(Map.of("g1", 120.0, "g2", 40.0, "g3", 25.0, "g4", 5.0));
        var maxima = IntStream.range(2000, 2012).mapToDouble(TestPack::maximum).toArray();
        var gev = GevByLikelihood.fit(maxima).orElseThrow();
        var items = house().server().get("值班长", "/api/v1/forecasting/stations/g1/rarity").json();
        var oneDay = items.at("/items/0");
        assertThat(oneDay.get("years").asInt()).isEqualTo(12);
        assertThat(oneDay.get("sumMm").asText()).isEqualTo("120.0");
        assertThat(oneDay.get("returnPeriodYears").asDouble())
                .isCloseTo(gev.returnPeriodYears(120), within(0.06));
        assertThat(oneDay.at("/returnPeriodInterval/0").asDouble())
                .isLessThan(oneDay.get("returnPeriodYears").asDouble());
        assertThat(items.at("/items/1/refused").asText()).isEqualTo("SUM_NOT_KNOWN");
        assertThat(house().server().get("值班长", "/api/v1/forecasting/stations/g2/rarity").status())
                .isEqualTo(404);
    }

    @Test
    void callsOneConsultationWhenARuleIsMet() {
        arrive(Map.of("g1", 10.0, "g2", 10.0, "g3", 10.0, "g4", 10.0));
        assertThat(consultations()).isEmpty();
        arrive(Map.of("g1", 180.0, "g2", 170.0, "g3", 160.0, "g4", 150.0));
        arrive(Map.of("g1", 181.0, "g2", 170.0, "g3", 160.0, "g4", 150.0));
        assertThat(consultations()).hasSize(1);
        var id = consultations().get(0).get("id").asText();
        var called = house().server().get("值班长", "/api/v1/consultations/" + id).json();
        assertThat(called.get("process").asText()).isEqualTo("flood");
        var causes = called.get("causes").findValuesAsText("textZh");
        assertThat(causes).anyMatch(c -> c.startsWith("甲县")).anyMatch(c -> c.startsWith("乙县"));
        assertThat(causes).noneMatch(c -> c.startsWith("丙县"));
        assertThat(causes).anyMatch(c -> c.startsWith("站g1"));
        assertThat(causes).doesNotHaveDuplicates();
    }

    @Test
    void isComputedAgainForTheSixDaysAfterALateReading() {
        for (var back = 0; back < 12; back++) {
            house().gauges().put("g1", day().minusDays(back), "10");
            house().rainArrived(day().minusDays(back));
        }
        var before = new HashMap<LocalDate, String>();
        for (var back = 0; back < 12; back++) {
            before.put(day().minusDays(back), run(day().minusDays(back)));
        }
        house().gauges().put("g1", day().minusDays(9), "30");
        house().rainArrived(day().minusDays(9));
        for (var back = 0; back < 12; back++) {
            var again = !run(day().minusDays(back)).equals(before.get(day().minusDays(back)));
            assertThat(again).as("%d days ago", back).isEqualTo(back >= 3 && back <= 9);
        }
    }

    @Test
    void ofLongAgoCallsNobodyTogether() {
        takeDay(day().minusDays(30));
        arrive(Map.of("g1", 180.0, "g2", 170.0, "g3", 160.0, "g4", 150.0));
        assertThat(consultations()).isEmpty();
        assertThat(run(day())).isNotEmpty();
    }

    @Test
    void concernsNoDroughtAndNoEarthquake() {
        house().counts().hazard("drought");
        arrive(Map.of("g1", 180.0, "g2", 170.0, "g3", 160.0, "g4", 150.0));
        assertThat(consultations()).hasSize(1);
        assertThat(consultations().get(0).get("process").asText()).isEmpty();
    }

    private String run(LocalDate of) {
        return house().server()
                .get("值班长", "/api/v1/forecasting/rain?day=" + of)
                .json()
                .path("run")
                .asText();
    }

    private JsonNode consultations() {
        return house().server().get("值班长", "/api/v1/consultations").json().get("items");
    }

    private JsonNode served() {
        return house().server().get("值班长", "/api/v1/forecasting/rain").json();
    }

    private double mean(String code) {
        return county(code).get("meanMm").asDouble();
    }

    /// Inverse distance on the sphere, over a fine grid of the county: no line of the room's code.
    private static double byHand(Map<String, Double> rain, double west, double south) {
        return IntStream.range(0, 40)
                .boxed()
                .flatMapToDouble(
                        i ->
                                IntStream.range(0, 40)
                                        .mapToDouble(
                                                j ->
                                                        at(
                                                                rain,
                                                                west + (i + 0.5) / 100,
                                                                south + (j + 0.5) / 100)))
                .average()
                .orElseThrow();
    }

    private static double at(Map<String, Double> rain, double lon, double lat) {
        var sum = 0.0;
        var weights = 0.0;
        for (var station : Gauges.STATIONS) {
            var mm = rain.get(station.id());
            if (mm != null) {
                var weight = 1 / Math.pow(kilometres(station, lon, lat), 2);
                sum += weight * mm;
                weights += weight;
            }
        }
        return sum / weights;
    }

    private static double leftOut(Map<String, Double> rain) {
        var squares = 0.0;
        for (var station : Gauges.STATIONS) {
            var others = new java.util.HashMap<>(rain);
            double own = java.util.Objects.requireNonNull(others.remove(station.id()));
            squares += Math.pow(own - at(others, station.lon(), station.lat()), 2);
        }
        return Math.sqrt(squares / rain.size());
    }

    private static double kilometres(Station station, double lon, double lat) {
        var a =
                Math.pow(Math.sin(Math.toRadians(lat - station.lat()) / 2), 2)
                        + Math.cos(Math.toRadians(lat))
                                * Math.cos(Math.toRadians(station.lat()))
                                * Math.pow(Math.sin(Math.toRadians(lon - station.lon()) / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(a));
    }
}
