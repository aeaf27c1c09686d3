package org.anlan.forecasting.consultation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.ConsultationMoved;
import org.anlan.domain.hazard.Hazards;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.rule.Caller;
import org.anlan.forecasting.rule.Trigger;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// Calls consultations: by a person, or by a rule that was met.
final class Calls implements Caller {

    private static final Role[] DUTIES = {
        Role.SECRETARY, Role.DUTY_CHIEF, Role.LEADER, Role.FORECASTER
    };

    private final Gazetteer gazetteer;

    Calls(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    private record Form(
            Consultation.Kind kind,
            boolean routine,
            String question,
            String region,
            @Nullable String process,
            @Nullable String base,
            List<String> departments,
            @Nullable Instant dueAt,
            @Nullable List<Expert> experts,
            @Nullable AskedQuantity asked,
            @Nullable String hazard,
            @Nullable String dial) {

        Invited invited() {
            return Invited.of(departments).with(null, experts, asked);
        }
    }

    Answer call(Tx tx, Ask ask) {
        var form = ask.body(Form.class);
        var region = gazetteer.named("region", form.region()).code();
        ask.require(gazetteer.path(region), DUTIES);
        if (form.dueAt() != null && !form.dueAt().isAfter(tx.civilNow())) {
            throw Problem.field("dueAt", "future", "截止时刻应在现在之后。");
        }
        form.invited().check(gazetteer, tx.civilNow());
        if (form.hazard() != null && Hazards.bundled().find(form.hazard()).isEmpty()) {
            throw Problem.field("hazard", "known", "没有这个灾种代码: " + form.hazard());
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        open(tx, called(tx, id, form, region, ask.actor().name()));
        return Answer.created(
                "/api/v1/consultations/" + id, Map.of("id", id, "state", Stage.CALLED));
    }

    private static Consultation called(
            Tx tx, UUID id, Form form, RegionCode region, String caller) {
        return started(
                tx,
                id,
                form.kind(),
                form.routine(),
                "own/" + id,
                form.question(),
                region,
                form.process() == null ? "" : form.process(),
                form.base() == null ? "" : form.base(),
                form.hazard() == null ? "" : form.hazard(),
                form.dial() == null ? "" : form.dial(),
                form.invited(),
                caller,
                Optional.ofNullable(form.dueAt()));
    }

    private static void open(Tx tx, Consultation called) {
        SqlConsultationSteps.insert(tx, called);
        tx.state(
                new ConsultationMoved(
                        called.id().toString(), called.region(), Stage.CALLED.name()));
    }

    @Override
    public void call(Tx tx, Trigger trigger) {
        if (SqlCauses.isKnown(tx.handle(), trigger.key())) {
            return;
        }
        var id =
                SqlConsultations.findOpen(tx.handle(), trigger.topic())
                        .orElseGet(() -> openFor(tx, trigger));
        SqlCauses.insert(tx, id, trigger);
    }

    private static UUID openFor(Tx tx, Trigger trigger) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var rule = trigger.rule();
        open(
                tx,
                started(
                        tx,
                        id,
                        Consultation.Kind.valueOf(rule.consultation()),
                        false,
                        trigger.topic(),
                        rule.questionZh(),
                        trigger.region(),
                        trigger.process(),
                        trigger.base(),
                        trigger.hazard(),
                        "",
                        Invited.of(rule.departments()),
                        "规则 " + rule.key(),
                        Optional.empty()));
        return id;
    }

    private static Consultation started(
            Tx tx,
            UUID id,
            Consultation.Kind kind,
            boolean routine,
            String topic,
            String question,
            RegionCode region,
            String process,
            String base,
            String hazard,
            String dial,
            Invited invited,
            String calledBy,
            Optional<Instant> dueAt) {
        return new Consultation(
                id,
                kind,
                routine,
                topic,
                question,
                region,
                process,
                base,
                hazard,
                dial,
                invited,
                calledBy,
                tx.civilNow(),
                dueAt,
                Stage.CALLED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
