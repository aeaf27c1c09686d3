package org.anlan.forecasting.consultation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.forecasting.agreement.Settlement;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.Tx;
import org.anlan.web.Json;
import org.jspecify.annotations.Nullable;

/// The minutes 会商纪要 as a document's fields, in the order in which they are printed.
final class MinutesText {

    private final Tx tx;
    private final Gazetteer gazetteer;
    private final Consultation consultation;
    private final Optional<Settlement> settled;

    /// @param settled the figures agreed on, of a consultation on damage
    MinutesText(
            Tx tx, Gazetteer gazetteer, Consultation consultation, Optional<Settlement> settled) {
        this.tx = tx;
        this.gazetteer = gazetteer;
        this.consultation = consultation;
        this.settled = settled;
    }

    Map<String, @Nullable Object> of(Resolution resolution, String signer) {
        var minutes = new LinkedHashMap<String, @Nullable Object>();
        minutes.put("consultation", consultation.id());
        minutes.put("kindZh", consultation.kind().zh());
        minutes.put("formZh", consultation.routine() ? "例行" : "临时");
        minutes.put("question", consultation.question());
        minutes.put("calledAt", consultation.calledAt());
        minutes.put("place", resolution.place());
        minutes.put("host", resolution.host());
        minutes.put("participants", resolution.participants());
        minutes.put("departments", consultation.invited().departments());
        minutes.put(
                "experts", consultation.invited().experts().stream().map(Expert::name).toList());
        minutes.put("silent", silent());
        minutes.put("causes", SqlCauses.list(tx.handle(), consultation.id()));
        minutes.put("frozenAt", consultation.frozenAt().orElse(null));
        minutes.put("position", consultation.position().orElse(null));
        minutes.put("evidenceDigest", consultation.evidenceDigest().orElse(null));
        minutes.put("conclusion", resolution.conclusion());
        minutes.put("level", resolution.level());
        minutes.put("levelZh", LevelText.zh(resolution.level()));
        minutes.put("responseAdvice", resolution.responseAdvice());
        minutes.put("tasks", resolution.tasks());
        minutes.put("responses", responses(resolution));
        minutes.put("prepositions", prepositions(resolution));
        minutes.put("dissent", resolution.dissent());
        minutes.put("agreed", settled.map(Settlement::minutes).orElse(List.of()));
        minutes.put("agreedBy", settled.map(Settlement::signatures).orElse(List.of()));
        minutes.put("sheetDigest", settled.map(Settlement::digest).orElse(null));
        minutes.put(
                "referenceZh",
                consultation
                        .reference()
                        .map(Json::tree)
                        .map(r -> r.path("lineZh").asText() + r.path("weightsZh").asText(""))
                        .orElse(null));
        minutes.put("drafter", consultation.drafter().orElse(null));
        minutes.put("signer", signer);
        minutes.put("signedAt", tx.civilNow());
        minutes.put("resolutionDigest", consultation.resolutionDigest().orElse(null));
        return minutes;
    }

    private List<String> responses(Resolution resolution) {
        return resolution.responses().stream()
                .map(advice -> advice.textZh(SignedObjects.name(gazetteer, advice.area())))
                .toList();
    }

    /// As tasks are written, for they are tasks.
    private List<Resolution.Task> prepositions(Resolution resolution) {
        return resolution.prepositions().stream()
                .map(
                        goods ->
                                new Resolution.Task(
                                        goods.textZh(SignedObjects.name(gazetteer, goods.area())),
                                        goods.responsible(),
                                        goods.dueAt()))
                .toList();
    }

    /// Who was asked and never answered, in the order of the agenda.
    private List<String> silent() {
        var answered =
                SqlOpinions.open(tx.handle(), consultation.id(), RoundResult.MOST).stream()
                        .map(opened -> opened.card().department())
                        .toList();
        return Agenda.order(consultation.invited()).stream()
                .map(Speaker::name)
                .filter(name -> !answered.contains(name))
                .toList();
    }
}
