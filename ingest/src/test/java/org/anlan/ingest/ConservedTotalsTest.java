package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.anlan.domain.Region;

@Label("Totals are conserved over changed regions, in whatever order reports come")
class ConservedTotalsTest {

    private static final List<String> TOWNSHIPS =
            List.of("340102001", "340102002", "340103001", "340176001", "340202001", "340202002");
    private static final List<String> INDICATORS =
            List.of("people-affected", "rooms-collapsed", "livestock-dead");

    /// A change of divisions, with the owners it gives to townships and counties.
    record Change(String name, UnaryOperator<List<Region>> regions, Map<String, String> owners) {

        @Override
        public String toString() {
            return name;
        }
    }

    private record Filed(String township, int minutesAgo, Map<String, String> values) {}

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void theyAre(
            @ForAll long seed,
            @ForAll @IntRange(max = 18) int before,
            @ForAll("changes") Change change) {
        var lot = new Random(seed);
        var reports = reports(lot);
        var expected = newest(reports);
        Collections.shuffle(reports, lot);
        try (var province = new Moving()) {
            reports.subList(0, before).forEach(r -> file(province, r));
            var total = totals(province, before);
            province.reopen(change.regions());
            assertThat(totals(province, before)).as("conserved by the change").isEqualTo(total);
            reports.subList(before, reports.size()).forEach(r -> file(province, r));

            for (var indicator : INDICATORS) {
                var sums = sums(expected, indicator, owners(change));
                sums.forEach(
                        (region, sum) ->
                                assertThat(province.figure(region, indicator))
                                        .as("%s of %s", indicator, region)
                                        .isEqualTo(sum));
            }
            assertThat(province.troubles()).isEmpty();
        }
    }

    @Provide
    Arbitrary<Change> changes() {
        return Arbitraries.of(
                new Change("none", regions -> regions, Map.of()),
                moving("340103", "340200", false),
                moving("340102", "340200", true),
                moving("340176", "340200", true),
                moving("340102002", "340103", false),
                moving("340202001", "340176", true),
                new Change(
                        "340102 dissolved",
                        Moving.dissolving("340102", "340202"),
                        Map.of("340102001", "340202", "340102002", "340202")));
    }

    private static Change moving(String code, String owner, boolean dated) {
        return new Change(
                "%s to %s%s".formatted(code, owner, dated ? " by day" : ""),
                Moving.giving(code, owner, dated),
                Map.of(code, owner));
    }

    private static Map<String, String> owners(Change change) {
        var owners = new HashMap<String, String>();
        TOWNSHIPS.forEach(t -> owners.put(t, t.substring(0, 6)));
        List.of("340102", "340103", "340176").forEach(c -> owners.put(c, "340100"));
        owners.put("340202", "340200");
        owners.put("340100", "340000");
        owners.put("340200", "340000");
        owners.putAll(change.owners());
        return owners;
    }

    /// Three rising reports a township, so that no erratum is asked for whatever the order.
    private static List<Filed> reports(Random lot) {
        var reports = new ArrayList<Filed>();
        for (var township : TOWNSHIPS) {
            var figures = new long[] {100, 10, 20};
            for (var minutes : List.of(300, 200, 100)) {
                var values = new HashMap<String, String>();
                for (var i = 0; i < figures.length; i++) {
                    figures[i] += lot.nextInt(9);
                    values.put(INDICATORS.get(i), String.valueOf(figures[i]));
                }
                reports.add(new Filed(township, minutes, values));
            }
        }
        return reports;
    }

    private static Map<String, Filed> newest(List<Filed> reports) {
        var newest = new HashMap<String, Filed>();
        reports.forEach(
                r ->
                        newest.merge(
                                r.township(),
                                r,
                                (a, b) -> a.minutesAgo() < b.minutesAgo() ? a : b));
        return newest;
    }

    private static Map<String, Long> sums(
            Map<String, Filed> newest, String indicator, Map<String, String> owners) {
        var sums = new HashMap<String, Long>();
        newest.forEach(
                (township, filed) -> {
                    var value = Long.parseLong(filed.values().get(indicator));
                    for (var at = township; at != null; at = owners.get(at)) {
                        sums.merge(at, value, Long::sum);
                    }
                });
        return sums;
    }

    private static void file(Moving province, Filed filed) {
        province.file(filed.township(), filed.minutesAgo(), filed.values());
    }

    private static List<Long> totals(Moving province, int filed) {
        return filed == 0
                ? List.of()
                : INDICATORS.stream().map(i -> province.figure("340000", i)).toList();
    }
}
