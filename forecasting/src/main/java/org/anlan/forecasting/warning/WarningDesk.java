package org.anlan.forecasting.warning;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.domain.ActorId;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.asked.PhoneApproval;
import org.anlan.forecasting.cap.CapAlert;
import org.anlan.forecasting.cap.CapReference;
import org.anlan.forecasting.cap.CapSignature;
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

/// A warning's way: 制作 → 审核 by another → 签发 by the leader → 发布. Nothing goes out unsigned.
public final class WarningDesk {

    private static final Role[] DRAFTERS = {
        Role.FORECASTER, Role.SECRETARY, Role.DUTY_OFFICER, Role.DUTY_CHIEF
    };

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final SigningKeys keys;
    private final CapMaker maker;

    /// @param keys what signs
    public WarningDesk(OpenStore open, Gazetteer gazetteer, SigningKeys keys) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.keys = keys;
        this.maker = new CapMaker(open.installation(), gazetteer);
    }

    private record Draft(
            Message message,
            @Nullable String follows,
            @Nullable String consultation,
            WarningForm warning) {}

    private record Review(boolean accepted, @Nullable String why) {}

    private record Signature(@Nullable PhoneApproval phone) {}

    /// Refuses what no warning of ours may say.
    ///
    /// @throws Problem 422 naming the field
    public void check(WarningForm form, Instant now) {
        if (form.areas().isEmpty()) {
            throw Problem.field("warning/areas", "some", "至少要有一个区域。");
        }
        form.areas().forEach(code -> gazetteer.named("warning/areas", code));
        if (!form.onset().isBefore(form.expires()) || !form.expires().isAfter(now)) {
            throw Problem.field("warning/expires", "order", "失效时刻应在生效之后,也在现在之后。");
        }
        if ((form.headline() + form.description()).contains("预警信号")) {
            throw Problem.field("warning/headline", "signal", "气象灾害预警信号只由气象台站发布,这里只发灾害风险提示。");
        }
        if (form.headline().chars().anyMatch(Character::isISOControl)) {
            throw Problem.field("warning/headline", "line", "标题应是一行。");
        }
    }

    /// Drafts a first message that comes out of a consultation; gives its id.
    ///
    /// @throws Problem 422 if the form is refused
    public UUID draft(
            Tx tx, ActorId drafter, String name, Optional<UUID> consultation, WarningForm form) {
        check(form, tx.civilNow());
        var id = UuidCreator.getTimeOrderedEpoch();
        SqlWarnings.insert(
                tx,
                id,
                Message.ALERT,
                null,
                consultation.orElse(null),
                form,
                area(form),
                drafter,
                name);
        return id;
    }

    private RegionCode area(WarningForm form) {
        return gazetteer.widest(
                form.areas().stream()
                        .map(code -> gazetteer.named("warning/areas", code))
                        .map(Region::code)
                        .toList());
    }

    Answer draft(Tx tx, Ask ask) {
        var draft = ask.body(Draft.class);
        check(draft.warning(), tx.civilNow());
        var area = area(draft.warning());
        ask.require(gazetteer.path(area), DRAFTERS);
        var before = before(tx, draft);
        var consultation =
                draft.consultation() == null
                        ? before.flatMap(Warning::consultation).orElse(null)
                        : AskedId.read(draft.consultation());
        var id = UuidCreator.getTimeOrderedEpoch();
        SqlWarnings.insert(
                tx,
                id,
                draft.message(),
                before.map(Warning::id).orElse(null),
                consultation,
                draft.warning(),
                area,
                ask.actor().id(),
                ask.actor().name());
        return Answer.created("/api/v1/warnings/" + id, Map.of("id", id, "state", State.DRAFT));
    }

    private static Optional<Warning> before(Tx tx, Draft draft) {
        if ((draft.message() == Message.ALERT) != (draft.follows() == null)) {
            throw Problem.field("follows", "message", "更新或解除要写明所跟的提示,首发不写。");
        }
        if (draft.follows() == null) {
            return Optional.empty();
        }
        var before = SqlWarnings.lock(tx, AskedId.read(draft.follows()));
        refuseUnlessStanding(before);
        return Optional.of(before);
    }

    private static void refuseUnlessStanding(Warning before) {
        var stands = before.state() == State.ISSUED || before.state() == State.EXPIRED;
        if (!stands || before.message() == Message.CANCEL) {
            throw Problem.conflict("所跟的提示%s,不能再更新或解除。".formatted(before.state().zh()));
        }
    }

    Answer review(Tx tx, Ask ask) {
        var form = ask.body(Review.class);
        var warning = SqlWarnings.lock(tx, AskedId.of(ask));
        ask.require(
                gazetteer.path(warning.area()), Role.REVIEWER, Role.FORECASTER, Role.DUTY_CHIEF);
        if (warning.state() != State.DRAFT) {
            throw Problem.conflict("只审核待审核的拟稿;现在%s。".formatted(warning.state().zh()));
        }
        refuseOwn(ask, warning);
        if (!form.accepted() && (form.why() == null || form.why().isBlank())) {
            throw Problem.field("why", "some", "退回要写明原因。");
        }
        SqlWarnings.review(
                tx,
                warning.id(),
                ask.actor().id(),
                ask.actor().name(),
                form.accepted() ? null : form.why());
        var state = form.accepted() ? State.REVIEWED : State.RETURNED;
        return Answer.ok(Map.of("id", warning.id(), "state", state));
    }

    private static void refuseOwn(Ask ask, Warning warning) {
        if (ask.actor().id().value().equals(warning.draftedBy())) {
            throw Problem.forbidden("制作、审核、签发不是同一人;这份是 %s 自己制作的。".formatted(warning.drafter()));
        }
    }

    Answer sign(Tx tx, Ask ask) {
        var form = ask.body(Signature.class);
        var warning = SqlWarnings.lock(tx, AskedId.of(ask));
        var signer = signer(tx, ask, form.phone(), warning);
        if (warning.state() != State.REVIEWED) {
            throw Problem.conflict("只签发审核过的;现在%s。".formatted(warning.state().zh()));
        }
        check(warning.form(), tx.civilNow());
        var before = warning.follows().map(id -> SqlWarnings.lock(tx, id));
        before.ifPresent(WarningDesk::refuseUnlessStanding);
        var alert =
                maker.alert(
                        warning,
                        before,
                        tx.civilNow(),
                        form.phone() != null,
                        open.journal().head());
        issue(tx, ask, warning, signer, form.phone(), alert);
        before.ifPresent(b -> SqlWarnings.end(tx, b.id(), stateAfter(warning)));
        return Answer.ok(answer(warning, alert));
    }

    /// A leader signs; a duty chief takes down a leader's word by phone.
    private String signer(Tx tx, Ask ask, @Nullable PhoneApproval phone, Warning warning) {
        var path = gazetteer.path(warning.area());
        if (phone == null) {
            ask.require(path, Role.LEADER);
            refuseOwn(ask, warning);
            return ask.actor().name();
        }
        ask.require(path, Role.LEADER, Role.DUTY_CHIEF);
        phone.refuseLater(tx.civilNow());
        return phone.leader();
    }

    private static State stateAfter(Warning warning) {
        return warning.message() == Message.CANCEL ? State.CANCELLED : State.SUPERSEDED;
    }

    private void issue(
            Tx tx,
            Ask ask,
            Warning warning,
            String signer,
            @Nullable PhoneApproval phone,
            CapAlert alert) {
        var signed = CapSignature.sign(alert, keys.own(), keys.name());
        SqlWarnings.issue(
                tx,
                warning.id(),
                new SqlWarnings.Issue(
                        ask.actor().id(),
                        signer,
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
        SqlWarnings.countersign(tx, warning.id());
        return Answer.ok(Map.of("id", warning.id(), "countersignedAt", tx.civilNow()));
    }
}
