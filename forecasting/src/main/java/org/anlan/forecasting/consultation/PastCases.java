package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.hazard.Hazard;
import org.anlan.domain.hazard.Hazards;
import org.anlan.domain.port.Figures;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.journal.Head;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Earlier consultations and processes of the same hazard, with what came.
final class PastCases {

    private static final int MOST_CONSULTATIONS = 10;
    private static final int MOST_PROCESSES = 5;

    private final Gazetteer gazetteer;
    private final Figures figures;

    PastCases(Gazetteer gazetteer, Figures figures) {
        this.gazetteer = gazetteer;
        this.figures = figures;
    }

    /// @param hazard code; empty text: none is meant, and nothing is like it
    Map<String, Object> list(
            Handle handle, Consultation consultation, String hazard, Instant at, Head head) {
        if (hazard.isEmpty()) {
            return Map.of("consultations", List.of(), "processes", List.of());
        }
        return Map.of(
                "consultations",
                SqlConsultations.listSigned(handle, hazard, at, MOST_CONSULTATIONS).stream()
                        .map(past -> consultation(handle, past))
                        .toList(),
                "processes",
                figures.listProcesses().stream()
                        .filter(process -> !process.id().equals(consultation.process()))
                        .filter(process -> isLike(hazard, process.hazard()))
                        .limit(MOST_PROCESSES)
                        .map(process -> process(process, consultation, head))
                        .toList());
    }

    /// Whether two hazards have the same first level: a mountain flood is a flood.
    private static boolean isLike(String hazard, String other) {
        return hazard.equals(other) || firstLevel(hazard).equals(firstLevel(other));
    }

    private static String firstLevel(String code) {
        var hazards = Hazards.bundled();
        return hazards.find(code).map(h -> hazards.firstLevel(code)).map(Hazard::code).orElse(code);
    }

    private Map<String, @Nullable Object> consultation(Handle handle, Consultation past) {
        var resolution = past.resolution().map(Json::tree);
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("id", past.id());
        text.put("question", past.question());
        text.put("region", past.region());
        text.put("regionName", gazetteer.name(past.region()));
        text.put("signedAt", past.signedAt().orElse(null));
        text.put("level", resolution.map(r -> r.path("level").asText()).orElse(null));
        text.put("conclusion", resolution.map(r -> r.path("conclusion").asText()).orElse(null));
        text.put("came", came(handle, past).orElse(null));
        return text;
    }

    /// What came of its pool, so far as the book of forecasts knows.
    private static Optional<List<Map<String, @Nullable Object>>> came(
            Handle handle, Consultation past) {
        return Optional.of(
                        SqlCame.list(handle, past.source()).stream()
                                .map(PastCases::outcome)
                                .toList())
                .filter(lines -> !lines.isEmpty());
    }

    private static Map<String, @Nullable Object> outcome(SqlCame.Outcome outcome) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("quantity", outcome.quantity());
        text.put("observed", Numbers.plain(outcome.observed()));
        text.put("knownFrom", outcome.source());
        return text;
    }

    private Map<String, @Nullable Object> process(
            Figures.DisasterProcess process, Consultation consultation, Head head) {
        var base = process.bases().stream().findFirst();
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("process", process.id());
        text.put("name", process.name());
        text.put("hazard", process.hazard());
        text.put("startedAt", process.startedAt());
        text.put("open", process.open());
        text.put("base", base.map(Figures.Base::id).orElse(null));
        text.put("baseName", base.map(Figures.Base::name).orElse(null));
        text.put(
                "items",
                base.map(b -> items(process.id(), b.id(), consultation, head)).orElse(List.of()));
        return text;
    }

    private List<Map<String, @Nullable Object>> items(
            String process, String base, Consultation consultation, Head head) {
        return figures.at(process, base, consultation.region(), head.position()).figures().stream()
                .filter(figure -> figure.reviewed().isPresent())
                .map(FigureEvidence::figure)
                .toList();
    }
}
