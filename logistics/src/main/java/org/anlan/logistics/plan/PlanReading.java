package org.anlan.logistics.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.allocation.Plan;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// A stored plan with its rows and what they mean for people.
///
/// @param unmet units that stay unmet, by place and kind of goods
/// @param people for how many people a need was reckoned, if that is known
record PlanReading(
        PlanHead head,
        List<PlanLine> lines,
        List<PlanNeed> needs,
        List<Shortfall> shortfalls,
        Map<Holding.Spot, Long> unmet,
        Map<Holding.Spot, OptionalLong> people,
        PeopleMeasure measure) {

    static PlanReading of(Handle handle, Catalogue catalogue, PlanHead head) {
        var shortfalls = SqlPlanRows.unmet(handle, head.id());
        var unmet = new HashMap<Holding.Spot, Long>();
        shortfalls.forEach(
                s -> unmet.put(new Holding.Spot(s.region().digits(), s.item()), s.quantity()));
        var needs = SqlPlanNeeds.list(handle, head.id());
        var people = new HashMap<Holding.Spot, OptionalLong>();
        needs.forEach(n -> people.put(new Holding.Spot(n.region().digits(), n.item()), n.people()));
        return new PlanReading(
                head,
                SqlPlanRows.lines(handle, head.id()),
                needs,
                shortfalls,
                unmet,
                people,
                new PeopleMeasure(catalogue, day(head)));
    }

    private static LocalDate day(PlanHead head) {
        return LocalDate.ofInstant(head.madeAt(), OpenStore.ZONE);
    }

    /// Units of a need that the plan leaves missing.
    long missing(PlanNeed need) {
        return unmet.getOrDefault(new Holding.Spot(need.region().digits(), need.item()), 0L);
    }

    /// The same question about another plan for the same needs.
    static ToLongFunction<PlanNeed> missing(Plan plan) {
        var unmet = new HashMap<Holding.Spot, Long>();
        plan.unmet().forEach(u -> unmet.put(new Holding.Spot(u.place(), u.item()), u.quantity()));
        return n -> unmet.getOrDefault(new Holding.Spot(n.region().digits(), n.item()), 0L);
    }

    /// For how many people a need was reckoned, if the plan needed that at all.
    OptionalLong peopleOf(RegionCode region, String item) {
        return people.getOrDefault(new Holding.Spot(region.digits(), item), OptionalLong.empty());
    }

    /// How many people are short, by a reckoning of what is missing.
    long peopleShort(ToLongFunction<PlanNeed> missing) {
        return PeopleMeasure.sum(measure.peopleShort(needs, missing));
    }

    /// How many person-days are short.
    long daysShort(ToLongFunction<PlanNeed> missing) {
        return measure.personDays(needs, missing);
    }
}
