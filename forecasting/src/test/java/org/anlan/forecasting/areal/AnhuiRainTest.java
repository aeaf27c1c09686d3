package org.anlan.forecasting.areal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.domain.port.Observations.Station;
import org.anlan.store.pack.Pack;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rain over Anhui")
class AnhuiRainTest {

    private static final LocalDate DAY = LocalDate.of(2020, 7, 5);

    @Test
    void isFoundForEveryCountyOfThePackFromItsOwnGauges() {
        var root = Path.of(System.getProperty("anlan.root", ".."));
        var pack = Pack.open(root.resolve("packs").resolve("anhui"));
        var stations = stations(pack);
        var found = new RainModel(pack).run(rain(stations), stations);
        assertThat(found.counties()).hasSize(104);
        assertThat(found.counties())
                .allSatisfy(
                        c ->
                                assertThat(c.meanMillimetres().orElseThrow())
                                        .isCloseTo(30, within(1e-9)));
        assertThat(found.rarities()).hasSize(3 * stations.size());
    }

    private static List<Station> stations(Pack pack) {
        return pack.table("stations.csv").rows().stream()
                .filter(r -> r.getText("kind").equals("rain"))
                .map(
                        r ->
                                new Station(
                                        r.getText("id"),
                                        Kind.RAIN,
                                        r.getText("name"),
                                        "",
                                        r.getDecimal("lon").doubleValue(),
                                        r.getDecimal("lat").doubleValue(),
                                        Optional.empty(),
                                        Optional.empty()))
                .toList();
    }

    /// The same rain everywhere: whatever the weights, each county must have it too.
    private static DayOfRain rain(List<Station> stations) {
        var byStation = new TreeMap<String, java.util.SortedMap<LocalDate, BigDecimal>>();
        for (var station : stations) {
            byStation.put(
                    station.id(), new TreeMap<>(java.util.Map.of(DAY, BigDecimal.valueOf(30))));
        }
        return new DayOfRain(DAY, byStation, new TreeSet<>(List.of("unknown")), List.of());
    }
}
