package org.anlan.forecasting.areal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.Observations.Station;
import org.anlan.forecasting.extremes.DailyRain;
import org.anlan.forecasting.extremes.RainRarity;
import org.anlan.forecasting.extremes.Rarity;
import org.anlan.forecasting.extremes.StationHistory;
import org.anlan.forecasting.rain.Gauge;
import org.anlan.forecasting.rain.RainAnalysis;
import org.anlan.forecasting.rain.ZoneRain;
import org.anlan.forecasting.raster.Raster;
import org.anlan.store.pack.Pack;
import org.jspecify.annotations.Nullable;

/// From a day's readings to rain over counties and rarity at stations. Thread-safe; borders are
/// read at the first run.
final class RainModel {

    /// Model, parameters and version, as stored with each run.
    static final String VERSION =
            "areal-rain/1 (kriging from 10 gauges, else inverse distance 2 over 12; cells %.0f m; %s)"
                    .formatted(CountyZones.CELL_METRES, "skill within 80 km");

    private final Pack pack;
    private final Maxima maxima;
    private final Map<Known, StationHistory> histories = new ConcurrentHashMap<>();
    private @Nullable CountyZones counties;
    private @Nullable String parameters;

    /// Which maxima are meant: those of the years before one, for sums of so many days.
    private record Known(String station, int days, int beforeYear) {}

    RainModel(Pack pack) {
        this.pack = pack;
        this.maxima = Maxima.of(pack);
    }

    /// What a run found.
    ///
    /// @param rarities by station, for 1, 3 and 7 days
    record Found(RainAnalysis analysis, List<ZoneRain> counties, List<StationRarity> rarities) {
        Found {
            counties = List.copyOf(counties);
            rarities = List.copyOf(rarities);
        }
    }

    /// The rarity of one sum at one station.
    record StationRarity(Station station, Rarity rarity) {}

    /// The parameter set: the settings, and the borders and maxima by their digest.
    synchronized String parameters() {
        if (parameters == null) {
            parameters = VERSION + "; " + PackFiles.digest(pack, "boundaries.geojson", Maxima.FILE);
        }
        return parameters;
    }

    Found run(DayOfRain rain, List<Station> stations) {
        var analysis = RainAnalysis.of(gauges(rain, stations));
        var rarities = new ArrayList<StationRarity>();
        for (var station : stations) {
            if (maxima.knows(station.id())) {
                rarities.addAll(rarities(rain, station));
            }
        }
        return new Found(analysis, counties().rain(analysis), rarities);
    }

    /// The field of a day on cells of longitude and latitude, by the same gauges as its run.
    Raster raster(RainInputs inputs) {
        return counties().raster(RainAnalysis.of(gauges(inputs.rain(), inputs.stations())));
    }

    private List<Gauge> gauges(DayOfRain rain, List<Station> stations) {
        return stations.stream()
                .filter(s -> s.kind() == Observations.Kind.RAIN)
                .map(
                        s ->
                                new Gauge(
                                        s.id(),
                                        counties().project(s.lon(), s.lat()),
                                        rain.millimetres(s.id())))
                .toList();
    }

    private synchronized CountyZones counties() {
        if (counties == null) {
            counties = CountyZones.of(pack.path("boundaries.geojson"));
        }
        return counties;
    }

    private List<StationRarity> rarities(DayOfRain rain, Station station) {
        var byDay = new HashMap<LocalDate, Double>();
        var reported = rain.byStation().get(station.id());
        if (reported != null) {
            reported.forEach((day, mm) -> byDay.put(day, mm.doubleValue()));
        }
        var series = DailyRain.of(byDay);
        return RainRarity.DURATIONS_DAYS.stream()
                .map(
                        days ->
                                new StationRarity(
                                        station,
                                        history(station.id(), days, rain.day())
                                                .judge(
                                                        days,
                                                        rain.day(),
                                                        series.sum(days, rain.day()))))
                .toList();
    }

    private StationHistory history(String station, int days, LocalDate day) {
        return histories.computeIfAbsent(
                new Known(station, days, day.getYear()),
                _ -> new StationHistory(maxima.before(station, days, day)));
    }
}
