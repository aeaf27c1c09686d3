package org.anlan.benchmarks.check;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.anlan.benchmarks.house.Reports;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Indicators;
import org.anlan.web.Json;

/// A township's report with as many indicators as wished.
final class FullReport {

    private FullReport() {}

    /// The body of a report.
    ///
    /// @param indicators how many; 0 for every one of the catalogue
    /// @return the body of `POST /api/v1/reports`
    static byte[] bytes(int indicators) {
        var values = new LinkedHashMap<String, String>();
        var all = Indicators.bundled().list();
        for (var one : all.subList(0, indicators == 0 ? all.size() : indicators)) {
            values.put(one.code(), Integer.toString(100 + values.size()));
        }
        var body =
                new LinkedHashMap<>(
                        Reports.first(
                                UUID.nameUUIDFromBytes(new byte[] {1}),
                                "base",
                                new RegionCode("340102001"),
                                100));
        body.put("values", values);
        body.put("occurredAt", "2026-07-02T08:00:00Z");
        body.put("asOf", "2026-07-02T09:00:00Z");
        body.put("narrative", "连续强降雨,河水漫堤,低洼处房屋进水。");
        return Json.write(body).getBytes(StandardCharsets.UTF_8);
    }
}
