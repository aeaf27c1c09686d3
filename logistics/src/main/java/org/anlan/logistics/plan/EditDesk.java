package org.anlan.logistics.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// People work on a proposal: they change numbers, pin and forbid, one planner at a time. What they
/// store is a new version of the plan, with who and why; what they have not stored yet survives a
/// restart as a draft.
final class EditDesk {

    private static final Logger LOG = LoggerFactory.getLogger(EditDesk.class);

    private final OpenStore open;
    private final Catalogue catalogue;
    private final Planner planner;
    private final Courses courses;
    private final PlanLeases leases;

    EditDesk(OpenStore open, Catalogue catalogue, Planner planner, PlanLeases leases) {
        this.open = open;
        this.catalogue = catalogue;
        this.planner = planner;
        this.courses = new Courses(planner);
        this.leases = leases;
    }

    private PlanHead held(Tx tx, Ask ask) {
        ask.require(provincePath(), Role.DUTY_CHIEF, Role.APPROVER);
        return courses.hold(tx, PlanIds.read(ask));
    }

    private String provincePath() {
        return open.divisions().path(open.divisions().province().code(), open.day());
    }

    /// Stores edits as a new version.
    ///
    /// @return its id
    UUID edit(Tx tx, Ask ask) {
        var plan = held(tx, ask);
        leases.take(tx.handle(), plan.process(), ask.actor());
        requireVersion(ask, plan);
        var form = ask.body(Edits.Form.class);
        var reason =
                form.reason().orElseThrow(() -> Problem.field("/reason", "required", "须写明改动的理由。"));
        requireAnything(form);
        hold(tx, ask, plan, form);
        SqlPlanLeases.dropDraft(tx.handle(), plan.process());
        return again(tx, ask, plan, reason);
    }

    private static void requireVersion(Ask ask, PlanHead plan) {
        if (ask.ifMatch().isEmpty()) {
            throw Problem.of(
                    428,
                    "version",
                    "须写明版本",
                    "须用 If-Match 写明改的是方案哪一版(第 %d 号)。".formatted(plan.number()));
        }
        ask.requireVersion(Long.toString(plan.number()), "方案已有更新;请在最新一版上改。");
        if (plan.state() != PlanState.PROPOSED && plan.state() != PlanState.RETURNED) {
            throw Problem.conflict("方案第 %d 号%s,不能再改。".formatted(plan.number(), plan.state().zh()));
        }
    }

    private static void requireAnything(Edits.Form form) {
        if (form.edits().isEmpty() && form.lift().orElse(List.of()).isEmpty()) {
            throw Problem.field("/edits", "any", "没有任何改动。");
        }
    }

    /// Puts the edits in, if what stands now allows them.
    private void hold(Tx tx, Ask ask, PlanHead plan, Edits.Form form) {
        var reading = PlanReading.of(tx.handle(), catalogue, plan);
        var edits = new Edits(catalogue, reading, ask.actor(), tx.civilNow(), form);
        var standing = SqlHolds.listHeld(tx.handle(), plan.process());
        var all = edits.beside(standing, form);
        edits.requireSense();
        planner.situation(tx, plan.process())
                .ifPresent(s -> edits.require(HeldInstance.of(s.instance(), all)));
        var lifted = form.lift().orElse(List.of()).stream().map(UUID::fromString).toList();
        var by = ask.actor().name();
        if (SqlHolds.end(tx, plan.process(), lifted, by, SqlHolds.End.LIFTED) < lifted.size()) {
            throw Problem.conflict("/lift", "standing", "要撤销的锁定或禁止已不在。");
        }
        var replaced = List.copyOf(edits.replaced(standing, form));
        SqlHolds.end(tx, plan.process(), replaced, by, SqlHolds.End.REPLACED);
        edits.added().forEach(h -> SqlHolds.insert(tx.handle(), plan.process(), h));
    }

    private UUID again(Tx tx, Ask ask, PlanHead plan, String reason) {
        try {
            var origin = Optional.of(new PlanHead.Origin(plan.id(), reason));
            var by = Proposer.of(ask.actor());
            return planner.propose(tx, plan.process(), by, Occasion.EDITED, origin)
                    .orElseThrow(() -> Problem.conflict("需求都已安排,没有缺口需要调拨。"));
        } catch (PlanRefused e) {
            LOG.error("{}", e.getMessage(), e);
            throw Problem.of(500, "plan-refused", "方案未通过核验", "方案没有通过独立核验,未保存;已记入日志。");
        }
    }

    /// Takes the plan for oneself, or goes on having it.
    Answer take(Tx tx, Ask ask) {
        var plan = held(tx, ask);
        leases.take(tx.handle(), plan.process(), ask.actor());
        return Answer.ok(work(tx, ask, plan));
    }

    /// Gives it back; whoever had it not is told so.
    Answer giveBack(Tx tx, Ask ask) {
        var plan = held(tx, ask);
        if (!SqlPlanLeases.release(tx.handle(), plan.process(), ask.actor())) {
            throw Problem.conflict("您没有占用该方案。");
        }
        return Answer.nothing();
    }

    /// Keeps edits that are not stored yet; none at all drops the draft.
    Answer draft(Tx tx, Ask ask) {
        var plan = held(tx, ask);
        leases.take(tx.handle(), plan.process(), ask.actor());
        var form = ask.body(Edits.Form.class);
        if (form.edits().isEmpty() && form.lift().orElse(List.of()).isEmpty()) {
            SqlPlanLeases.dropDraft(tx.handle(), plan.process());
        } else {
            SqlPlanLeases.putDraft(tx, plan, ask.actor(), Json.write(form));
        }
        return Answer.ok(work(tx, ask, plan));
    }

    /// Who works on it, and on what.
    Map<String, @Nullable Object> work(Tx tx, Ask ask, PlanHead plan) {
        return work(tx.handle(), ask, plan);
    }

    Map<String, @Nullable Object> work(Handle handle, Ask ask, PlanHead plan) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("plan", plan.id());
        shown.put("version", plan.number());
        shown.put("lease", leases.shown(handle, plan.process(), ask.actor()));
        shown.put("draft", SqlPlanLeases.findDraft(handle, plan.process()).map(EditDesk::draft));
        return shown;
    }

    private static Map<String, @Nullable Object> draft(SqlPlanLeases.Draft draft) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("plan", draft.plan());
        shown.put("by", draft.by());
        shown.put("at", draft.at());
        shown.put("form", Json.tree(draft.body()));
        return shown;
    }
}
