package org.anlan.logistics.plan;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Lot;
import org.anlan.logistics.allocation.Plan;
import org.anlan.logistics.allocation.Reserve;
import org.anlan.logistics.catalogue.Catalogue;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What would help most (增效措施): each is reckoned by planning again with that one change, never
/// guessed; those that bring nothing are not told.
final class Levers {

    private static final int REMEMBERED = 16;
    private static final int PER_ITEM = 2;

    private final Catalogue catalogue;
    private final PlanSettings settings;
    private final KeptInstances instances;
    private final Supposing roads;
    private final PlanAnswers answers;
    private final Recent<UUID, List<Lever>> told = new Recent<>(REMEMBERED);

    Levers(
            Catalogue catalogue,
            PlanSettings settings,
            KeptInstances instances,
            Supposing roads,
            PlanAnswers answers) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.instances = instances;
        this.roads = roads;
        this.answers = answers;
    }

    /// One change and what it brings.
    ///
    /// @param kind `TRUCKLOAD`, `ROAD` or `RESERVE`
    /// @param units of the goods
    record Lever(
            String kind,
            Optional<String> depot,
            Optional<String> item,
            Optional<String> link,
            long units,
            long personDays) {}

    List<Map<String, @Nullable Object>> list(Handle handle, PlanHead head) {
        return levers(handle, head).stream().map(this::shown).toList();
    }

    /// A stored plan never changes, so what helps it is reckoned once.
    private List<Lever> levers(Handle handle, PlanHead head) {
        return told.get(head.id(), () -> reckon(handle, head));
    }

    private List<Lever> reckon(Handle handle, PlanHead head) {
        var plan = PlanReading.of(handle, catalogue, head);
        var instance = instances.get(handle, head.instance());
        var levers = new ArrayList<Lever>();
        var lacking = new TreeSet<String>();
        plan.shortfalls().forEach(s -> lacking.add(s.item()));
        for (var item : lacking) {
            levers.addAll(ofItem(plan, Engine.about(instance, Set.of(item)), item));
        }
        for (var link : roads.closed(handle, head, settings.get("lever-roads"))) {
            var opened = Engine.best(roads.without(handle, head, link).instance());
            var gain = gain(plan, PlanReading.missing(opened), _ -> true);
            levers.add(lever("ROAD", null, null, link.toString(), 0, gain));
        }
        return levers.stream()
                .filter(l -> l.personDays() > 0)
                .sorted(Comparator.comparingLong(Lever::personDays).reversed())
                .limit(settings.get("levers"))
                .toList();
    }

    private List<Lever> ofItem(PlanReading plan, Instance instance, String item) {
        var best = new ArrayList<Lever>();
        var load = load(item);
        var depots = new HashMap<String, String>();
        instance.depots().forEach(d -> depots.put(HeldInstance.real(d.id()), d.id()));
        for (var depot : catalogue.listWarehouses()) {
            var at = depots.get(depot.id());
            if (at != null) {
                var more = Engine.best(withLot(instance, at, item, load));
                best.add(lever("TRUCKLOAD", depot.id(), item, null, load, gain(plan, more, item)));
            }
        }
        best.sort(Comparator.comparingLong(Lever::personDays).reversed());
        var levers = new ArrayList<>(best.subList(0, Math.min(PER_ITEM, best.size())));
        for (var reserve : instance.reserves()) {
            var freed = Engine.best(withoutReserve(instance, reserve));
            var depot = HeldInstance.real(reserve.depot());
            levers.add(
                    lever(
                            "RESERVE",
                            depot,
                            item,
                            null,
                            reserve.quantity(),
                            gain(plan, freed, item)));
        }
        return levers;
    }

    /// Units in a truckload, at least one.
    private long load(String item) {
        var each = catalogue.getGoods(item).weightKg();
        return each.signum() == 0
                ? 1
                : Math.max(
                        1,
                        settings.truck()
                                .payloadKg()
                                .divide(each, 0, RoundingMode.DOWN)
                                .longValueExact());
    }

    private static Lever lever(
            String kind,
            @Nullable String depot,
            @Nullable String item,
            @Nullable String link,
            long units,
            long days) {
        return new Lever(
                kind,
                Optional.ofNullable(depot),
                Optional.ofNullable(item),
                Optional.ofNullable(link),
                units,
                days);
    }

    private static long gain(PlanReading plan, Plan other, String item) {
        return gain(plan, PlanReading.missing(other), n -> n.item().equals(item));
    }

    private static long gain(
            PlanReading plan, ToLongFunction<PlanNeed> missing, Predicate<PlanNeed> of) {
        var needs = plan.needs().stream().filter(of).toList();
        return plan.measure().personDays(needs, plan::missing)
                - plan.measure().personDays(needs, missing);
    }

    private static Instance withLot(Instance in, String depot, String item, long units) {
        var lots = new ArrayList<>(in.lots());
        lots.add(new Lot("lever", depot, item, units, Optional.empty()));
        return Supposing.with(in, lots, in.reserves(), in.routes());
    }

    private static Instance withoutReserve(Instance in, Reserve reserve) {
        var reserves = in.reserves().stream().filter(r -> !r.equals(reserve)).toList();
        return Supposing.with(in, in.lots(), reserves, in.routes());
    }

    private Map<String, @Nullable Object> shown(Lever lever) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("kind", lever.kind());
        lever.depot().ifPresent(d -> answers.depot(shown, d));
        lever.item().ifPresent(i -> answers.goods(shown, i));
        var ends = lever.link().map(l -> l.split("-", -1)).map(this::ends);
        shown.put("link", lever.link());
        shown.put("linkZh", ends.map(names -> names[0].zh() + "—" + names[1].zh()));
        shown.put("linkEn", ends.map(names -> names[0].en() + " – " + names[1].en()));
        shown.put("units", lever.units() == 0 ? null : Long.toString(lever.units()));
        shown.put("personDays", Long.toString(lever.personDays()));
        return shown;
    }

    private Bilingual[] ends(String[] link) {
        return new Bilingual[] {
            answers.name(new RegionCode(link[0])), answers.name(new RegionCode(link[1]))
        };
    }
}
