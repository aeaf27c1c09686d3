package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Observations;
import org.anlan.forecasting.areal.Rain;
import org.anlan.forecasting.response.ResponseRoom;
import org.anlan.store.journal.Head;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The evidence of a consultation, frozen at one instant and journal position.
///
/// It is made once, kept as text with its digest, and never made again.
final class Evidence {

    private final OpenStore open;
    private final Figures figures;
    private final Observations observations;
    private final Rain rain;
    private final ResponseRoom responses;

    Evidence(
            OpenStore open,
            Figures figures,
            Observations observations,
            Rain rain,
            ResponseRoom responses) {
        this.open = open;
        this.figures = figures;
        this.observations = observations;
        this.rain = rain;
        this.responses = responses;
    }

    /// A pack as it was frozen.
    ///
    /// @param position the journal position it stands at
    /// @param text JSON
    record Frozen(long position, String text) {}

    Frozen freeze(Handle handle, Consultation consultation, Instant at) {
        var head = open.journal().head();
        var pack = new LinkedHashMap<String, @Nullable Object>();
        pack.put("frozenAt", at);
        pack.put("position", head.position());
        pack.put("hash", head.hash());
        pack.put("question", consultation.question());
        pack.put("causes", SqlCauses.list(handle, consultation.id()));
        pack.put("figures", figures(consultation, head));
        pack.put("rain", rain.text(handle, at));
        pack.put("rarity", rain.rarities(handle, at, Optional.empty(), Optional.empty()));
        pack.put("levels", levels(at));
        pack.put("responses", responses.known(handle, at, false));
        pack.put("proposals", proposals(handle, consultation, head));
        return new Frozen(head.position(), Json.write(pack));
    }

    private List<Map<String, @Nullable Object>> proposals(
            Handle handle, Consultation consultation, Head head) {
        return consultation.process().isEmpty()
                ? List.of()
                : responses.proposals(
                        handle,
                        head.position(),
                        Optional.of(consultation.process()),
                        Optional.of(consultation.base()).filter(b -> !b.isEmpty()));
    }

    private @Nullable Object figures(Consultation consultation, Head head) {
        if (consultation.process().isEmpty()) {
            return null;
        }
        var sheet =
                figures.at(
                        consultation.process(),
                        consultation.base(),
                        consultation.region(),
                        head.position());
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("region", sheet.region());
        text.put("process", sheet.process());
        text.put("base", sheet.base());
        text.put("missingTownships", sheet.missingTownships());
        text.put("items", sheet.figures().stream().map(Evidence::figure).toList());
        return text;
    }

    private static Map<String, @Nullable Object> figure(Figures.Figure figure) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("indicator", figure.indicator());
        text.put("reviewed", figure.reviewed().map(Measure::decimal).orElse(null));
        text.put("submitted", figure.submitted().map(Measure::decimal).orElse(null));
        text.put("asOf", figure.asOf());
        text.put("changedAt", figure.changedAt());
        text.put("synthetic", figure.synthetic());
        return text;
    }

    private List<Map<String, @Nullable Object>> levels(Instant at) {
        var stations = new LinkedHashMap<String, Observations.Station>();
        observations.listStations(Observations.Kind.STAGE).forEach(s -> stations.put(s.id(), s));
        return observations.latest(Observations.Kind.STAGE, at).stream()
                .map(reading -> level(reading, stations.get(reading.station())))
                .toList();
    }

    private static Map<String, @Nullable Object> level(
            Observations.Reading reading, Observations.@Nullable Station station) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("station", reading.station());
        text.put("at", reading.at());
        text.put("valueM", reading.value().toPlainString());
        if (station != null) {
            text.put("name", station.name());
            text.put("warningM", station.warningM().map(w -> w.toPlainString()).orElse(null));
            text.put("guaranteeM", station.guaranteeM().map(g -> g.toPlainString()).orElse(null));
        }
        return text;
    }
}
