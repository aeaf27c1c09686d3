package org.anlan.forecasting.warning;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Role;
import org.anlan.domain.fact.WarningFollowUp;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.asked.PhoneApproval;
import org.anlan.forecasting.place.DutyHolders;
import org.anlan.forecasting.place.DutyHolders.Holder;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.warning.EmergencyRules.Step;
import org.anlan.forecasting.warning.Warning.Message;
import org.anlan.forecasting.warning.Warning.State;
import org.anlan.forecasting.warning.WarningIssue.Signing;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// A warning goes out: 签发 by the leader → 发布; on the emergency path by the leader's word on the
/// phone alone, the review following. Thread-safe.
final class WarningSigning {

    private final Gazetteer gazetteer;
    private final DutyHolders holders;
    private final WarningDesk desk;
    private final EmergencyRules rules;
    private final WarningIssue issue;

    /// @param desk what checks once more
    WarningSigning(
            Gazetteer gazetteer, WarningDesk desk, EmergencyRules rules, WarningIssue issue) {
        this.gazetteer = gazetteer;
        this.holders = new DutyHolders(gazetteer);
        this.desk = desk;
        this.rules = rules;
        this.issue = issue;
    }

    private record Signature(@Nullable PhoneApproval phone, @Nullable Boolean moves) {}

    private record Emergency(
            Message message,
            @Nullable String follows,
            @Nullable Instant begunAt,
            WarningForm warning,
            PhoneApproval phone) {}

    Answer sign(Tx tx, Ask ask) {
        var form = ask.body(Signature.class);
        var warning = SqlWarnings.lock(tx, AskedId.of(ask));
        var signer = signer(tx, ask, form.phone(), warning);
        if (warning.state() != State.REVIEWED) {
            throw Problem.conflict("只签发审核过的;现在%s。".formatted(warning.state().zh()));
        }
        desk.check(warning.form(), tx.civilNow());
        var before = warning.follows().map(id -> SqlWarnings.lock(tx, id));
        before.ifPresent(WarningDesk::refuseUnlessStanding);
        issue.issue(
                tx,
                ask,
                warning,
                before,
                new Signing(signer, form.phone(), false, Boolean.TRUE.equals(form.moves())));
        return issue.answer(tx, warning.id());
    }

    /// 紧急发布: draft, the leader's word and issue in one step.
    Answer issueAtOnce(Tx tx, Ask ask) {
        var form = ask.body(Emergency.class);
        desk.check(form.warning(), tx.civilNow());
        var area = desk.area(form.warning());
        ask.require(gazetteer.path(area), rules.roles(Step.DRAFT));
        form.phone().refuseLater(tx.civilNow());
        var before = WarningDesk.before(tx, form.message(), form.follows());
        var id =
                desk.put(
                        tx,
                        ask.actor().id(),
                        ask.actor().name(),
                        form.message(),
                        before.map(Warning::id),
                        before.flatMap(Warning::consultation),
                        form.warning(),
                        form.begunAt());
        var warning = SqlWarnings.lock(tx, id);
        var leader = leader(tx, form.phone(), warning);
        refuseInvolved(leader, warning);
        issue.issue(tx, ask, warning, before, new Signing(leader, form.phone(), true, false));
        return Answer.created("/api/v1/warnings/" + id, issue.issued(tx, id));
    }

    /// A leader signs; a duty chief takes down a leader's word by phone. Neither drafted the
    /// warning nor reviewed it.
    private Holder signer(Tx tx, Ask ask, @Nullable PhoneApproval phone, Warning warning) {
        var path = gazetteer.path(warning.area());
        var asking = new Holder(ask.actor().id(), ask.actor().name());
        if (phone == null) {
            ask.require(path, Role.LEADER);
            refuseInvolved(asking, warning);
            return asking;
        }
        ask.require(path, Role.LEADER, Role.DUTY_CHIEF);
        refuseInvolved(asking, warning);
        phone.refuseLater(tx.civilNow());
        var leader = leader(tx, phone, warning);
        refuseInvolved(leader, warning);
        return leader;
    }

    /// The leader who approved by phone: somebody with an account, so that the same person brings
    /// the signature.
    private Holder leader(Tx tx, PhoneApproval phone, Warning warning) {
        var leaders =
                Arrays.stream(rules.roles(Step.APPROVE))
                        .flatMap(
                                role ->
                                        holders
                                                .named(
                                                        tx.handle(),
                                                        role,
                                                        phone.leader(),
                                                        warning.area())
                                                .stream())
                        .distinct()
                        .toList();
        if (leaders.isEmpty()) {
            throw Problem.field(
                    "phone/leader", "leader-known", "没有有权签发的领导“%s”。".formatted(phone.leader()));
        }
        if (leaders.size() > 1) {
            throw Problem.field(
                    "phone/leader",
                    "leader-one",
                    "有 %d 位领导叫“%s”,请写登录名。".formatted(leaders.size(), phone.leader()));
        }
        return leaders.getFirst();
    }

    private static void refuseInvolved(Holder holder, Warning warning) {
        var id = holder.id().value();
        if (id.equals(warning.draftedBy()) || warning.reviewedBy().equals(Optional.of(id))) {
            throw Problem.forbidden("制作、审核、签发不是同一人;%s 制作或审核过这一份。".formatted(holder.name()));
        }
    }

    Answer countersign(Tx tx, Ask ask) {
        var warning = SqlWarnings.lock(tx, AskedId.of(ask));
        ask.require(gazetteer.path(warning.area()), Role.LEADER);
        if (!warning.owesSignature()) {
            throw Problem.conflict("没有待补的签字。");
        }
        warning.approvedBy()
                .filter(leader -> !leader.equals(ask.actor().id().value()))
                .ifPresent(
                        _ -> {
                            throw Problem.forbidden(
                                    "由电话批准的 %s 本人补签。".formatted(warning.signer().orElse("领导")));
                        });
        SqlFollowUps.countersign(tx, warning.id());
        FollowUps.tell(tx, warning, Step.COUNTERSIGN, WarningFollowUp.State.SETTLED);
        return Answer.ok(Map.of("id", warning.id(), "countersignedAt", tx.civilNow()));
    }
}
