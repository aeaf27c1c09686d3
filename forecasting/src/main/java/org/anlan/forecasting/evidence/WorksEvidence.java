package org.anlan.forecasting.evidence;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.port.FloodAreas;
import org.anlan.domain.port.Incidents;
import org.anlan.domain.port.Observations;
import org.anlan.forecasting.place.Gazetteer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// 工: what the house knows of dikes, dams and reservoirs: reservoirs above their flood limit 汛限水位,
/// rivers above the guarantee stage their dikes are built for, flood storage areas in use, and what
/// the desk was told of works.
///
/// Patrols of dikes and the state of gates are not connected, and said to be missing. Thread-safe.
public final class WorksEvidence implements EvidencePart {

    /// An older reading tells nothing of now; a house rule.
    private static final Duration OLDEST = Duration.ofDays(3);

    private static final Bilingual PATROLS =
            new Bilingual(
                    "没有接入堤防巡查和闸坝启闭数据,请听水利部门汇报。",
                    "Patrols of dikes and gates are not connected: ask the water department.");
    private static final Bilingual NO_FLOOD_AREA =
            new Bilingual("省包没有行蓄洪区名录。", "The province pack names no flood storage area.");
    private static final Bilingual NO_STATION =
            new Bilingual("没有水库站。", "No reservoir station is known.");
    private static final Bilingual NO_READING =
            new Bilingual("水库站 72 小时内没有读数。", "No reservoir was read within 72 hours.");
    private static final Bilingual NO_LIMIT =
            new Bilingual("有水库没有汛限水位,无法判断是否超汛限。", "Some reservoirs have no flood limit.");

    private final Gazetteer gazetteer;
    private final Observations observations;
    private final Incidents incidents;
    private final FloodAreas floodAreas;

    public WorksEvidence(
            Gazetteer gazetteer,
            Observations observations,
            Incidents incidents,
            FloodAreas floodAreas) {
        this.floodAreas = floodAreas;
        this.gazetteer = gazetteer;
        this.observations = observations;
        this.incidents = incidents;
    }

    @Override
    public String page() {
        return "works";
    }

    @Override
    public String field() {
        return "works";
    }

    @Override
    public Object freeze(Handle handle, Matter matter, Instant at) {
        var lacking = new ArrayList<Bilingual>();
        var text = new LinkedHashMap<String, Object>();
        text.put("reservoirs", reservoirs(at, lacking));
        text.put("dikes", above(Observations.Kind.STAGE, Observations.Station::guaranteeM, at));
        text.put("floodAreas", floodAreas(matter, at, lacking));
        text.put(
                "incidents",
                IncidentEvidence.list(gazetteer, incidents, matter, at).stream()
                        .filter(Incidents.Incident::works)
                        .map(incident -> IncidentEvidence.text(gazetteer, incident))
                        .toList());
        lacking.add(PATROLS);
        text.put(LACKING, lacking);
        return text;
    }

    /// Those in use in the consultation's region, the longest in use first.
    private List<Map<String, @Nullable Object>> floodAreas(
            Matter matter, Instant at, List<Bilingual> lacking) {
        if (floodAreas.count() == 0) {
            lacking.add(NO_FLOOD_AREA);
        }
        var region = new RegionCode(matter.region());
        return floodAreas.listInUse(at).stream()
                .filter(area -> gazetteer.contains(region, area.region()))
                .map(this::text)
                .toList();
    }

    private Map<String, @Nullable Object> text(FloodAreas.InUse area) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("area", area.id());
        text.put("nameZh", area.name().zh());
        text.put("nameEn", area.name().en());
        text.put("kindZh", area.kind().zh());
        text.put("kindEn", area.kind().en());
        text.put("river", area.river());
        text.put("region", area.region());
        text.put("regionName", gazetteer.name(area.region()));
        text.put("regionNameEn", gazetteer.nameEn(area.region()).orElse(null));
        text.put("lon", area.lon());
        text.put("lat", area.lat());
        text.put("areaKm2", area.areaKm2());
        text.put("since", area.since());
        text.put("note", area.note());
        text.put("sample", area.sample());
        return text;
    }

    private List<Map<String, @Nullable Object>> reservoirs(Instant at, List<Bilingual> lacking) {
        var stations = observations.listStations(Observations.Kind.RESERVOIR);
        if (stations.isEmpty()) {
            lacking.add(NO_STATION);
        } else if (read(Observations.Kind.RESERVOIR, at).isEmpty()) {
            lacking.add(NO_READING);
        }
        if (stations.stream().anyMatch(station -> station.warningM().isEmpty())) {
            lacking.add(NO_LIMIT);
        }
        return above(Observations.Kind.RESERVOIR, Observations.Station::warningM, at);
    }

    private List<Observations.Reading> read(Observations.Kind kind, Instant at) {
        return observations.latestKnown(kind, at).stream()
                .filter(reading -> !reading.at().isBefore(at.minus(OLDEST)))
                .toList();
    }

    /// The stations above a limit, the farthest above first.
    private List<Map<String, @Nullable Object>> above(
            Observations.Kind kind,
            Function<Observations.Station, Optional<BigDecimal>> limit,
            Instant at) {
        var stations = new LinkedHashMap<String, Observations.Station>();
        observations.listStations(kind).forEach(s -> stations.put(s.id(), s));
        return read(kind, at).stream()
                .flatMap(reading -> over(stations.get(reading.station()), reading, limit).stream())
                .sorted(Comparator.comparing(Over::by).reversed())
                .map(Over::text)
                .toList();
    }

    private static Optional<Over> over(
            Observations.@Nullable Station station,
            Observations.Reading reading,
            Function<Observations.Station, Optional<BigDecimal>> limit) {
        return Optional.ofNullable(station)
                .flatMap(s -> limit.apply(s).map(l -> new Over(s, reading, l)))
                .filter(over -> over.by().signum() > 0);
    }

    /// A reading above a limit, in m.
    private record Over(
            Observations.Station station, Observations.Reading reading, BigDecimal limit) {

        BigDecimal by() {
            return reading.value().subtract(limit);
        }

        Map<String, @Nullable Object> text() {
            var text = new LinkedHashMap<String, @Nullable Object>();
            text.put("station", station.id());
            text.put("name", station.name());
            text.put("river", station.river());
            text.put("lon", station.lon());
            text.put("lat", station.lat());
            text.put("valueM", reading.value().toPlainString());
            text.put("limitM", limit.toPlainString());
            text.put("overM", by().toPlainString());
            text.put("at", reading.at());
            return text;
        }
    }
}
