package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The roll-up does not depend on the order of arrival, and totals are conserved")
class ArrivalOrderTest {

    private static final List<String> TOWNSHIPS =
            List.of("340102001", "340102002", "340103001", "340176001", "340202001", "340202002");

    private record Filed(String township, int minutesAgo, long people) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void atEveryLevel(long seed) {
        var lot = new Random(seed);
        var reports = reports(lot);
        var newest = new HashMap<String, Filed>();
        reports.forEach(
                r ->
                        newest.merge(
                                r.township(),
                                r,
                                (a, b) -> a.minutesAgo() < b.minutesAgo() ? a : b));
        Collections.shuffle(reports, lot);
        try (var reporting = new Reporting()) {
            for (var report : reports) {
                file(reporting, report);
            }
            assertThat(reporting.figure("340000", "people-affected"))
                    .isEqualTo("-/" + sum(newest, "34"));
            assertThat(reporting.figure("340100", "people-affected"))
                    .isEqualTo("-/" + sum(newest, "3401"));
            assertThat(reporting.figure("340102", "people-affected"))
                    .isEqualTo("-/" + sum(newest, "340102"));
        }
    }

    /// Rising figures, so that no erratum is asked for whatever the order.
    private static List<Filed> reports(Random lot) {
        var reports = new ArrayList<Filed>();
        for (var township : TOWNSHIPS) {
            var people = 100L;
            for (var minutes : List.of(300, 200, 100)) {
                people += lot.nextInt(50);
                reports.add(new Filed(township, minutes, people));
            }
        }
        return reports;
    }

    private static void file(Reporting reporting, Filed filed) {
        var report =
                reporting.report(
                        filed.township(),
                        "FIRST",
                        Map.of("people-affected", Long.toString(filed.people())));
        report.put("asOf", reporting.now.minusSeconds(filed.minutesAgo() * 60L).toString());
        assertThat(reporting.server.post("乡镇", "/api/v1/reports", report).status()).isEqualTo(201);
    }

    private static long sum(Map<String, Filed> newest, String prefix) {
        return newest.values().stream()
                .filter(f -> f.township().startsWith(prefix))
                .mapToLong(Filed::people)
                .sum();
    }
}
