package org.anlan.logistics.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.road.Link;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Plans as people review them over HTTP: the approver's card, trials and edits, comparison,
/// levers, explanations, what would have been, approving in part and sending back.
final class ReviewOperations {

    private final OpenStore open;
    private final Approvals approvals;
    private final EditDesk desk;
    private final PlanAnswers answers;
    private final PlanSettings settings = new PlanSettings();
    private final ApproverCard card;
    private final Trial trial;
    private final Comparison comparison;
    private final Levers levers;
    private final Explanations explanations;
    private final Counterfactual counterfactual;

    ReviewOperations(
            OpenStore open,
            Catalogue catalogue,
            Planner planner,
            PlanLeases leases,
            Approvals approvals) {
        this.open = open;
        this.approvals = approvals;
        this.desk = new EditDesk(open, catalogue, planner, leases);
        this.answers = new PlanAnswers(open, catalogue);
        var kept = new KeptInstances();
        this.card = new ApproverCard(catalogue, settings, kept, answers);
        this.trial = new Trial(open, catalogue, kept, answers);
        this.comparison = new Comparison(catalogue, kept, answers);
        var supposing = new Supposing(kept, planner.situations());
        this.levers = new Levers(catalogue, settings, kept, supposing, answers);
        this.explanations = new Explanations(answers);
        this.counterfactual = new Counterfactual(catalogue, kept, planner.situations(), answers);
    }

    void addTo(RoomContract contract) {
        contract.reads("getPlanCard", this::card)
                .reads("tryPlan", this::tried)
                .writes("editPlan", this::edit)
                .reads("getPlanWork", this::work)
                .writes("takePlan", desk::take)
                .writes("handPlanBack", desk::giveBack)
                .writes("draftPlan", desk::draft)
                .writes("approvePlanPart", this::approvePart)
                .writes("returnPlan", this::giveBack)
                .reads("comparePlan", this::compare)
                .reads("listPlanLevers", this::levers)
                .reads("explainPlan", this::explain)
                .reads("supposePlan", this::suppose);
    }

    /// What is asked of a plan.
    private interface Question {
        Map<String, ? extends @Nullable Object> of(Handle handle, PlanHead plan);
    }

    private Answer about(Ask ask, Question question) {
        var id = PlanIds.read(ask);
        return open.store()
                .read(
                        h -> {
                            var plan = found(h, id);
                            return Answer.ok(question.of(h, plan))
                                    .version(Long.toString(plan.number()));
                        });
    }

    private static PlanHead found(Handle handle, UUID id) {
        return SqlPlans.find(handle, id).orElseThrow(() -> Problem.notFound("没有这个方案: " + id));
    }

    private Answer card(Ask ask) {
        return about(ask, card::of);
    }

    private Answer tried(Ask ask) {
        requirePlanner(ask);
        return about(ask, (h, plan) -> trial.of(h, plan, ask));
    }

    private void requirePlanner(Ask ask) {
        var province = open.divisions().province().code();
        ask.require(open.divisions().path(province, open.day()), Role.DUTY_CHIEF, Role.APPROVER);
    }

    private Answer edit(Tx tx, Ask ask) {
        var id = desk.edit(tx, ask);
        return created(tx, id);
    }

    private Answer created(Tx tx, UUID id) {
        var plan = found(tx.handle(), id);
        return Answer.created("/api/v1/logistics/plans/" + id, answers.whole(tx.handle(), plan))
                .version(Long.toString(plan.number()));
    }

    private Answer work(Ask ask) {
        return about(ask, (h, plan) -> desk.work(h, ask, plan));
    }

    private Answer approvePart(Tx tx, Ask ask) {
        var id = PlanIds.read(ask);
        var rest = approvals.approvePart(tx, ask, id);
        var shown = answers.whole(tx.handle(), found(tx.handle(), id));
        shown.put("rest", rest);
        return Answer.ok(shown);
    }

    private record Returning(String reason) {}

