package org.anlan.logistics.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.catalogue.Catalogue;

/// What the rural tilt costs (农村倾斜的代价), as people: the same inputs planned without it.
///
/// @param permille the tilt of the plan
/// @param ruralMore people in mostly rural counties who are short without it and not with it
/// @param urbanLess people elsewhere who are short with it and not without it
record TiltPrice(int permille, long ruralMore, long urbanLess) {

    /// @param instance what the plan was made from, holds included
    static TiltPrice of(Instance instance, PlanReading plan, Catalogue catalogue) {
        var policy = instance.policy();
        var level =
                new Instance(
                        instance.depots(),
                        instance.places(),
                        instance.items(),
                        instance.lots(),
                        instance.reserves(),
                        instance.demands(),
                        instance.routes(),
                        policy.withRuralTilt(0),
                        instance.departure());
        var without = PlanReading.missing(Engine.best(level));
        var before = plan.measure().peopleShort(plan.needs(), without);
        var with = plan.measure().peopleShort(plan.needs(), plan::missing);
        return new TiltPrice(
                policy.ruralTiltPermille(),
                difference(before, with, catalogue, true),
                -difference(before, with, catalogue, false));
    }

    private static long difference(
            Map<RegionCode, Long> before,
            Map<RegionCode, Long> with,
            Catalogue catalogue,
            boolean rural) {
        return before.entrySet().stream()
                .filter(e -> catalogue.isRural(e.getKey()) == rural)
                .mapToLong(e -> e.getValue() - with.getOrDefault(e.getKey(), 0L))
                .sum();
    }

    Map<String, Object> shown() {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("permille", permille);
        shown.put("ruralMore", Long.toString(ruralMore));
        shown.put("urbanLess", Long.toString(urbanLess));
        return shown;
    }
}
