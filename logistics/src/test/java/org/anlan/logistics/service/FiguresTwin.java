package org.anlan.logistics.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.indicator.Unit;
import org.anlan.domain.port.Figures;
import org.anlan.store.Cause;
import org.anlan.store.open.OpenStore;
import org.jspecify.annotations.Nullable;

/// Figures in memory that a test sets; each setting is told by its fact. The base set last is the
/// newest.
final class FiguresTwin implements Figures {

    private static final Instant START = Instant.parse("2020-07-10T00:00:00Z");

    private record Place(String process, String base, RegionCode region) {}

    private final AtomicInteger questions = new AtomicInteger();
    private final Map<Place, Long> relocated = new ConcurrentHashMap<>();
    private final Map<RegionCode, Long> stillThere = new ConcurrentHashMap<>();
    private final Map<String, List<Base>> processes = new LinkedHashMap<>();

    /// Sets the accepted number of relocated people of a county.
    void relocate(OpenStore open, String process, String base, String county, long people) {
        put(process, base, county, people);
        open.store()
                .useTransaction(
                        Cause.house(),
                        tx ->
                                tx.state(
                                        new FigureMoved(
                                                process,
                                                base,
                                                new RegionCode(county),
                                                List.of("relocated"))));
    }

    /// Sets how many of a county are relocated now; told with the next figure.
    void stillThere(String county, long people) {
        stillThere.put(new RegionCode(county), people);
    }

    /// Sets an accepted number of people of a township, told with its county's.
    FiguresTwin township(String process, String base, String township, long people) {
        relocated.put(new Place(process, base, new RegionCode(township)), people);
        return this;
    }

    private synchronized void put(String process, String base, String county, long people) {
        relocated.put(new Place(process, base, new RegionCode(county)), people);
        var bases = processes.computeIfAbsent(process, _ -> new ArrayList<>());
        bases.removeIf(b -> b.id().equals(base));
        bases.addFirst(new Base(base, base + "以来", Optional.empty()));
    }

    @Override
    public synchronized List<DisasterProcess> listProcesses() {
        return processes.entrySet().stream()
                .map(e -> new DisasterProcess(e.getKey(), "洪涝", "flood", true, START, e.getValue()))
                .toList();
    }

    @Override
    public List<Sheet> listNow(String process, String base, Collection<RegionCode> regions) {
        questions.incrementAndGet();
        return regions.stream().map(r -> sheet(process, base, r)).toList();
    }

    /// How often figures were asked for.
    int questions() {
        return questions.get();
    }

    private Sheet sheet(String process, String base, RegionCode region) {
        var figures = new ArrayList<Figure>();
        var people = relocated.get(new Place(process, base, region));
        add(figures, "relocated", people);
        add(figures, "relocated-now", stillThere.get(region));
        return new Sheet(region, process, base, 1, 0, figures);
    }

    private static void add(List<Figure> figures, String indicator, @Nullable Long people) {
        if (people != null) {
            var measure = Optional.of(Measure.whole(people, Unit.PERSON));
            figures.add(new Figure(indicator, measure, measure, START, START, true));
        }
    }

    @Override
    public List<Sheet> listAt(
            String process, String base, Collection<RegionCode> regions, long position) {
        return listNow(process, base, regions);
    }

    @Override
    public List<Sheet> listUnder(String process, String base, RegionCode parent) {
        return List.of();
    }
}
