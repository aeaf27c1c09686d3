package org.anlan.logistics.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.road.Link;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A past plan made again as if one thing had been otherwise (假设分析): a road open, a report there
/// earlier, or the stock of another time. Rebuilt from what was kept with the plan, from the needs
/// of later plans and from the movements of the ledger; the true plan stands beside it.
final class Counterfactual {

    private final Catalogue catalogue;
    private final KeptInstances instances;
    private final Situations situations;
    private final Supposing supposing;
    private final PlanAnswers answers;

    Counterfactual(
            Catalogue catalogue,
            KeptInstances instances,
            Situations situations,
            PlanAnswers answers) {
        this.catalogue = catalogue;
        this.instances = instances;
        this.situations = situations;
        this.supposing = new Supposing(instances, situations);
        this.answers = answers;
    }

    /// Both plans measured against the same needs.
    private record Told(
            String zh,
            String en,
            String source,
            HeldInstance instead,
            List<PlanNeed> needs,
            ToLongFunction<PlanNeed> truly) {}

    /// As if a link that was closed then had been open.
    Map<String, @Nullable Object> without(Handle handle, PlanHead head, Link link) {
        if (!supposing.closed(handle, head, Integer.MAX_VALUE).contains(link)) {
            throw Problem.field("without", "closed-then", "拟定该方案时,道路 %s 没有封闭。".formatted(link));
        }
        var plan = PlanReading.of(handle, catalogue, head);
        var a = answers.name(link.a());
        var b = answers.name(link.b());
        return shown(
                plan,
                new Told(
                        "假设 %s—%s 道路没有封闭".formatted(a.zh(), b.zh()),
                        "had the road %s – %s been open".formatted(a.en(), b.en()),
                        "KEPT",
                        supposing.without(handle, head, link),
                        plan.needs(),
                        plan::missing));
    }

    /// As if the stock had been that of another civil time.
    Map<String, @Nullable Object> stockAsOf(Handle handle, PlanHead head, Instant at) {
        var plan = PlanReading.of(handle, catalogue, head);
        var base = instances.get(handle, head.read());
        var wants =
                base.demands().stream()
                        .map(
                                d ->
                                        new Situations.Want(
                                                new RegionCode(d.place()), d.item(), d.quantity()))
                        .toList();
        var supposed = situation(handle, head, wants, at);
        return shown(
                plan,
                new Told(
                        "假设库存为 %s 的库存".formatted(at),
                        "with the stock of %s".formatted(at),
                        "LEDGER",
                        supposing.held(handle, head, supposed),
                        plan.needs(),
                        plan::missing));
    }

    /// As if what was reported within some hours after had been known when the plan was made.
    Map<String, @Nullable Object> earlier(Handle handle, PlanHead head, int hours) {
        var until = head.madeAt().plus(Duration.ofHours(hours));
        var later =
                SqlPlansKnown.findLatest(handle, Optional.of(head.process()), until)
                        .filter(p -> p.number() > head.number())
                        .orElseThrow(
                                () ->
                                        Problem.field(
                                                "earlierHours",
                                                "later-report",
                                                "此后 %d 小时内没有新的上报进入方案。".formatted(hours)));
        var plan = PlanReading.of(handle, catalogue, head);
        var needs = needs(plan, SqlPlanNeeds.list(handle, later.id()));
        var wants =
                needs.stream()
                        .filter(n -> n.outstanding() > 0)
                        .map(n -> new Situations.Want(n.region(), n.item(), n.outstanding()))
                        .toList();
        if (wants.isEmpty()) {
            throw Problem.field("earlierHours", "needs", "按此后的上报,当时已没有缺口。");
        }
        var supposed = situation(handle, head, wants, head.madeAt());
        return shown(
                plan,
                new Told(
                        "假设此后 %d 小时内的上报(第 %d 号方案所用)当时已到".formatted(hours, later.number()),
                        "had the reports of the next %d hours (of plan %d) been there"
                                .formatted(hours, later.number()),
                        "KEPT_AND_LEDGER",
                        supposing.held(handle, head, supposed),
                        needs,
                        served(plan)));
    }

    /// Later needs beside what earlier plans brought then.
    private static List<PlanNeed> needs(PlanReading plan, List<PlanNeed> later) {
        var supplied = new HashMap<Holding.Spot, Long>();
        plan.needs().forEach(n -> supplied.put(spot(n), n.supplied()));
        return later.stream()
                .map(
                        n ->
                                new PlanNeed(
                                        n.region(),
                                        n.item(),
                                        n.quantity(),
                                        supplied.getOrDefault(spot(n), 0L),
                                        n.people(),
                                        n.position(),
                                        n.asOf()))
                .toList();
    }

    private static Holding.Spot spot(PlanNeed need) {
        return new Holding.Spot(need.region().digits(), need.item());
    }

    /// What the true plan leaves of needs that it did not know.
    private static ToLongFunction<PlanNeed> served(PlanReading plan) {
        var brought = new HashMap<Holding.Spot, Long>();
        plan.lines()
                .forEach(
                        l ->
                                brought.merge(
                                        new Holding.Spot(l.region().digits(), l.item()),
                                        l.quantity(),
                                        Long::sum));
        return n -> Math.max(0, n.outstanding() - brought.getOrDefault(spot(n), 0L));
    }

    private Instance situation(
            Handle handle, PlanHead head, List<Situations.Want> wants, Instant stockAt) {
        var items = wants.stream().map(Situations.Want::item).distinct().toList();
        var lots = SqlStockKnown.listFreeAt(handle, items, stockAt);
        var closed = new LinkedHashSet<>(supposing.closed(handle, head, Integer.MAX_VALUE));
        return situations.build(handle, wants, lots, closed, head.madeAt());
    }

    private Map<String, @Nullable Object> shown(PlanReading plan, Told told) {
        var instead = PlanReading.missing(Engine.best(told.instead().instance()));
        var truly = told.truly();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("plan", plan.head().id());
        shown.put("number", plan.head().number());
        shown.put("zh", told.zh());
        shown.put("en", told.en());
        shown.put("source", told.source());
        shown.put("inputsDigest", Digests.of(Digests.bytes(told.instead().instance())));
        shown.put("truth", measured(plan, told.needs(), truly));
        shown.put("instead", measured(plan, told.needs(), instead));
        shown.put("places", places(plan, told.needs(), truly, instead));
        return shown;
    }

    private static Map<String, Object> measured(
            PlanReading plan, List<PlanNeed> needs, ToLongFunction<PlanNeed> missing) {
        var people = PeopleMeasure.sum(plan.measure().peopleShort(needs, missing));
        return Map.of(
                "peopleShort",
                Long.toString(people),
                "daysShort",
                Long.toString(plan.measure().personDays(needs, missing)));
    }

    private List<Map<String, @Nullable Object>> places(
            PlanReading plan,
            List<PlanNeed> needs,
            ToLongFunction<PlanNeed> truly,
            ToLongFunction<PlanNeed> instead) {
        var before = plan.measure().peopleShort(needs, truly);
        var after = plan.measure().peopleShort(needs, instead);
        var places = new ArrayList<Map<String, @Nullable Object>>();
        before.forEach(
                (region, people) -> {
                    var then = after.getOrDefault(region, 0L);
                    if (!then.equals(people)) {
                        var row = new LinkedHashMap<String, @Nullable Object>();
                        answers.place(row, region);
                        row.put("truth", Long.toString(people));
                        row.put("instead", Long.toString(then));
                        places.add(row);
                    }
                });
        return places;
    }
}
