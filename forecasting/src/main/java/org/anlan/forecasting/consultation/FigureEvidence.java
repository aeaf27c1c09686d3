package org.anlan.forecasting.consultation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.journal.Head;
import org.jspecify.annotations.Nullable;

/// The figures of the region and of the counties below it, as known at a journal position.
final class FigureEvidence {

    private final Gazetteer gazetteer;
    private final Figures figures;

    FigureEvidence(Gazetteer gazetteer, Figures figures) {
        this.gazetteer = gazetteer;
        this.figures = figures;
    }

    /// The hazard of a consultation: its own, else that of its process; empty text for none.
    String hazard(Consultation consultation) {
        if (!consultation.hazard().isEmpty() || consultation.process().isEmpty()) {
            return consultation.hazard();
        }
        return figures.listProcesses().stream()
                .filter(process -> process.id().equals(consultation.process()))
                .map(Figures.DisasterProcess::hazard)
                .findFirst()
                .orElse("");
    }

    void add(Map<String, @Nullable Object> pack, Consultation consultation, Head head) {
        if (consultation.process().isEmpty()) {
            pack.put("figures", null);
            pack.put("counties", List.of());
            return;
        }
        var sheet =
                figures.at(
                        consultation.process(),
                        consultation.base(),
                        consultation.region(),
                        head.position());
        pack.put("figures", sheet(sheet));
        pack.put("counties", counties(consultation, head));
    }

    private List<Map<String, @Nullable Object>> counties(Consultation consultation, Head head) {
        var codes = gazetteer.countiesUnder(consultation.region());
        return codes.isEmpty()
                ? List.of()
                : figures
                        .listAt(consultation.process(), consultation.base(), codes, head.position())
                        .stream()
                        .filter(sheet -> !sheet.figures().isEmpty())
                        .map(this::county)
                        .toList();
    }

    private Map<String, @Nullable Object> county(Figures.Sheet sheet) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("region", sheet.region());
        text.put("name", gazetteer.name(sheet.region()));
        text.put("nameEn", gazetteer.nameEn(sheet.region()));
        text.put("missingTownships", sheet.missingTownships());
        text.put("items", sheet.figures().stream().map(FigureEvidence::figure).toList());
        return text;
    }

    private static Map<String, @Nullable Object> sheet(Figures.Sheet sheet) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("region", sheet.region());
        text.put("process", sheet.process());
        text.put("base", sheet.base());
        text.put("missingTownships", sheet.missingTownships());
        text.put("items", sheet.figures().stream().map(FigureEvidence::figure).toList());
        return text;
    }

    static Map<String, @Nullable Object> figure(Figures.Figure figure) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("indicator", figure.indicator());
        text.put("reviewed", figure.reviewed().map(Measure::decimal).orElse(null));
        text.put("submitted", figure.submitted().map(Measure::decimal).orElse(null));
        text.put("asOf", figure.asOf());
        text.put("changedAt", figure.changedAt());
        text.put("synthetic", figure.synthetic());
        return text;
    }
}
