package org.anlan.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.app.OperationsPage;
import org.anlan.domain.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of operations, on metrics,")
class MetricsPageTest {

    private static TestHouse house;

    @BeforeAll
    static void exercise() {
        house = new TestHouse();
        house.person("遥测", Role.DEVICE, "340000");
        var row = Map.of("station", "nowhere", "day", "2020-07-01", "dayEnds", "08:00", "value", 1);
        var rows = List.of(row);
        var reply = house.people().post("遥测", "/api/v1/readings?kind=RAIN", rows);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        house.settle();
    }

    @AfterAll
    static void close() {
        house.close();
        assertThat(Metrics.globalRegistry.getMeters())
                .extracting(Meter::getId)
                .filteredOn(id -> id.getType() == Meter.Type.GAUGE)
                .extracting(Meter.Id::getName)
                .noneMatch(name -> name.startsWith("anlan."));
    }

    @Test
    void namesEveryMetricWithItsUnitAndNoOther() {
        var measured = new TreeMap<String, String>();
        for (var meter : Metrics.globalRegistry.getMeters()) {
            var name = meter.getId().getName();
            if (name.startsWith("anlan.")) {
                measured.put(name, unit(meter));
                assertThat(meter.getId().getDescription()).as(name).isNotBlank();
            }
        }
        var page = new TreeMap<String, String>();
        for (var row : OperationsPage.rows("metric")) {
            page.put(OperationsPage.codes(row.get(0)).getFirst(), row.get(1));
            assertThat(row.get(2)).isNotBlank();
        }
        assertThat(page).isEqualTo(measured);
    }

    private static String unit(Meter meter) {
        return meter instanceof Timer
                ? "seconds"
                : Optional.ofNullable(meter.getId().getBaseUnit()).orElse("none");
    }

    @Test
    void tellsHowPrometheusCallsThem() {
        var scraped = house.read("/metrics").body();
        assertThat(scraped)
                .contains("anlan_store_parked_facts ")
                .contains("anlan_app_start_seconds ")
                .contains("anlan_store_follower_lag_facts{follower=");
        assertThat(scraped.lines().filter(l -> l.startsWith("anlan_store_parked"))).hasSize(1);
    }
}
