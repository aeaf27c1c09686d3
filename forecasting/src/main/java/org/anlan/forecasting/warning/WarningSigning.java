package org.anlan.forecasting.warning;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.asked.PhoneApproval;
import org.anlan.forecasting.cap.CapAlert;
import org.anlan.forecasting.cap.CapReference;
import org.anlan.forecasting.cap.CapSignature;
import org.anlan.forecasting.place.DutyHolders;
import org.anlan.forecasting.place.DutyHolders.Holder;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.seal.SigningKeys;
import org.anlan.forecasting.warning.Warning.Message;
import org.anlan.forecasting.warning.Warning.State;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// A reviewed warning goes out: 签发 by the leader → 发布. Nothing goes out unsigned.
final class WarningSigning {

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final DutyHolders holders;
    private final SigningKeys keys;
    private final WarningDesk desk;
    private final CapMaker maker;

    /// @param keys what signs
    /// @param desk what checks once more
    WarningSigning(OpenStore open, Gazetteer gazetteer, SigningKeys keys, WarningDesk desk) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.holders = new DutyHolders(gazetteer);
        this.keys = keys;
        this.desk = desk;
        this.maker = new CapMaker(open.installation(), gazetteer);
    }

    private record Signature(@Nullable PhoneApproval phone) {}

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
        var alert =
                maker.alert(warning, before, tx.civilNow(), form.phone() != null, open.signHead());
        issue(tx, ask, warning, signer, form.phone(), alert);
        before.ifPresent(b -> SqlWarnings.end(tx, b.id(), stateAfter(warning)));
        return Answer.ok(answer(warning, alert));
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
        var leaders = holders.named(tx.handle(), Role.LEADER, phone.leader(), warning.area());
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

    private static State stateAfter(Warning warning) {
        return warning.message() == Message.CANCEL ? State.CANCELLED : State.SUPERSEDED;
    }

    private void issue(
            Tx tx,
            Ask ask,
            Warning warning,
            Holder signer,
            @Nullable PhoneApproval phone,
            CapAlert alert) {
        var signed = CapSignature.sign(alert, keys.own(), keys.name());
        SqlWarnings.issue(
                tx,
                warning.id(),
                new SqlWarnings.Issue(
                        ask.actor().id(),
                        signer.name(),
                        phone == null ? null : signer.id().value(),
                        phone == null ? null : Json.write(phone),
                        warning.message() == Message.CANCEL ? State.CANCELLED : State.ISSUED,
                        alert.references().stream()
                                .map(CapReference::identifier)
                                .collect(Collectors.joining(" ")),
                        new String(signed, StandardCharsets.UTF_8)));
        tx.state(
                new WarningIssued(
                        warning.id().toString(),
                        warning.area(),
                        warning.form().colour().name(),
                        warning.message().name(),
                        warning.form().expires(),
                        warning.form().areas().stream().map(RegionCode::new).toList(),
                        alert.references().stream().map(CapReference::identifier).toList()));
    }

    private static Map<String, Object> answer(Warning warning, CapAlert alert) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", warning.id());
        answer.put("message", warning.message());
        answer.put("status", alert.status().text());
        answer.put("cap", "/cap/%s.xml".formatted(warning.id()));
        return answer;
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
        SqlWarnings.countersign(tx, warning.id());
        return Answer.ok(Map.of("id", warning.id(), "countersignedAt", tx.civilNow()));
    }
}
