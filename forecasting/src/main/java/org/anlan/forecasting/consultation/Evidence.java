package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.Supplies;
import org.anlan.forecasting.areal.Rain;
import org.anlan.forecasting.place.Gazetteer;
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
    private final FigureEvidence figures;
    private final StageEvidence stages;
    private final Rain rain;
    private final ResponseRoom responses;
    private final Supplies supplies;
    private final PastCases past;
    private final List<EvidencePart> parts;

    /// The rooms and ports it is taken from.
    ///
    /// @param parts what other packages bring
    record Sources(
            Figures figures,
            Observations observations,
            Supplies supplies,
            Rain rain,
            ResponseRoom responses,
            List<EvidencePart> parts) {
        Sources {
            parts = List.copyOf(parts);
        }
    }

    Evidence(OpenStore open, Gazetteer gazetteer, Sources sources) {
        this.open = open;
        this.figures = new FigureEvidence(gazetteer, sources.figures());
        this.stages = new StageEvidence(sources.observations());
        this.rain = sources.rain();
        this.responses = sources.responses();
        this.supplies = sources.supplies();
        this.past = new PastCases(gazetteer, sources.figures());
        this.parts = sources.parts();
    }

    /// A pack as it was frozen.
    ///
    /// @param position the journal position it stands at
    /// @param hazard code; empty text where no process is meant
    /// @param text JSON
    record Frozen(long position, String hazard, String text) {}

    Frozen freeze(Handle handle, Consultation consultation, Instant at) {
        var began = System.nanoTime();
        var head = open.journal().head();
        var hazard = figures.hazard(consultation);
        var pack = new LinkedHashMap<String, @Nullable Object>();
        pack.put("frozenAt", at);
        pack.put("position", head.position());
        pack.put("hash", head.hash());
        pack.put("question", consultation.question());
        pack.put("causes", SqlCauses.list(handle, consultation.id()));
        figures.add(pack, consultation, head);
        pack.put("rain", rain.text(handle, at));
        pack.put("rarity", rain.rarities(handle, at, Optional.empty(), Optional.empty()));
        pack.put("levels", stages.levels(at));
        pack.put("forecasts", ModelEvidence.ahead(handle, at));
        pack.put("responses", responses.known(handle, at, false));
        pack.put("proposals", proposals(handle, consultation, head));
        pack.put("goods", supplies.listAtHand().stream().map(Evidence::goods).toList());
        pack.put("pastCases", past.list(handle, consultation, hazard, at, head));
        new EvidencePages(parts).add(pack, handle, consultation, at);
        pack.put("tookMs", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        return new Frozen(head.position(), hazard, Json.write(pack));
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

    private static Map<String, Object> goods(Supplies.AtHand goods) {
        var text = new LinkedHashMap<String, Object>();
        text.put("item", goods.item());
        text.put("nameZh", goods.name().zh());
        text.put("nameEn", goods.name().en());
        text.put("unitZh", goods.unit().zh());
        text.put("unitEn", goods.unit().en());
        text.put("free", goods.free());
        text.put("reserved", goods.reserved());
        text.put("transit", goods.transit());
        text.put("depots", goods.depots());
        text.put("sample", goods.sample());
        return text;
    }
}
