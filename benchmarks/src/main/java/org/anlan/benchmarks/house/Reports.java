package org.anlan.benchmarks.house;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.store.open.OpenStore;

/// What townships report and reviewers decide in a benchmark: one process, many counting bases.
public final class Reports {

    /// The disaster process.
    public static final String PROCESS = "BENCHMARK";

    private Reports() {}

    /// The townships of the province, spread over its counties: a part of them hits every county
    /// that it can.
    ///
    /// @param most how many at most
    public static List<RegionCode> townships(OpenStore open, int most) {
        var all = codes(open, RegionLevel.TOWNSHIP);
        var count = Math.min(most, all.size());
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / count)))
                .toList();
    }

    /// The regions of a level, by code.
    public static List<RegionCode> codes(OpenStore open, RegionLevel level) {
        return open.divisions().listOn(open.day()).stream()
                .filter(r -> r.level() == level)
                .map(Region::code)
                .toList();
    }

    /// A township's first report, with seven figures.
    ///
    /// @param people how many are affected, at least 20
    public static Map<String, Object> first(UUID id, String base, RegionCode region, int people) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id.toString());
        body.put("process", PROCESS);
        body.put("hazard", "flood");
        body.put("region", region.digits());
        body.put("kind", "FIRST");
        body.put("base", Map.of("id", base, "name", base));
        body.put("asOf", Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS));
        body.put("values", values(people));
        body.put("synthetic", true);
        return body;
    }

    private static Map<String, String> values(int people) {
        var values = new LinkedHashMap<String, String>();
        values.put("people-affected", Integer.toString(people));
        values.put("deaths", "none");
        values.put("missing", "none");
        values.put("injured", "1");
        values.put("evacuated-urgent", Integer.toString(people / 5));
        values.put("relocated", Integer.toString(people / 10));
        values.put("urgent-aid", Integer.toString(people / 20));
        return values;
    }

    /// An acceptance of all that waits under a region.
    public static Map<String, Object> acceptance(String base, RegionCode region) {
        return Map.of(
                "process", PROCESS, "base", base, "region", region.digits(), "decision", "ACCEPT");
    }

    /// An acceptance of one report.
    public static Map<String, Object> acceptance(String base, RegionCode region, UUID report) {
        var body = new LinkedHashMap<>(acceptance(base, region));
        body.put("reports", List.of(report.toString()));
        return body;
    }
}
