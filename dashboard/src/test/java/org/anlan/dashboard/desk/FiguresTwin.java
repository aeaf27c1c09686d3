package org.anlan.dashboard.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures;

/// The figures port in memory: what was put last at or before a position is known there.
final class FiguresTwin implements Figures {

    static final String PROCESS = "p1";
    static final String BASE = "since-0702";
    static final Instant AS_OF = Instant.parse("2020-07-12T03:00:00Z"); // 11:00 in Beijing

    private record Key(String region, String indicator) {}

    private record Put(long position, Figure figure) {}

    private final Map<Key, List<Put>> puts = new LinkedHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final List<RegionCode> provinceAndBelow;
    private boolean synthetic;
    private final List<Base> bases =
            new ArrayList<>(
                    List.of(new Base(BASE, "7月2日以来", Optional.of(LocalDate.of(2020, 7, 2)))));
    private int missingTownships;
    private Instant asOf = AS_OF;
    private Runnable read = () -> {};

    FiguresTwin(List<RegionCode> regions) {
        provinceAndBelow = List.copyOf(regions);
    }

    /// @param reviewed empty text when not counted, as is submitted
    synchronized FiguresTwin put(
            long position, String region, String indicator, String reviewed, String submitted) {
        puts.computeIfAbsent(new Key(region, indicator), _ -> new ArrayList<>())
                .add(
                        new Put(
                                position,
                                new Figure(
                                        indicator,
                                        measure(indicator, reviewed),
                                        measure(indicator, submitted),
                                        asOf,
                                        asOf,
                                        synthetic)));
        return this;
    }

    /// Whether figures put from now on were split by a drill.
    synchronized void splitting(boolean split) {
        synthetic = split;
    }

    /// A figure that a drill split.
    synchronized void split(long position, String region, String indicator, String value) {
        var measure = measure(indicator, value);
        puts.computeIfAbsent(new Key(region, indicator), _ -> new ArrayList<>())
                .add(new Put(position, new Figure(indicator, measure, measure, asOf, asOf, true)));
    }

    /// The time that figures put from now on stand for.
    synchronized FiguresTwin standingFor(Instant time) {
        asOf = time;
        return this;
    }

    /// Reads from a database at each question, as the port's real answer does.
    void readsBy(Runnable reading) {
        read = reading;
    }

    /// Another base of the process.
    void count(String base, String name, LocalDate from) {
        bases.add(new Base(base, name, Optional.of(from)));
    }

    void missTownships(int number) {
        missingTownships = number;
    }

    private static Optional<Measure> measure(String indicator, String value) {
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(Measure.of(value, Indicators.bundled().get(indicator).unit()));
    }

    @Override
    public List<DisasterProcess> listProcesses() {
        read.run();
        return List.of(
                new DisasterProcess(PROCESS, "7·2洪涝", "flood", true, AS_OF, List.copyOf(bases)));
    }

    @Override
    public List<Sheet> listNow(String process, String base, Collection<RegionCode> regions) {
        return listAt(process, base, regions, Long.MAX_VALUE);
    }

    @Override
    public synchronized List<Sheet> listAt(
            String process, String base, Collection<RegionCode> regions, long position) {
        read.run();
        questions.incrementAndGet();
        return regions.stream().map(r -> sheet(process, base, r, position)).toList();
    }

    /// How often figures were asked for.
    int questions() {
        return questions.get();
    }

    private Sheet sheet(String process, String base, RegionCode region, long position) {
        var figures = new ArrayList<Figure>();
        puts.forEach(
                (key, list) -> {
                    if (key.region().equals(region.digits())) {
                        list.stream()
                                .filter(p -> p.position() <= position)
                                .reduce((_, last) -> last)
                                .ifPresent(p -> figures.add(p.figure()));
                    }
                });
        return new Sheet(region, process, base, 1, missingTownships, figures);
    }

    @Override
    public List<Sheet> listUnder(String process, String base, RegionCode parent) {
        var prefix = parent.digits().replaceAll("00$", "").replaceAll("00$", "");
        return provinceAndBelow.stream()
                .filter(r -> r.digits().length() == prefix.length() + 2 || prefix.length() == 4)
                .filter(r -> r.digits().startsWith(prefix) && !r.equals(parent))
                .filter(r -> r.digits().length() == 6)
                .filter(r -> prefix.length() == 4 || r.digits().endsWith("00"))
                .map(r -> now(process, base, r))
                .toList();
    }
}
