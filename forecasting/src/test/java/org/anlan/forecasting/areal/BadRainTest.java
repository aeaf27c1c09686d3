package org.anlan.forecasting.areal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.domain.port.Observations.Station;
import org.anlan.forecasting.house.Gauges;
import org.anlan.forecasting.house.RainyDay;
import org.anlan.store.open.OpenStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rain that was reported badly")
class BadRainTest extends RainyDay {

    @Test
    void byNoGaugeIsAFailedRunThatSaysSo() {
        order(day());
        assertThat(run().get("state").asText()).isEqualTo("FAILED");
        assertThat(lines()).containsExactly(day() + " 没有任何雨量站报数(应报 4 站)。");
        assertThat(house().server().get("值班长", "/api/v1/forecasting/rain").json().get("items"))
                .isEmpty();
    }

    @Test
    void byNoGaugeForAWholeDayIsNoticedByTheClockNextMorning() {
        var morning = house().today().plusDays(1).atTime(8, 29).atZone(OpenStore.ZONE).toInstant();
        house().pass(Duration.between(house().now(), morning));
        assertThat(runs()).isEmpty();
        arrive(Map.of("g1", "23.5"));
        house().pass(Duration.ofMinutes(2));
        house().pass(Duration.ofMinutes(1));
        assertThat(runs()).hasSize(1);
        assertThat(run().get("trigger").asText()).isEqualTo("CLOCK");
        assertThat(lines().getFirst()).contains("没有任何雨量站报数");
    }

    @Test
    void byNoGaugeForAWeekIsNotLookedForEachMorning() {
        house().state(new RainAnalysed("r", new RegionCode("340000"), day()));
        var morning = house().today().plusDays(1).atTime(9, 0).atZone(OpenStore.ZONE).toInstant();
        house().pass(Duration.between(house().now(), morning));
        assertThat(runs()).isEmpty();
    }

    private JsonNode runs() {
        var path =
                "/api/v1/forecasting/runs?model=areal-rain&subject=" + house().today().minusDays(1);
        return house().server().get("值班长", path).json().get("items");
    }

    @Test
    void byOneGaugeIsThatGaugesEverywhereWithinItsReach() {
        arrive(Map.of("g1", "23.5"));
        assertThat(lines()).anyMatch(l -> l.startsWith("只有一站报数或各站相同"));
        assertThat(lines()).contains("缺测: g2、g3、g4");
        assertThat(county("340102").get("meanMm").asDouble()).isEqualTo(23.5);
        assertThat(county("340202").get("skill").asBoolean()).isFalse();
    }

    @Test
    void asZeroEverywhereIsZeroAndNoFault() {
        arrive(Map.of("g1", "0", "g2", "0", "g3", "0", "g4", "0"));
        assertThat(lines()).contains("各站都无雨,全省取 0");
        assertThat(county("340102").get("meanMm").asDouble()).isZero();
        assertThat(run().get("state").asText()).isEqualTo("DONE");
    }

    @Test
    void twiceAtOnePlaceCountsThatPlaceOnceWithTheMean() {
        var twins = new ArrayList<>(Gauges.STATIONS);
        twins.add(Gauges.gauge("g1b", 117.2, 32.0));
        house().gauges().stand(Kind.RAIN, twins);
        arrive(Map.of("g1", "10", "g1b", "30", "g2", "20", "g3", "20", "g4", "20"));
        assertThat(lines()).contains("同一地点,取平均并为一站: g1、g1b");
        assertThat(county("340102").get("meanMm").asDouble()).isCloseTo(20, within(1e-9));
    }

    @Test
    void tenTimesTooHighAtOneGaugeIsSetAsideAndNamed() {
        grid();
        for (var row = 0; row < 5; row++) {
            for (var column = 0; column < 5; column++) {
                var mm = 20 + row + 0.5 * column + 0.2 * ((row * column) % 3);
                house().gauges().put("k" + row + column, day(), Double.toString(round(mm)));
            }
        }
        house().gauges().put("k22", day(), "230");
        house().rainArrived(day());
        assertThat(lines()).contains("普通克里金", "与四周都不符,未采用,请核实: k22");
        assertThat(county("340103").get("highestMm").asDouble()).isLessThan(40);
    }

