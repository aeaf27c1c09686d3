package org.anlan.logistics.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.allocation.Plan;
import org.anlan.logistics.allocation.Reserve;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Ask;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Tells what edits would do to a plan (试算), at once and without storing anything: planned again
/// from the very inputs the plan was made from.
final class Trial {

    private final OpenStore open;
    private final Catalogue catalogue;
    private final KeptInstances instances;
    private final PlanAnswers answers;

    Trial(OpenStore open, Catalogue catalogue, KeptInstances instances, PlanAnswers answers) {
        this.open = open;
        this.catalogue = catalogue;
        this.instances = instances;
        this.answers = answers;
    }

    Map<String, @Nullable Object> of(Handle handle, PlanHead head, Ask ask) {
        var form = ask.body(Edits.Form.class);
        var plan = PlanReading.of(handle, catalogue, head);
        var now = open.civil().instant();
        var edits = new Edits(catalogue, plan, ask.actor(), now, form);
        var holds = edits.beside(SqlHolds.listHeld(handle, head.process()), form);
        edits.requireSense();
        var held = HeldInstance.of(instances.get(handle, head.read()), holds);
        edits.require(held);
        return shown(plan, held);
    }

    private Map<String, @Nullable Object> shown(PlanReading plan, HeldInstance held) {
        var instance = held.instance();
        var other = Engine.best(instance);
        var missing = PlanReading.missing(other);
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("plan", plan.head().id());
        shown.put("version", plan.head().number());
        shown.put("holds", Engine.violations(instance, other).isEmpty());
        shown.put("peopleBefore", Long.toString(plan.peopleShort(plan::missing)));
        shown.put("peopleAfter", Long.toString(plan.peopleShort(missing)));
        shown.put("daysBefore", Long.toString(plan.daysShort(plan::missing)));
        shown.put("daysAfter", Long.toString(plan.daysShort(missing)));
        shown.put("reserve", reserve(held, other));
        shown.put("places", places(plan, missing));
        return shown;
    }

    /// Units of reserve that the plan would draw on.
    private static String reserve(HeldInstance held, Plan other) {
        var units = other.releases().stream().mapToLong(Plan.Release::quantity).sum();
        var fixed =
                held.base().reserves().stream().mapToLong(Reserve::quantity).sum()
                        - held.instance().reserves().stream().mapToLong(Reserve::quantity).sum();
        return Long.toString(units + fixed);
    }

    private List<Map<String, @Nullable Object>> places(
            PlanReading plan, ToLongFunction<PlanNeed> missing) {
        var before = new TreeMap<RegionCode, Long>();
        var after = new TreeMap<RegionCode, Long>();
        for (var need : plan.needs()) {
            before.merge(need.region(), days(plan, need, plan.missing(need)), Long::sum);
            after.merge(need.region(), days(plan, need, missing.applyAsLong(need)), Long::sum);
        }
        var places = new ArrayList<Map<String, @Nullable Object>>();
        before.forEach(
                (region, then) -> {
                    var now = after.getOrDefault(region, 0L);
                    if (!now.equals(then)) {
                        places.add(place(region, then, now));
                    }
                });
        return places;
    }

    private static long days(PlanReading plan, PlanNeed need, long units) {
        return plan.measure().personDays(need.region(), need.item(), units);
    }

    private Map<String, @Nullable Object> place(RegionCode region, long then, long now) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        answers.place(shown, region);
        shown.put("before", Long.toString(then));
        shown.put("after", Long.toString(now));
        shown.put("change", Long.toString(now - then));
        var name = answers.name(region);
        shown.put("zh", "改后:%s仍缺 %+d 人天(共缺 %d 人天)".formatted(name.zh(), now - then, now));
        shown.put(
                "en",
                "then %s lacks %+d person-days (%d in all)".formatted(name.en(), now - then, now));
        return shown;
    }
}
