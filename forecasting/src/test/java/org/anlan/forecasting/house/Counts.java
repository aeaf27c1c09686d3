package org.anlan.forecasting.house;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures;

/// Figures of one process in memory, all reviewed.
public final class Counts implements Figures {

    private final Map<String, Map<String, Long>> sheets = new ConcurrentHashMap<>();
    private volatile Runnable reading = () -> {};
    private volatile String hazard = "flood";
    private volatile boolean open = true;
    private volatile Instant asOf = Instant.EPOCH;

    /// Names what is done at each question: a real port reads its tables.
    public void read(Runnable reading) {
        this.reading = reading;
    }

    /// Names the hazard of the process `flood`.
    public void hazard(String code) {
        hazard = code;
    }

    /// Says what time all figures stand for.
    public void at(Instant time) {
        asOf = time;
    }

    /// Says that the process has ended.
    public void end() {
        open = false;
    }

    /// Sets a figure of the process `flood` and base `since-july`.
    public void put(String region, String indicator, long count) {
        sheets.computeIfAbsent(region, _ -> new ConcurrentHashMap<>()).put(indicator, count);
    }

    @Override
    public List<DisasterProcess> listProcesses() {
        reading.run();
        return List.of(
                new DisasterProcess(
                        "flood",
                        "洪涝",
                        hazard,
                        open,
                        Instant.EPOCH,
                        List.of(new Base("since-july", "7月2日以来", Optional.empty()))));
    }

    @Override
    public List<Sheet> listNow(String process, String base, Collection<RegionCode> regions) {
        return listAt(process, base, regions, 0);
    }

    @Override
    public List<Sheet> listAt(
            String process, String base, Collection<RegionCode> regions, long position) {
        reading.run();
        return regions.stream().map(r -> sheet(process, base, r, position)).toList();
    }

    private Sheet sheet(String process, String base, RegionCode region, long position) {
        var figures = new ArrayList<Figure>();
        sheets.getOrDefault(region.digits(), Map.of())
                .forEach((indicator, count) -> figures.add(figure(indicator, count, asOf)));
        return new Sheet(region, process, base, position, 0, figures);
    }

    private static Figure figure(String indicator, long count, Instant asOf) {
        var unit = Indicators.bundled().get(indicator).unit();
        return new Figure(
                indicator,
                Optional.of(Measure.whole(count, unit)),
                Optional.empty(),
                asOf,
                asOf,
                true);
    }

    @Override
    public List<Sheet> listUnder(String process, String base, RegionCode parent) {
        return List.of();
    }
}
