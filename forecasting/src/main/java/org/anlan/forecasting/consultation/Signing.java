package org.anlan.forecasting.consultation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.domain.fact.ConsultationMoved;
import org.anlan.forecasting.agreement.DamageSheet;
import org.anlan.forecasting.agreement.Settlement;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.response.AdviceDesk;
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
    private final AdviceDesk advised;
    private final DamageSheet sheet;
    private final SignedObjects objects;

    Signing(Gazetteer gazetteer, WarningDesk warnings, AdviceDesk advised, DamageSheet sheet) {
        this.gazetteer = gazetteer;
        this.warnings = warnings;
        this.advised = advised;
        this.sheet = sheet;
        this.objects = new SignedObjects(gazetteer, warnings, advised);
    }

    /// @param digest of the resolution
    /// @param sheet digest of the agreed figures, where some were laid down
    private record Signature(String digest, @Nullable String sheet) {}

    private record Why(String why) {}

    Answer draft(Tx tx, Ask ask) {
        var form = ask.body(Resolution.class);
        var consultation = settled(tx, ask, Role.SECRETARY, Role.DUTY_CHIEF, Role.LEADER);
        ask.requireVersion(consultation.resolutionDigest().orElse(""), "拟稿已被他人改动,请看过新稿再改。");
        checkTasks(form, tx.civilNow());
        checkObjects(form, tx.civilNow());
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

    private void checkObjects(Resolution form, Instant now) {
        if (form.warning() != null) {
            warnings.check(form.warning(), now);
        }
        for (int i = 0; i < form.responses().size(); i++) {
            advised.check("responses/" + i, form.responses().get(i));
        }
        for (int i = 0; i < form.prepositions().size(); i++) {
            var goods = form.prepositions().get(i);
            gazetteer.named("prepositions/%d/area".formatted(i), goods.area());
            if (!goods.dueAt().isAfter(now)) {
                throw Problem.field("prepositions/%d/dueAt".formatted(i), "future", "前置的时限应在现在之后。");
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
        var settled = settlement(tx, consultation, form);
        var resolution = read(text);
        var minutes =
                new MinutesText(tx, gazetteer, consultation, settled)
                        .of(resolution, ask.actor().name());
        var due = tx.civilNow().plus(MINUTES);
        SqlConsultationSteps.sign(
                tx, consultation.id(), ask.actor().name(), Json.write(minutes), due);
        var made = objects.make(tx, consultation, resolution);
        settled.flatMap(Settlement::fact).ifPresent(tx::state);
        moved(tx, consultation, Stage.SIGNED);
        return Answer.ok(signed(consultation, made, due));
    }

    private static Resolution read(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8), Resolution.class);
    }

    /// The agreed figures of a consultation on damage, exactly as the leader saw them.
    private Optional<Settlement> settlement(Tx tx, Consultation consultation, Signature form) {
        if (consultation.kind() != Consultation.Kind.DAMAGE) {
            return Optional.empty();
        }
        var settled = sheet.settle(tx.handle(), DamageDesk.matter(tx.handle(), consultation));
        if (settled.isPresent() && !settled.get().digest().equals(form.sheet())) {
            throw Problem.conflict("sheet", "seen", "核定数已变,请看过新稿再签发。");
        }
        return settled;
    }

    private static Map<String, @Nullable Object> signed(
            Consultation consultation, List<SignedObject> made, Instant due) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("id", consultation.id());
        answer.put("state", Stage.SIGNED);
        answer.put(
                "warning", ids(made, SignedObject.Kind.WARNING).stream().findFirst().orElse(null));
        answer.put("tasks", ids(made, SignedObject.Kind.TASK));
        answer.put("objects", SignedObjects.texts(made));
        answer.put("minutesDueAt", due);
        return answer;
    }

    private static List<UUID> ids(List<SignedObject> made, SignedObject.Kind kind) {
        return made.stream()
                .filter(object -> object.kind() == kind)
                .flatMap(object -> object.object().stream())
                .toList();
    }

    /// Makes again what the signature could not make.
    Answer makeAgain(Tx tx, Ask ask) {
        var consultation = SqlConsultations.lock(tx, AskedId.of(ask));
        ask.require(
                gazetteer.path(consultation.region()),
                Role.SECRETARY,
                Role.DUTY_CHIEF,
                Role.LEADER);
        if (consultation.signedAt().isEmpty()) {
            throw Problem.conflict("会商还没有签发。");
        }
        var made = objects.make(tx, consultation, read(consultation.resolution().orElseThrow()));
        return Answer.ok(Map.of("items", SignedObjects.texts(made)));
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