    @Test
    void withOneSpikeAmongEqualGaugesIsNoSingularEnd() {
        grid();
        for (var row = 0; row < 5; row++) {
            for (var column = 0; column < 5; column++) {
                house().gauges()
                        .put("k" + row + column, day(), row == 0 && column == 0 ? "7" : "5");
            }
        }
        house().rainArrived(day());
        assertThat(run().get("state").asText()).isEqualTo("DONE");
        assertThat(lines().getFirst()).matches("普通克里金|拟合不出变差函数,用反距离加权|克里金方程组奇异,用反距离加权");
        assertThat(county("340103").get("meanMm").asDouble()).isBetween(5.0, 7.0);
    }

    @Test
    void withAMissingWeekJudgesNoSumThatReachesIntoIt() {
        for (var back = 7; back < 14; back++) {
            house().gauges().put("g1", day().minusDays(back), "10");
        }
        arrive(Map.of("g1", "50", "g2", "40"));
        assertThat(lines()).contains("窗口内缺日,合计未知,不评重现期: g1 3 日、g1 7 日");
        assertThat(rarity(0).has("returnPeriodYears")).isTrue();
        assertThat(rarity(1).get("refused").asText()).isEqualTo("SUM_NOT_KNOWN");
    }

    @Test
    void onALeapDayIsSummedOverIt() {
        takeDay(LocalDate.of(2024, 3, 1));
        house().gauges().put("g1", LocalDate.of(2024, 2, 28), "1");
        house().gauges().put("g1", LocalDate.of(2024, 2, 29), "2");
        arrive(Map.of("g1", "4"));
        assertThat(rarity(1).get("sumMm").asText()).isEqualTo("7.0");
        order(LocalDate.of(2024, 2, 29));
        assertThat(run().get("subject").asText()).isEqualTo("2024-02-29");
        assertThat(run().get("state").asText()).isEqualTo("DONE");
        assertThat(
                        house().server()
                                .post(
                                        "预报员",
                                        "/api/v1/forecasting/runs",
                                        Map.of("model", "areal-rain", "subject", "2023-02-29"))
                                .status())
                .isEqualTo(422);
    }

    @Test
    void withFewerThanTenYearsBeforeItIsNotJudged() {
        takeDay(LocalDate.of(2009, 6, 1));
        arrive(Map.of("g1", "50"));
        assertThat(lines()).contains("年最大值不足 10 个,不评重现期: g1 1 日");
        assertThat(rarity(0).get("years").asInt()).isEqualTo(9);
        assertThat(rarity(0).get("refused").asText()).isEqualTo("TOO_FEW_YEARS");
    }

    private void grid() {
        var stations = new ArrayList<Station>();
        for (var row = 0; row < 5; row++) {
            for (var column = 0; column < 5; column++) {
                stations.add(
                        Gauges.gauge("k" + row + column, 117.0 + 0.2 * column, 31.6 + 0.2 * row));
            }
        }
        house().gauges().stand(Kind.RAIN, stations);
    }

    private static double round(double mm) {
        return Math.round(mm * 10) / 10.0;
    }

    private void order(LocalDate subject) {
        house().server()
                .post(
                        "预报员",
                        "/api/v1/forecasting/runs",
                        Map.of("model", "areal-rain", "subject", subject.toString()));
        house().server().settle();
    }

    private JsonNode run() {
        return house().server()
                .get("值班长", "/api/v1/forecasting/runs?model=areal-rain")
                .json()
                .at("/items/0");
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        run().get("lines").forEach(l -> lines.add(l.asText()));
        return lines;
    }

    private JsonNode rarity(int place) {
        return house().server()
                .get("值班长", "/api/v1/forecasting/stations/g1/rarity?day=" + day())
                .json()
                .at("/items/" + place);
    }
}
