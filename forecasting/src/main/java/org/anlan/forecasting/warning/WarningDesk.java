package org.anlan.forecasting.warning;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.WarningFollowUp;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.cap.CapText;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.warning.EmergencyRules.Step;
import org.anlan.forecasting.warning.Warning.LaterReview;
import org.anlan.forecasting.warning.Warning.Message;
import org.anlan.forecasting.warning.Warning.State;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// A warning's way: 制作 → 审核 by another; [WarningSigning] has the rest.
public final class WarningDesk {

    private static final Role[] DRAFTERS = {
        Role.FORECASTER, Role.SECRETARY, Role.DUTY_OFFICER, Role.DUTY_CHIEF
    };

    private static final Duration LONGEST = Duration.ofHours(12);

    private final Gazetteer gazetteer;
    private final EmergencyRules rules = EmergencyRules.bundled();

    public WarningDesk(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    private record Draft(
            Message message,
            @Nullable String follows,
            @Nullable String consultation,
            @Nullable Instant begunAt,
            WarningForm warning) {}

    private record Review(boolean accepted, @Nullable String why) {}

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
            throw Problem.field(
                    "warning/headline", "signal", "气象灾害预警信号只由气象台站发布,这里只发灾害风险提示和灾害救助准备;别家的请用转发。");
        }
        if (form.headline().chars().anyMatch(Character::isISOControl)) {
            throw Problem.field("warning/headline", "line", "标题应是一行。");
        }
        checkText("warning/headline", form.headline());
        checkText("warning/description", form.description());
        checkText("warning/instruction", form.instruction());
        form.decision().ifPresent(text -> checkText("warning/decision", text));
        form.polygon().ifPresent(WarningRing::check);
    }

    /// A beginning that lies ahead, or so far back that no draft takes so long, is a slip.
    ///
    /// @throws Problem 422
    static Optional<Instant> begun(@Nullable Instant told, Instant now) {
        if (told != null && (told.isAfter(now) || told.isBefore(now.minus(LONGEST)))) {
            throw Problem.field(
                    "begunAt", "recent", "开始制作的时刻应在现在之前、%d 小时之内。".formatted(LONGEST.toHours()));
        }
        return Optional.ofNullable(told);
    }

    /// A letter that no message can carry must not be lost unnoticed.
    private static void checkText(String field, String text) {
        if (text.isBlank()) {
            throw Problem.field(field, "some", "不能为空。");
        }
        CapText.findForbidden(text)
                .ifPresent(
                        letter -> {
                            throw Problem.field(
                                    field,
                                    "letters",
                                    "含有无法发布的控制字符 U+%04X,请删去后再填。".formatted(letter));
                        });
    }

    /// Drafts a first message that comes out of a consultation; gives its id.
    ///
    /// @throws Problem 422 if the form is refused
    public UUID draft(
            Tx tx, ActorId drafter, String name, Optional<UUID> consultation, WarningForm form) {
        check(form, tx.civilNow());
        return put(tx, drafter, name, Message.ALERT, Optional.empty(), consultation, form, null);
    }

    /// Keeps a draft that was checked; gives its id.
    UUID put(
            Tx tx,
            ActorId drafter,
            String name,
            Message message,
            Optional<UUID> follows,
            Optional<UUID> consultation,
            WarningForm form,
            @Nullable Instant begunAt) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var begun = begun(begunAt, tx.civilNow());
        SqlWarnings.insert(
                tx,
                new SqlWarnings.Draft(id, message, follows, consultation, form, area(form), begun),
                drafter,
                name);
        if (message != Message.CANCEL) {
            tx.state(form.drafted(id, area(form), follows));
        }
        return id;
    }

    RegionCode area(WarningForm form) {
        return gazetteer.widest(
                form.areas().stream()
                        .map(code -> gazetteer.named("warning/areas", code))
                        .map(Region::code)
                        .toList());
    }

    Answer draft(Tx tx, Ask ask) {
        var draft = ask.body(Draft.class);
        check(draft.warning(), tx.civilNow());
        ask.require(gazetteer.path(area(draft.warning())), DRAFTERS);
        var before = before(tx, draft.message(), draft.follows());
        var consultation =
                draft.consultation() == null
                        ? before.flatMap(Warning::consultation)
                        : Optional.of(AskedId.read(draft.consultation()));
        var id =
                put(
                        tx,
                        ask.actor().id(),
                        ask.actor().name(),
                        draft.message(),
                        before.map(Warning::id),
                        consultation,
                        draft.warning(),
                        draft.begunAt());
        return Answer.created("/api/v1/warnings/" + id, Map.of("id", id, "state", State.DRAFT));
    }

    /// The warning that a draft follows, locked.
    ///
    /// @throws Problem 422 if an alert follows one or an update none; 409 if that one is at an end
    static Optional<Warning> before(Tx tx, Message message, @Nullable String follows) {
        if ((message == Message.ALERT) != (follows == null)) {
            throw Problem.field("follows", "message", "更新或解除要写明所跟的提示,首发不写。");
        }
        if (follows == null) {
            return Optional.empty();
        }
        var before = SqlWarnings.lock(tx, AskedId.read(follows));
        refuseUnlessStanding(before);
        return Optional.of(before);
    }

    static void refuseUnlessStanding(Warning before) {
        var stands = before.state() == State.ISSUED || before.state() == State.EXPIRED;
        if (!stands || before.message() == Message.CANCEL) {
            throw Problem.conflict("所跟的提示%s,不能再更新或解除。".formatted(before.state().zh()));
        }
    }

    Answer review(Tx tx, Ask ask) {
        var form = ask.body(Review.class);
        var warning = SqlWarnings.lock(tx, AskedId.of(ask));
        if (!form.accepted() && (form.why() == null || form.why().isBlank())) {
            throw Problem.field("why", "some", "退回或提出异议要写明原因。");
        }
        return warning.course().emergency()
                ? reviewLater(tx, ask, warning, form)
                : reviewBefore(tx, ask, warning, form);
    }

    private Answer reviewBefore(Tx tx, Ask ask, Warning warning, Review form) {
        ask.require(
                gazetteer.path(warning.area()), Role.REVIEWER, Role.FORECASTER, Role.DUTY_CHIEF);
        if (warning.state() != State.DRAFT) {
            throw Problem.conflict("只审核待审核的拟稿;现在%s。".formatted(warning.state().zh()));
        }
        refuseOwn(ask, warning);
        SqlWarnings.review(
                tx,
                warning.id(),
                ask.actor().id(),
                ask.actor().name(),
                form.accepted() ? null : form.why());
        var state = form.accepted() ? State.REVIEWED : State.RETURNED;
        return Answer.ok(Map.of("id", warning.id(), "state", state));
    }

    /// 补审: the warning went out before it was reviewed.
    private Answer reviewLater(Tx tx, Ask ask, Warning warning, Review form) {
        ask.require(gazetteer.path(warning.area()), rules.roles(Step.REVIEW));
        if (!warning.owesReview()) {
            throw Problem.conflict("这一份已经补审。");
        }
        refuseOwn(ask, warning);
        if (warning.approvedBy().equals(Optional.of(ask.actor().id().value()))) {
            throw Problem.forbidden("制作、审核、签发不是同一人;%s 批准了这一份。".formatted(ask.actor().name()));
        }
        var came = form.accepted() ? LaterReview.AGREED : LaterReview.OBJECTED;
        SqlFollowUps.reviewLater(
                tx,
                warning.id(),
                ask.actor().id(),
                ask.actor().name(),
                came,
                form.accepted() ? null : form.why());
        FollowUps.tell(
                tx,
                warning,
                Step.REVIEW,
                form.accepted() ? WarningFollowUp.State.SETTLED : WarningFollowUp.State.OBJECTED);
        return Answer.ok(Map.of("id", warning.id(), "state", warning.state(), "reviewState", came));
    }

    private static void refuseOwn(Ask ask, Warning warning) {
        if (ask.actor().id().value().equals(warning.draftedBy())) {
            throw Problem.forbidden("制作、审核、签发不是同一人;这份是 %s 自己制作的。".formatted(warning.drafter()));
        }
    }
}
