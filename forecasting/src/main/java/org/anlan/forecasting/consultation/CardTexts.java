package org.anlan.forecasting.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The cards as the contract writes them: before the reveal their outsides only, after it the
/// farthest from the pool first.
///
/// Quantiles have no names until the resolution is signed, for rounds are played without names: the
/// card leaves them out, and with them the salt, without which the digest tells nothing.
final class CardTexts {

    private final Consultation consultation;
    private final Map<String, SqlOpinions.Card> filed = new LinkedHashMap<>();
    private final Map<String, SqlOpinions.Opened> inside = new LinkedHashMap<>();
    private final Map<String, String> signedLevels = new LinkedHashMap<>();

    CardTexts(Handle handle, Consultation consultation) {
        this.consultation = consultation;
        if (consultation.isRevealed()) {
            var last = lastRevealed(handle);
            SqlOpinions.open(handle, consultation.id(), last)
                    .forEach(o -> inside.put(o.card().department(), o));
            inside.forEach((name, opened) -> filed.put(name, opened.card()));
            consultation.pool().map(Json::tree).ifPresent(this::remember);
        } else {
            SqlOpinions.listCards(handle, consultation.id(), 1)
                    .forEach(card -> filed.put(card.department(), card));
        }
    }

    private int lastRevealed(Handle handle) {
        return SqlRounds.list(handle, consultation.id()).stream()
                .filter(round -> !round.isOpen())
                .mapToInt(SqlRounds.Round::number)
                .max()
                .orElse(1);
    }

    private void remember(JsonNode pool) {
        for (var difference : pool.path("differencesFirst")) {
            signedLevels.put(
                    difference.path("department").asText(),
                    difference.path("signedLevels").asText(""));
        }
    }

    List<Map<String, @Nullable Object>> cards() {
        return order().stream().map(this::card).toList();
    }

    private List<Speaker> order() {
        var order = new ArrayList<Speaker>();
        signedLevels.keySet().stream()
                .flatMap(name -> consultation.invited().find(name).stream())
                .forEach(order::add);
        Agenda.order(consultation.invited()).stream()
                .filter(speaker -> !order.contains(speaker))
                .forEach(order::add);
        return order;
    }

    private Map<String, @Nullable Object> card(Speaker speaker) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        var card = filed.get(speaker.name());
        text.put("department", speaker.name());
        text.put("kind", speaker.kind());
        text.put("speaksFor", speaker.speaksFor().orElse(null));
        text.put("filed", card != null && !card.withdrawn());
        if (card != null) {
            text.put("filedAt", card.filedAt());
            text.put("digest", card.digest());
            text.put("onBehalf", card.onBehalf() ? card.filer() : null);
            text.put("confirmedAt", card.confirmedAt().orElse(null));
            text.put("agreed", card.agreed().orElse(null));
        }
        var opened = inside.get(speaker.name());
        if (opened != null) {
            add(text, speaker, opened);
        }
        return text;
    }

    private void add(
            Map<String, @Nullable Object> text, Speaker speaker, SqlOpinions.Opened opened) {
        var body = Json.tree(opened.body());
        var hides = hidesQuantiles();
        text.put("round", opened.card().round());
        text.put("note", opened.card().note().orElse(null));
        text.put("reason", hides ? null : opened.reason().orElse(null));
        text.put("levels", signedLevels.get(speaker.name()));
        text.put("salt", hides ? null : opened.salt());
        if (hides && body instanceof ObjectNode fields) {
            fields.remove("quantiles");
        }
        text.put("opinion", body);
    }

    private boolean hidesQuantiles() {
        return consultation.invited().asked().isPresent() && consultation.signedAt().isEmpty();
    }
}
