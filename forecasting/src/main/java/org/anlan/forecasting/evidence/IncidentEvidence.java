package org.anlan.forecasting.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.port.Incidents;
import org.anlan.forecasting.place.Gazetteer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// 险: the incidents that the desk has in hand in the consultation's region. Thread-safe.
public final class IncidentEvidence implements EvidencePart {

    private static final Bilingual NONE =
            new Bilingual("截至冻结时刻,接报台没有在办险情。", "The desk had no incident in hand at the freeze.");

    private final Gazetteer gazetteer;
    private final Incidents incidents;

    public IncidentEvidence(Gazetteer gazetteer, Incidents incidents) {
        this.gazetteer = gazetteer;
        this.incidents = incidents;
    }

    @Override
    public String page() {
        return "danger";
    }

    @Override
    public String field() {
        return "incidents";
    }

    @Override
    public Object freeze(Handle handle, Matter matter, Instant at) {
        var items = list(gazetteer, incidents, matter, at).stream().map(this::text).toList();
        return Map.of("items", items, LACKING, items.isEmpty() ? List.of(NONE) : List.of());
    }

    /// Those in a consultation's region, as known at an instant.
    static List<Incidents.Incident> list(
            Gazetteer gazetteer, Incidents incidents, Matter matter, Instant at) {
        var region = new RegionCode(matter.region());
        return incidents.listInHand(at).stream()
                .filter(incident -> gazetteer.contains(region, incident.region()))
                .toList();
    }

    private Map<String, @Nullable Object> text(Incidents.Incident incident) {
        return text(gazetteer, incident);
    }

    static Map<String, @Nullable Object> text(Gazetteer gazetteer, Incidents.Incident incident) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("id", incident.id());
        text.put("kind", incident.kind());
        text.put("nameZh", incident.name().zh());
        text.put("nameEn", incident.name().en());
        text.put("works", incident.works());
        text.put("region", incident.region());
        text.put("regionName", gazetteer.name(incident.region()));
        text.put("regionNameEn", gazetteer.nameEn(incident.region()).orElse(null));
        text.put("place", incident.place());
        text.put("lon", incident.point().map(Incidents.Point::lon).orElse(null));
        text.put("lat", incident.point().map(Incidents.Point::lat).orElse(null));
        text.put("peopleAtRisk", incident.peopleAtRisk().orElse(null));
        text.put("stateZh", incident.state().zh());
        text.put("stateEn", incident.state().en());
        text.put("unhandled", incident.unhandled());
        text.put("at", incident.at());
        text.put("stateAt", incident.stateAt());
        return text;
    }
}
