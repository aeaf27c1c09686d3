package org.anlan.app.drill.stage;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.anlan.app.drill.story.Bulletin;
import org.anlan.app.drill.story.Scenario;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;

/// What a report of a place says, as the API takes it.
final class ReportBody {

    private ReportBody() {}

    /// A report of a bulletin's figures for one place.
    ///
    /// The same bulletin and place give the same id, so that nothing is filed twice.
    static Map<String, Object> of(
            Scenario scenario,
            Bulletin bulletin,
            RegionCode region,
            String kind,
            Map<String, String> values) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id(scenario, bulletin, region, kind));
        body.put("process", scenario.id());
        body.put("hazard", scenario.hazard());
        body.put("region", region.digits());
        body.put("kind", kind);
        body.put("base", base(bulletin));
        body.put("asOf", bulletin.asOf().toString());
        body.put("values", values);
        return body;
    }

    /// The base a bulletin counts from, as the API takes it.
    static Map<String, Object> base(Bulletin bulletin) {
        var base = new LinkedHashMap<String, Object>();
        base.put("id", bulletin.base().id());
        base.put("name", bulletin.base().name());
        bulletin.base().from().ifPresent(day -> base.put("from", day.toString()));
        return base;
    }

    private static String id(Scenario scenario, Bulletin bulletin, RegionCode region, String kind) {
        var name = "%s/%s/%s/%s".formatted(scenario.id(), bulletin.id(), region, kind);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// Figures in the smallest unit, as a form writes them; zero is 无, not empty.
    static Map<String, String> texts(Map<String, Long> values) {
        var texts = new TreeMap<String, String>();
        values.forEach((code, minor) -> texts.put(code, text(code, minor)));
        return texts;
    }

    private static String text(String code, long minor) {
        return minor == 0
                ? "none"
                : new Measure(minor, Indicators.bundled().get(code).unit()).decimal();
    }

    /// A bulletin's totals in the smallest unit.
    static Map<String, Long> totals(Bulletin bulletin) {
        var totals = new LinkedHashMap<String, Long>();
        bulletin.values()
                .forEach(
                        (code, text) ->
                                totals.put(
                                        code,
                                        Measure.of(text, Indicators.bundled().get(code).unit())
                                                .minor()));
        return totals;
    }
}