    private Answer giveBack(Tx tx, Ask ask) {
        var id = PlanIds.read(ask);
        approvals.giveBack(tx, ask, id, ask.body(Returning.class).reason());
        return Answer.ok(answers.whole(tx.handle(), found(tx.handle(), id)));
    }

    /// With the plan before it, if nothing is named.
    private Answer compare(Ask ask) {
        var with = ask.given("with").orElse("before");
        return about(
                ask,
                (h, plan) ->
                        with.equals("dispatched")
                                ? comparison.dispatched(h, plan)
                                : comparison.plans(h, other(h, plan, with), plan));
    }

    private static PlanHead other(Handle handle, PlanHead plan, String with) {
        if (with.equals("before")) {
            return SqlPlans.findBefore(handle, plan)
                    .orElseThrow(() -> Problem.notFound("此前没有同一过程的方案。"));
        }
        try {
            return SqlPlans.find(handle, UUID.fromString(with))
                    .filter(p -> p.process().equals(plan.process()))
                    .orElseThrow(() -> Problem.notFound("同一过程中没有这个方案: " + with));
        } catch (IllegalArgumentException e) {
            throw Problem.field("with", "plan", "with 应写方案编号、before 或 dispatched: " + with);
        }
    }

    private Answer levers(Ask ask) {
        return about(
                ask,
                (h, plan) -> {
                    var shown = new LinkedHashMap<String, @Nullable Object>();
                    shown.put("plan", plan.id());
                    shown.put("items", levers.list(h, plan));
                    shown.put("truckZh", settings.truck().name().zh());
                    shown.put("truckEn", settings.truck().name().en());
                    shown.put("sample", settings.truck().sample());
                    return shown;
                });
    }

    /// Of the county that is asked about, or that the township asked about lies in.
    private Answer explain(Ask ask) {
        var asked = new RegionCode(ask.given("region").orElseThrow());
        if (open.divisions().find(asked, open.day()).isEmpty()) {
            throw Problem.field("region", "known", "没有这个行政区划: " + asked);
        }
        return about(ask, (h, plan) -> explanations.of(h, plan, countyOf(asked), asked));
    }

    private RegionCode countyOf(RegionCode asked) {
        return open.divisions().listUpwards(asked, open.day()).stream()
                .map(Region::code)
                .filter(code -> code.digits().length() == 6)
                .findFirst()
                .orElse(asked);
    }

    private Answer suppose(Ask ask) {
        var without = ask.given("without");
        var earlier = ask.given("earlierHours");
        var stock = ask.given("stockAsOf");
        var asked = without.stream().count() + earlier.stream().count() + stock.stream().count();
        if (asked != 1) {
            throw Problem.field("without", "one", "without、earlierHours、stockAsOf 须且只须写一个。");
        }
        if (without.isPresent()) {
            var link =
                    Link.read(without.get())
                            .orElseThrow(
                                    () -> Problem.field("without", "link", "道路应写作 340102-340103。"));
            return about(ask, (h, plan) -> counterfactual.without(h, plan, link));
        }
        return earlier.isPresent()
                ? about(ask, (h, plan) -> counterfactual.earlier(h, plan, hours(earlier.get())))
                : about(ask, (h, plan) -> counterfactual.stockAsOf(h, plan, at(stock.orElse(""))));
    }

    private int hours(String text) {
        var hours = Integer.parseInt(text); // the contract lets whole numbers through only
        if (hours > settings.get("earlier-hours")) {
            throw Problem.field(
                    "earlierHours",
                    "most",
                    "最多可设早 %d 小时。".formatted(settings.get("earlier-hours")));
        }
        return hours;
    }

    private Instant at(String text) {
        try {
            var at = Instant.parse(text);
            if (at.isAfter(open.civil().instant())) {
                throw Problem.field("stockAsOf", "not-future", "不能取将来的库存。");
            }
            return at;
        } catch (DateTimeException e) {
            throw Problem.field("stockAsOf", "instant", "时间应写作 2031-07-20T08:00:00Z。");
        }
    }
}
