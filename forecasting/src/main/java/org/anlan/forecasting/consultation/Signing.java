package org.anlan.forecasting.consultation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.ActorId;
import org.anlan.domain.Role;
import org.anlan.domain.fact.ConsultationMoved;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.seal.Digests;
import org.anlan.forecasting.warning.WarningDesk;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// From the turned cards to a signed resolution: drafted by the secretary, signed by the leader
/// for exactly the text drafted, then kept as minutes 会商纪要.
final class Signing {

    /// The minutes are issued as a document within half an hour of the end.
    ///
    /// Source: design/screens.md 10, 会商纪要.
    private static final Duration MINUTES = Duration.ofMinutes(30);

    private final Gazetteer gazetteer;
    private final WarningDesk warnings;

    Signing(Gazetteer gazetteer, WarningDesk warnings) {
        this.gazetteer = gazetteer;
        this.warnings = warnings;
    }

    private record Signature(String digest) {}

    private record Why(String why) {}

    Answer draft(Tx tx, Ask ask) {
        var form = ask.body(Resolution.class);
        var consultation = settled(tx, ask, Role.SECRETARY, Role.DUTY_CHIEF, Role.LEADER);
        ask.requireVersion(consultation.resolutionDigest().orElse(""), "拟稿已被他人改动,请看过新稿再改。");
        checkTasks(form, tx.civilNow());
        if (form.warning() != null) {
            warnings.check(form.warning(), tx.civilNow());
        }
        var text = Json.write(form.with(dissent(tx, consultation, form)));
        var digest = Digests.of(text);
        var actor = ask.actor();
        SqlConsultationSteps.draft(
                tx, consultation.id(), text, digest, actor.id().value(), actor.name());
        return Answer.ok(Map.of("id", consultation.id(), "digest", digest));
    }

    private static void checkTasks(Resolution form, Instant now) {
        for (int i = 0; i < form.tasks().size(); i++) {
            if (!form.tasks().get(i).dueAt().isAfter(now)) {
                throw Problem.field("tasks/%d/dueAt".formatted(i), "future", "部署要求的时限应在现在之后。");
            }
        }
    }

    /// What was said in the session, every card of another level, and every card typed for a
    /// speaker who does not stand by it: no dissent is lost.
    private static List<Resolution.Dissent> dissent(
            Tx tx, Consultation consultation, Resolution form) {
        var all = new ArrayList<>(form.dissent());
        for (var opened : SqlOpinions.open(tx.handle(), consultation.id(), RoundResult.MOST)) {
            var opinion = Reveal.read(opened);
            var department = opened.card().department();
            var refusal = refusal(opened.card());
            refusal.map(why -> new Resolution.Dissent(department, why))
                    .filter(d -> !all.contains(d))
                    .ifPresent(all::add);
            if (opinion.level() != form.level()
                    && all.stream().noneMatch(d -> d.department().equals(department))) {
                all.add(
                        new Resolution.Dissent(
                                department,
                                "等级意见为%s: %s"
                                        .formatted(
                                                LevelText.zh(opinion.level()),
                                                opinion.conclusion())));
            }
        }
        return all;
    }

    private static Optional<String> refusal(SqlOpinions.Card card) {
        return card.isRefused()
                ? Optional.of("不认可代录的意见: " + card.note().orElse("未写明理由"))
                : Optional.empty();
    }

    Answer sign(Tx tx, Ask ask) {
        var form = ask.body(Signature.class);
        var consultation = settled(tx, ask, Role.LEADER);
        var text = consultation.resolution().orElseThrow(() -> Problem.conflict("还没有研判结论的拟稿。"));
        if (!consultation.resolutionDigest().equals(Optional.of(form.digest()))) {
            throw Problem.conflict("拟稿已变,请看过新稿再签发。");
        }
        var resolution = Json.read(text.getBytes(StandardCharsets.UTF_8), Resolution.class);
        var minutes = MinutesText.of(tx, consultation, resolution, ask.actor().name());
        var due = tx.civilNow().plus(MINUTES);
        SqlConsultationSteps.sign(
                tx, consultation.id(), ask.actor().name(), Json.write(minutes), due);
        moved(tx, consultation, Stage.SIGNED);
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("id", consultation.id());
        answer.put("state", Stage.SIGNED);
        answer.put("warning", draftWarning(tx, consultation, resolution));
        answer.put("tasks", Tasks.set(tx, consultation, resolution));
        answer.put("minutesDueAt", due);
        return Answer.ok(answer);
    }

    private @Nullable Object draftWarning(Tx tx, Consultation consultation, Resolution resolution) {
        if (resolution.warning() == null) {
            return null;
        }
        return warnings.draft(
                tx,
                new ActorId(consultation.draftedBy().orElseThrow()),
                consultation.drafter().orElseThrow(),
                Optional.of(consultation.id()),
                resolution.warning());
    }

    Answer close(Tx tx, Ask ask) {
        var form = ask.body(Why.class);
        var consultation = SqlConsultations.lock(tx, AskedId.of(ask));
        ask.require(
                gazetteer.path(consultation.region()),
                Role.SECRETARY,
                Role.DUTY_CHIEF,
                Role.LEADER);
        if (consultation.stage() == Stage.CLOSED) {
            throw Problem.conflict("会商已归档。");
        }
        SqlConsultationSteps.close(tx, consultation.id(), form.why());
        moved(tx, consultation, Stage.CLOSED);
        return Answer.ok(Map.of("id", consultation.id(), "state", Stage.CLOSED));
    }

    /// One whose cards lie open, with no round that still runs.
    private Consultation settled(Tx tx, Ask ask, Role... duties) {
        var consultation = SqlConsultations.lock(tx, AskedId.of(ask));
        ask.require(gazetteer.path(consultation.region()), duties);
        if (consultation.stage() != Stage.REVEALED) {
            throw Problem.conflict("亮牌之后、签发之前才能办理;现在是%s。".formatted(consultation.stage().zh()));
        }
        Rounds.requireNoneOpen(tx, consultation);
        return consultation;
    }

    private static void moved(Tx tx, Consultation consultation, Stage stage) {
        tx.state(
                new ConsultationMoved(
                        consultation.id().toString(), consultation.region(), stage.name()));
    }
}
