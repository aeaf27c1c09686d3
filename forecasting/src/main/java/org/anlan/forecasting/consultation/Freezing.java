package org.anlan.forecasting.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.domain.fact.ConsultationMoved;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.seal.Digests;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// Freezes the evidence and asks departments and experts.
final class Freezing {

    /// How long the asked have when nobody says otherwise; house rule.
    private static final Duration TIME = Duration.ofMinutes(20);

    private static final Role[] DUTIES = {
        Role.SECRETARY, Role.DUTY_CHIEF, Role.LEADER, Role.FORECASTER
    };

    private final Gazetteer gazetteer;
    private final Evidence evidence;

    Freezing(Gazetteer gazetteer, Evidence evidence) {
        this.gazetteer = gazetteer;
        this.evidence = evidence;
    }

    private record Form(
            @Nullable List<String> departments,
            @Nullable Instant dueAt,
            @Nullable List<Expert> experts,
            @Nullable AskedQuantity asked) {}

    Answer freeze(Tx tx, Ask ask) {
        var form = ask.body(Form.class);
        var consultation = SqlConsultations.lock(tx, AskedId.of(ask));
        ask.require(gazetteer.path(consultation.region()), DUTIES);
        if (consultation.stage() != Stage.CALLED) {
            throw Problem.conflict(
                    consultation.stage() == Stage.CLOSED ? "会商已归档,不再冻结材料。" : "材料已冻结。");
        }
        var invited = invited(tx, consultation, form);
        var due = due(form.dueAt(), consultation, tx.civilNow());
        var frozen = evidence.freeze(tx.handle(), consultation, tx.civilNow());
        var digest = Digests.of(frozen.text());
        SqlConsultationSteps.freeze(
                tx,
                consultation.id(),
                new SqlConsultationSteps.Freeze(
                        invited, frozen.hazard(), due, frozen.position(), frozen.text(), digest));
        tx.state(
                new ConsultationMoved(
                        consultation.id().toString(), consultation.region(), Stage.FROZEN.name()));
        return Answer.ok(
                Map.of(
                        "id",
                        consultation.id(),
                        "state",
                        Stage.FROZEN,
                        "frozenAt",
                        tx.civilNow(),
                        "position",
                        frozen.position(),
                        "evidenceDigest",
                        digest,
                        "dueAt",
                        due));
    }

    private Invited invited(Tx tx, Consultation consultation, Form form) {
        var invited = consultation.invited().with(form.departments(), form.experts(), form.asked());
        if (invited.departments().isEmpty()) {
            throw Problem.field("departments", "some", "至少要有一个会商部门。");
        }
        invited.check(gazetteer, tx.civilNow());
        return invited;
    }

    private static Instant due(@Nullable Instant asked, Consultation called, Instant now) {
        var due = asked == null ? called.dueAt().orElse(now.plus(TIME)) : asked;
        if (!due.isAfter(now)) {
            throw Problem.field("dueAt", "future", "截止时刻应在现在之后。");
        }
        return due;
    }
}
