package org.anlan.logistics.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Catalogue;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A plan as the approver needs it: how much moves, how far the gap falls, who gets less and why,
/// whether the county's own stock went first, and what the rural tilt costs in people.
final class ApproverCard {

    private static final int REMEMBERED = 16;

    private final Recent<UUID, TiltPrice> tilts = new Recent<>(REMEMBERED);
    private final Catalogue catalogue;
    private final PlanSettings settings;
    private final KeptInstances instances;
    private final PlanAnswers answers;

    ApproverCard(
            Catalogue catalogue,
            PlanSettings settings,
            KeptInstances instances,
            PlanAnswers answers) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.instances = instances;
        this.answers = answers;
    }

    Map<String, Object> of(Handle handle, PlanHead head) {
        var plan = PlanReading.of(handle, catalogue, head);
        var hauls = Haul.of(plan.lines(), catalogue, settings.truck());
        var shown = answers.head(head);
        shown.put("moves", moves(handle, plan, hauls));
        shown.put("gap", gap(plan));
        shown.put("less", less(plan));
        var read = instances.get(handle, head.read());
        shown.put("ownFirst", OwnFirst.of(read, plan.lines()).shown(answers));
        var tilt =
                tilts.get(
                        head.id(),
                        () ->
                                TiltPrice.of(
                                        instances.get(handle, head.instance()), plan, catalogue));
        shown.put("tilt", tilt.shown());
        shown.put("proof", proof(head));
        shown.put("flows", hauls.stream().map(this::flow).toList());
        shown.put("places", places(plan));
        shown.put("holds", holds(handle, head));
        shown.put("before", SqlPlans.findBefore(handle, head).map(PlanHead::id));
        return shown;
    }

    private Map<String, Object> moves(Handle handle, PlanReading plan, List<Haul> hauls) {
        var sent = SqlPlanLoads.count(handle, plan.head().id());
        var truck = settings.truck();
        var kg = hauls.stream().map(Haul::kg).reduce(BigDecimal.ZERO, BigDecimal::add);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("depots", hauls.stream().map(Haul::depot).distinct().count());
        shown.put("counties", hauls.stream().map(Haul::region).distinct().count());
        shown.put("trucks", sent > 0 ? sent : hauls.stream().mapToLong(Haul::trucks).sum());
        shown.put("trucksSent", sent > 0);
        shown.put("truckZh", truck.name().zh());
        shown.put("truckEn", truck.name().en());
        shown.put("truckSample", sent == 0 && truck.sample());
        shown.put("tonnes", kg.movePointLeft(3).setScale(1, RoundingMode.UP).toPlainString());
        return shown;
    }

    private static Map<String, Object> gap(PlanReading plan) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("peopleBefore", Long.toString(plan.peopleShort(PlanNeed::outstanding)));
        shown.put("peopleAfter", Long.toString(plan.peopleShort(plan::missing)));
        shown.put("daysBefore", Long.toString(plan.daysShort(PlanNeed::outstanding)));
        shown.put("daysAfter", Long.toString(plan.daysShort(plan::missing)));
        return shown;
    }

    /// Those who get least of what they need, the most people first.
    private List<Map<String, @Nullable Object>> less(PlanReading plan) {
        var worst = new TreeMap<RegionCode, Shortfall>();
        Comparator<Shortfall> byPeople = Comparator.comparingLong(s -> people(plan, s));
        plan.shortfalls()
                .forEach(
                        s ->
                                worst.merge(
                                        s.region(),
                                        s,
                                        (a, b) -> byPeople.compare(a, b) >= 0 ? a : b));
        return worst.values().stream()
                .sorted(byPeople.reversed().thenComparing(Shortfall::region))
                .limit(settings.get("less-lines"))
                .map(s -> less(plan, s))
                .toList();
    }

    private static long people(PlanReading plan, Shortfall s) {
        var most = plan.peopleOf(s.region(), s.item());
        return plan.measure().people(s.region(), s.item(), s.quantity(), most);
    }

    private Map<String, @Nullable Object> less(PlanReading plan, Shortfall s) {
        var shown = answers.of(s.region(), s.item());
        shown.put("quantity", Long.toString(s.quantity()));
        shown.put("people", Long.toString(people(plan, s)));
        shown.put("reasonZh", s.reasonZh());
        shown.put("reasonEn", s.reasonEn());
        return shown;
    }

    /// For those who check: not on the approver's card itself.
    private static Map<String, Object> proof(PlanHead head) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("checked", true); // only plans that hold are stored
        shown.put("gap", head.gap().setScale(4, RoundingMode.UP).toPlainString());
        shown.put("inputsDigest", head.instance());
        shown.put("outcomeDigest", head.outcome());
        shown.put("policies", head.policies());
        return shown;
    }

    private Map<String, @Nullable Object> flow(Haul haul) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        answers.depot(shown, haul.depot());
        answers.place(shown, haul.region());
        shown.put("tonnes", haul.tonnes().toPlainString());
        shown.put("trucks", haul.trucks());
        shown.put("minutes", haul.minutes());
        shown.put("held", haul.held());
        return shown;
    }

    private List<Map<String, @Nullable Object>> places(PlanReading plan) {
        var before = plan.measure().peopleShort(plan.needs(), PlanNeed::outstanding);
        var after = plan.measure().peopleShort(plan.needs(), plan::missing);
        var places = new ArrayList<Map<String, @Nullable Object>>();
        before.forEach(
                (region, people) -> {
                    if (people > 0) {
                        var shown = new LinkedHashMap<String, @Nullable Object>();
                        answers.place(shown, region);
                        shown.put("peopleBefore", Long.toString(people));
                        shown.put("peopleAfter", Long.toString(after.getOrDefault(region, 0L)));
                        places.add(shown);
                    }
                });
        return places;
    }

    private List<Map<String, @Nullable Object>> holds(Handle handle, PlanHead head) {
        return SqlHolds.listKept(handle, head.id()).stream().map(this::hold).toList();
    }

    private Map<String, @Nullable Object> hold(HeldInstance.Kept kept) {
        var hold = kept.hold();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", hold.id());
        shown.put("kind", hold.kind());
        answers.depot(shown, hold.depot());
        answers.place(shown, hold.region());
        hold.item().ifPresent(item -> answers.goods(shown, item));
        shown.put(
                "quantity", hold.kind() == HoldKind.FORBID ? null : Long.toString(hold.quantity()));
        shown.put("kept", Long.toString(kept.quantity()));
        shown.put("faultZh", kept.fault().map(HoldFault::zh));
        shown.put("faultEn", kept.fault().map(HoldFault::en));
        shown.put("reason", hold.reason());
        shown.put("by", hold.by());
        shown.put("at", hold.at());
        return shown;
    }
}
