package org.anlan.app.drill.stage;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.app.drill.crew.Crew;
import org.anlan.app.drill.crew.Desk;
import org.anlan.app.drill.split.Terrain;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;

/// Counties tell whom they have to move and have moved (应转 已转 拒转), some by the lists of their
/// townships: nobody published these numbers, so they are drawn from the split of 紧急转移安置, by
/// lot, and marked synthetic. First many are on their way, three reviews later all but those who
/// refuse. They stand beside 紧急转移安置 and are never added to it.
final class EvacuationStage implements Stage {

    private static final String PATH = "/api/v1/desk/evacuation/";
    private static final Duration AFTER_FILING = Duration.ofMinutes(5);
    private static final Duration WHEN_MOVED = Duration.ofMinutes(95);
    private static final int AT_ONCE = 24;

    /// One county in so many tells by the lists of its townships.
    private static final int BY_TOWNSHIP = 8;

    private static final int LEAST_MOVED_PER_CENT = 60;
    private static final int MOST_REFUSED_PER_MILLE = 12;

    private final Crew crew;
    private final Timetable timetable;
    private final Terrain terrain;
    private final FilingStage filing;
    private final Map<RegionCode, Long> telling = new HashMap<>();
    private final AtomicInteger told = new AtomicInteger();

    EvacuationStage(Crew crew, Timetable timetable, Terrain terrain, FilingStage filing) {
        this.crew = crew;
        this.timetable = timetable;
        this.terrain = terrain;
        this.filing = filing;
    }

    @Override
    public String name() {
        return "evacuation";
    }

    @Override
    public List<Event> events() {
        return timetable.slots().stream()
                .flatMap(
                        slot ->
                                List.of(
                                        new Event(
                                                slot.filed().plus(AFTER_FILING),
                                                "转移进度",
                                                () -> begin(slot.bulletin().area())),
                                        new Event(
                                                slot.filed().plus(WHEN_MOVED),
                                                "转移到位",
                                                () -> tell(false)))
                                        .stream())
                .toList();
    }

    /// Takes up what the bulletin of an area splits into; who told before and has none left says
    /// so.
    private void begin(RegionCode area) {
        var relocated = filing.relocated();
        if (relocated.isEmpty()) {
            return;
        }
        telling.replaceAll((place, people) -> contains(area, place) ? 0L : people);
        relocated.forEach((township, people) -> telling.merge(teller(township), people, Long::sum));
        tell(true);
    }

    private boolean contains(RegionCode area, RegionCode place) {
        return crew.open().divisions().contains(area, place, crew.open().day());
    }

    private RegionCode teller(RegionCode township) {
        var county = terrain.countyOf(township);
        return lot(county).nextInt(BY_TOWNSHIP) == 0 ? township : county;
    }

    private void tell(boolean onTheWay) {
        try (var desk = new Desk(AT_ONCE)) {
            telling.keySet().forEach(place -> desk.run(() -> tell(place, onTheWay)));
        }
        crew.settle();
    }

    private void tell(RegionCode place, boolean onTheWay) {
        var token = crew.people().at(Role.REPORTER, terrain.countyOf(place));
        crew.client()
                .post(token, PATH + place, body(place, onTheWay))
                .done("Evacuation of " + place);
        told.incrementAndGet();
    }

    private Map<String, Object> body(RegionCode place, boolean onTheWay) {
        var lot = lot(place);
        var relocated = telling.getOrDefault(place, 0L);
        var share = LEAST_MOVED_PER_CENT + lot.nextInt(100 - LEAST_MOVED_PER_CENT);
        var refused = relocated * lot.nextInt(MOST_REFUSED_PER_MILLE) / 1000;
        var body = new LinkedHashMap<String, Object>();
        body.put("process", crew.scenario().id());
        body.put("toMove", relocated + refused);
        body.put("moved", onTheWay ? relocated * share / 100 : relocated);
        body.put("refused", refused);
        body.put("asOf", crew.open().civil().instant().toString());
        body.put("reporter", "演练值班员");
        body.put("synthetic", true);
        return body;
    }

    private Random lot(RegionCode place) {
        return new Random(crew.scenario().seed() ^ (place.digits().hashCode() * 2654435761L));
    }

    @Override
    public Object result() {
        var path = "/api/v1/desk/evacuation?process=" + crew.scenario().id();
        var sum = crew.read(Role.DUTY_OFFICER, path).done("Evacuation");
        var result = new LinkedHashMap<String, Object>();
        result.put("told", told.get());
        result.put("places", telling.size());
        for (var number : List.of("toMove", "moved", "left", "refused")) {
            result.put(number, sum.path(number).isNull() ? null : sum.path(number).asLong());
        }
        result.put("synthetic", sum.path("synthetic").asBoolean());
        return result;
    }
}
