package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Consultations as the contract writes them. Before the reveal a card shows its outside only.
final class ConsultationText {

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

    Map<String, @Nullable Object> whole(Handle handle, Consultation consultation) {
        var text = line(consultation);
        text.put("calledBy", consultation.calledBy());
        text.put("causes", SqlCauses.list(handle, consultation.id()));
        text.put("position", consultation.position().orElse(null));
        text.put("evidenceDigest", consultation.evidenceDigest().orElse(null));
        text.put("revealedAt", consultation.revealedAt().orElse(null));
        text.put("cards", cards(handle, consultation));
        text.put("pool", consultation.pool().map(Json::tree).orElse(null));
        text.put("resolution", consultation.resolution().map(Json::tree).orElse(null));
        text.put("resolutionDigest", consultation.resolutionDigest().orElse(null));
        text.put("drafter", consultation.drafter().orElse(null));
        text.put("signer", consultation.signer().orElse(null));
        text.put("signedAt", consultation.signedAt().orElse(null));
        text.put("closedWhy", consultation.closedWhy().orElse(null));
        return text;
    }

    /// One card a department: after the reveal the opinion too, the farthest from the pool first.
    private static List<Map<String, @Nullable Object>> cards(
            Handle handle, Consultation consultation) {
        var filed = new LinkedHashMap<String, SqlOpinions.Card>();
        SqlOpinions.listCards(handle, consultation.id())
                .forEach(card -> filed.put(card.department(), card));
        var inside = new LinkedHashMap<String, SqlOpinions.Opened>();
        if (consultation.isRevealed()) {
            SqlOpinions.open(handle, consultation.id())
                    .forEach(opened -> inside.put(opened.card().department(), opened));
        }
        return order(consultation).stream().map(d -> card(d, filed.get(d), inside.get(d))).toList();
    }

    private static List<String> order(Consultation consultation) {
        var order = new ArrayList<String>();
        consultation
                .pool()
                .map(Json::tree)
                .ifPresent(
                        pool ->
                                pool.path("differencesFirst")
                                        .forEach(d -> order.add(d.path("department").asText())));
        consultation.departments().stream().filter(d -> !order.contains(d)).forEach(order::add);
        return order;
    }

    private static Map<String, @Nullable Object> card(
            String department,
            SqlOpinions.@Nullable Card card,
            SqlOpinions.@Nullable Opened opened) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("department", department);
        text.put("filed", card != null && !card.withdrawn());
        if (card != null) {
            text.put("filedAt", card.filedAt());
            text.put("digest", card.digest());
            text.put("onBehalf", card.onBehalf() ? card.filer() : null);
            text.put("confirmedAt", card.confirmedAt().orElse(null));
            text.put("agreed", card.agreed().orElse(null));
        }
        if (card != null && opened != null) {
            text.put("note", card.note().orElse(null));
            text.put("salt", opened.salt());
            text.put("opinion", Json.tree(opened.body()));
        }
        return text;
    }
}
