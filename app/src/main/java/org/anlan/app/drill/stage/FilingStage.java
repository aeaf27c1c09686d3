package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.app.drill.crew.Crew;
import org.anlan.app.drill.crew.Desk;
import org.anlan.app.drill.split.RainSoFar;
import org.anlan.app.drill.split.Terrain;
import org.anlan.app.drill.split.TownshipSplit;
import org.anlan.app.drill.stage.Timetable.Slot;
import org.anlan.app.drill.story.Bulletin;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;

/// Townships at work: each official bulletin's totals, split by residents and rain, are filed by
/// the townships as reports of their own.
final class FilingStage implements Stage {

    private static final int AT_ONCE = 24;

    /// Share of an area's counties that is hit where no bulletin of it counts them.
    private static final double USUAL_SHARE = 0.6;

    private final Crew crew;
    private final Timetable timetable;
    private final Terrain terrain;
    private final RainSoFar rain;
    private final ReportTally tally;
    private final Slips slips;
    private final Map<String, TownshipSplit> splits = new HashMap<>();
    private final Map<RegionCode, Long> roomsCollapsed = new HashMap<>();
    private final Map<RegionCode, Long> relocated = new HashMap<>();
    private final Set<String> filed = ConcurrentHashMap.newKeySet();

    FilingStage(Crew crew, Timetable timetable, Terrain terrain, ReportTally tally, Slips slips) {
        this.crew = crew;
        this.timetable = timetable;
        this.terrain = terrain;
        this.rain = new RainSoFar(crew.scenario(), crew.pack());
        this.tally = tally;
        this.slips = slips;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public List<Event> events() {
        return timetable.slots().stream()
                .map(slot -> new Event(slot.filed(), "乡镇报灾", () -> file(slot)))
                .toList();
    }

    private void file(Slot slot) {
        var parts = split(slot.bulletin());
        relocated.clear();
        parts.forEach(this::note);
        try (var desk = new Desk(AT_ONCE)) {
            parts.forEach((township, values) -> desk.run(() -> file(slot, township, values)));
        }
        crew.settle();
    }

    private void note(RegionCode township, Map<String, Long> values) {
        var rooms = values.get("rooms-collapsed");
        if (rooms != null) {
            roomsCollapsed.put(township, rooms);
        }
        var moved = values.get("relocated");
        if (moved != null) {
            relocated.put(township, moved);
        }
    }

    /// People relocated by township, as the bulletin filed last splits; empty where it counts none.
    Map<RegionCode, Long> relocated() {
        return Map.copyOf(relocated);
    }

    /// Rooms collapsed by township, as filed last.
    Map<RegionCode, Long> roomsCollapsed() {
        return Map.copyOf(roomsCollapsed);
    }

    private Map<RegionCode, Map<String, Long>> split(Bulletin bulletin) {
        var day = LocalDate.ofInstant(bulletin.asOf(), crew.scenario().zone());
        var wet = rain.until(day);
        var all = terrain.counties(bulletin.area(), wet).size();
        return splits.computeIfAbsent(bulletin.base().id(), _ -> new TownshipSplit(terrain))
                .next(
                        bulletin.area(),
                        bulletin.places(),
                        countiesHit(bulletin, all),
                        wet,
                        ReportBody.totals(bulletin));
    }

    /// A bulletin that does not count places hits no more of them than the next that does.
    private int countiesHit(Bulletin bulletin, int all) {
        var usual = Math.max(1, (int) (all * USUAL_SHARE));
        return crew.scenario().bulletins().stream()
                .filter(crew::isOfficial)
                .filter(b -> b.area().equals(bulletin.area()) && b.base().equals(bulletin.base()))
                .flatMap(b -> b.places().counties().stream())
                .min(Integer::compare)
                .map(least -> Math.max(least, bulletin.places().cities().orElse(1)))
                .orElse(Math.max(usual, bulletin.places().cities().orElse(1)));
    }

    private void file(Slot slot, RegionCode township, Map<String, Long> values) {
        var bulletin = slot.bulletin();
        var first = filed.add(bulletin.base().id() + "@" + township);
        var body =
                ReportBody.of(
                        crew.scenario(),
                        bulletin,
                        township,
                        first ? "FIRST" : "FOLLOW_UP",
                        ReportBody.texts(values));
        body.put("synthetic", true);
        if (first) {
            body.put("occurredAt", struck(bulletin, township).toString());
        }
        if (first && slips.isDrawn(township, values)) {
            slips.file(township, body, slipped -> take(township, slipped));
        } else {
            take(township, body);
        }
    }

    private void take(RegionCode township, Map<String, Object> body) {
        tally.count("township", body, send(township, body));
    }

    private JsonNode send(RegionCode township, Map<String, Object> body) {
        var token = crew.people().at(Role.REPORTER, terrain.countyOf(township));
        var reply = crew.client().post(token, "/api/v1/reports", body);
        if (reply.status() == 422) {
            var explanation = Explanation.of(reply.body());
            body.put("reasons", explanation.reasons());
            body.put("errata", explanation.errata());
            explanation.rules().forEach(tally::explained);
            reply = crew.client().post(token, "/api/v1/reports", body);
        }
        return reply.done("Report of " + township);
    }

    /// When the disaster struck a place, by lot: most reports keep the hour, some do not.
    private Instant struck(Bulletin bulletin, RegionCode township) {
        var lot = new Random(crew.scenario().seed() ^ township.hashCode());
        return bulletin.asOf().minus(Duration.ofMinutes(20L + lot.nextInt(45)));
    }

    @Override
    public Object result() {
        return tally.result();
    }
}
