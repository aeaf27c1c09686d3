package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Consultations as the contract writes them. Before the reveal a card shows its outside only.
final class ConsultationText {

    private static final int MOST_TASKS = 100;

    private final Gazetteer gazetteer;

    ConsultationText(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    Map<String, @Nullable Object> line(Consultation consultation) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("id", consultation.id());
        text.put("kind", consultation.kind());
        text.put("kindZh", consultation.kind().zh());
        text.put("formZh", consultation.routine() ? "例行" : "临时");
        text.put("question", consultation.question());
        text.put("region", consultation.region());
        text.put("regionName", gazetteer.name(consultation.region()));
        text.put("regionNameEn", gazetteer.nameEn(consultation.region()));
        text.put("process", consultation.process());
        text.put("base", consultation.base());
        text.put("openedAt", consultation.calledAt());
        text.put("frozenAt", consultation.frozenAt().orElse(null));
        text.put("dueAt", consultation.dueAt().orElse(null));
        text.put("state", consultation.stage());
        text.put("stateZh", consultation.stage().zh());
        return text;
    }

    /// As [#line(Consultation)], without what was done after a civil time.
    Map<String, @Nullable Object> line(Consultation consultation, Instant at) {
        var text = line(consultation);
        if (consultation.frozenAt().filter(frozen -> frozen.isAfter(at)).isPresent()) {
            text.put("frozenAt", null);
            text.put("dueAt", null); // the time to turn the cards is set when the evidence freezes
        }
        return text;
    }

    Map<String, @Nullable Object> whole(Handle handle, Consultation consultation, Instant now) {
        var rounds = Rounds.texts(handle, consultation);
        var open = Rounds.openNow(handle, consultation);
        var text = line(consultation);
        text.put("calledBy", consultation.calledBy());
        text.put("causes", SqlCauses.list(handle, consultation.id()));
        text.put("hazard", consultation.hazard().isEmpty() ? null : consultation.hazard());
        text.put("dial", consultation.dial().isEmpty() ? null : consultation.dial());
        text.put("asked", consultation.invited().asked().map(AskedQuantity::text).orElse(null));
        text.put("position", consultation.position().orElse(null));
        text.put("evidenceDigest", consultation.evidenceDigest().orElse(null));
        text.put("revealedAt", consultation.revealedAt().orElse(null));
        text.put("agenda", Agenda.items(handle, consultation));
        text.put("round", Math.max(open, Math.max(1, rounds.size())));
        text.put("roundOpen", open > 0);
        text.put("mayOpenRound", mayOpenRound(handle, consultation, open));
        text.put("filed", open > 0 ? Rounds.filed(handle, consultation, open) : List.of());
        text.put("rounds", rounds);
        text.put("cards", new CardTexts(handle, consultation).cards());
        text.put("pool", consultation.pool().map(Json::tree).orElse(null));
        text.put("reference", consultation.reference().map(Json::tree).orElse(null));
        text.put("resolution", consultation.resolution().map(Json::tree).orElse(null));
        text.put("resolutionDigest", consultation.resolutionDigest().orElse(null));
        text.put("drafter", consultation.drafter().orElse(null));
        text.put("signer", consultation.signer().orElse(null));
        text.put("signedAt", consultation.signedAt().orElse(null));
        text.put("minutesDueAt", consultation.minutesDueAt().orElse(null));
        text.put("tasks", tasks(handle, consultation, now));
        text.put("objects", objects(handle, consultation));
        text.put("closedWhy", consultation.closedWhy().orElse(null));
        return text;
    }

    private static boolean mayOpenRound(Handle handle, Consultation consultation, int open) {
        return consultation.stage() == Stage.REVEALED
                && open == 0
                && Rounds.whyOver(SqlRounds.list(handle, consultation.id()).getLast()).isEmpty();
    }

    private static List<Map<String, @Nullable Object>> objects(
            Handle handle, Consultation consultation) {
        return SignedObjects.texts(SqlSignedObjects.list(handle, consultation.id()));
    }

    private static List<Map<String, @Nullable Object>> tasks(
            Handle handle, Consultation consultation, Instant now) {
        return SqlTasks.list(handle, consultation.id(), null, now, MOST_TASKS).stream()
                .map(task -> Tasks.text(task, now))
                .toList();
    }
}
