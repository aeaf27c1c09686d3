package org.anlan.app.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.app.drill.Scenario.Bulletin;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.Role;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;

/// The reporting line at work: each official bulletin's totals are filed by townships and reviewed
/// by county, city and province; every other body's row is entered as that body's word.
final class ReportStage implements Stage {

    private static final Duration REVIEW = Duration.ofMinutes(30);
    private static final int AT_ONCE = 24;

    /// How many reports of which level and kind.
    private final Map<String, AtomicInteger> counted = new ConcurrentHashMap<>();

    private final AtomicInteger clocksMet = new AtomicInteger();
    private final AtomicInteger clocksMissed = new AtomicInteger();
    private final Crew crew;
    private final Terrain terrain;
    private final Map<String, TownshipSplit> splits = new HashMap<>();
    private final Map<String, Integer> lastHit = new HashMap<>();
    private final java.util.Set<String> filed = ConcurrentHashMap.newKeySet();
    private final List<Map<String, Object>> setAside = new ArrayList<>();

    ReportStage(Crew crew, Terrain terrain) {
        this.crew = crew;
        this.terrain = terrain;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public List<Event> events() {
        var events = new ArrayList<Event>();
        for (var bulletin : crew.scenario().bulletins()) {
            if (isOfficial(bulletin)) {
                var at = bulletin.asOf();
                events.add(new Event(at, "乡镇报灾", () -> file(bulletin)));
                events.add(step(at, 1, RegionLevel.COUNTY, bulletin));
                events.add(step(at, 2, RegionLevel.CITY, bulletin));
                events.add(step(at, 3, RegionLevel.PROVINCE, bulletin));
            } else {
                events.add(new Event(bulletin.published(), "其他来源", () -> enter(bulletin)));
                events.add(
                        new Event(
                                bulletin.published().plus(REVIEW), "来源裁定", this::decideExclusions));
            }
        }
        return events;
    }

    private Event step(Instant at, int step, RegionLevel level, Bulletin bulletin) {
        return new Event(
                at.plus(REVIEW.multipliedBy(step)),
                level.zh() + "级审核",
                () -> review(level, bulletin));
    }

    boolean isOfficial(Bulletin bulletin) {
        return crew.isOfficial(bulletin.rank());
    }

    private void file(Bulletin bulletin) {
        var parts = split(bulletin);
        try (var desk = new Desk(AT_ONCE)) {
            parts.forEach((township, values) -> desk.run(() -> file(bulletin, township, values)));
        }
        crew.settle();
    }

    private Map<RegionCode, Map<String, Long>> split(Bulletin bulletin) {
        var key = bulletin.base().id() + "@" + bulletin.area();
        var split = splits.computeIfAbsent(key, _ -> new TownshipSplit(terrain));
        var all = terrain.counties(bulletin.area()).size();
        var hit = bulletin.counties().orElseGet(() -> hitNext(bulletin, all));
        lastHit.merge(key, hit, Math::max);
        var cities = bulletin.cities().orElseGet(() -> citiesFor(bulletin.area(), hit));
        var totals = new LinkedHashMap<String, Long>();
        bulletin.values().forEach((code, text) -> totals.put(code, minor(code, text)));
        return split.next(bulletin.area(), cities, hit, totals);
    }

    /// A bulletin that does not count places hits no more of them than the next that does.
    private int hitNext(Bulletin bulletin, int all) {
        return crew.scenario().bulletins().stream()
                .filter(b -> isOfficial(b) && b.area().equals(bulletin.area()))
                .filter(b -> b.base().equals(bulletin.base()) && b.counties().isPresent())
                .mapToInt(b -> b.counties().orElseThrow())
                .min()
                .orElse(Math.max(1, all * 6 / 10));
    }

    private int citiesFor(RegionCode area, int hit) {
        var cities = new TreeSet<RegionCode>();
        terrain.counties(area).stream().limit(hit).forEach(c -> cities.add(terrain.cityOf(c)));
        return cities.size();
    }

    private void file(Bulletin bulletin, RegionCode township, Map<String, Long> values) {
        var first = filed.add(bulletin.base().id() + "@" + township);
        var body = body(bulletin, township, first ? "FIRST" : "FOLLOW_UP", texts(values));
        body.put("synthetic", true);
        if (first) {
            body.put(
                    "occurredAt",
                    bulletin.asOf().minus(Duration.ofMinutes(lateness(township))).toString());
        }
        var county = terrain.countyOf(township);
        var token = crew.people().at(Role.REPORTER, county);
        var reply = crew.client().post(token, "/api/v1/reports", body);
        if (reply.status() == 422) {
            explain(body, reply.body());
            reply = crew.client().post(token, "/api/v1/reports", body);
        }
        count("township", body, reply.done("Report of " + township));
    }

    /// The reporter answers what the form asks: why a figure jumps, why a cumulative one falls.
    private static void explain(Map<String, Object> body, JsonNode problem) {
        var reasons = new TreeMap<String, String>();
        var errata = new TreeMap<String, String>();
        for (var fault : problem.path("errors")) {
            reasons.put(fault.get("rule").asText(), "演练:降雨持续,经逐级核实属实");
            errata.put(fault.get("field").asText(), "演练:复核后订正");
        }
        body.put("reasons", reasons);
        body.put("errata", errata);
    }

    /// Minutes between the event and its report, by lot: most keep the hour, some do not.
    private long lateness(RegionCode township) {
        var lot = new java.util.Random(crew.scenario().seed() ^ township.hashCode());
        return 20L + lot.nextInt(45);
    }

    private void count(String level, Map<String, Object> body, JsonNode receipt) {
        counted.computeIfAbsent(level + "/" + body.get("kind"), _ -> new AtomicInteger())
                .incrementAndGet();
        var clock = receipt.path("clock");
        if (clock.isObject()) {
            (clock.get("met").asBoolean() ? clocksMet : clocksMissed).incrementAndGet();
        }
    }

    private void review(RegionLevel level, Bulletin bulletin) {
        var regions =
                switch (level) {
                    case COUNTY -> terrain.counties(bulletin.area());
                    case CITY -> cities(bulletin);
                    default -> List.of(crew.province());
                };
        try (var desk = new Desk(AT_ONCE)) {
            regions.forEach(region -> desk.run(() -> accept(region, bulletin)));
        }
        crew.settle();
    }

    private List<RegionCode> cities(Bulletin bulletin) {
        var cities = new TreeSet<RegionCode>();
        terrain.counties(bulletin.area()).forEach(c -> cities.add(terrain.cityOf(c)));
        return List.copyOf(cities);
    }

    /// A reviewer accepts what waits; where nothing does, there is nothing to accept.
    private void accept(RegionCode region, Bulletin bulletin) {
        var reply =
                crew.client()
                        .post(
                                crew.people().at(Role.REVIEWER, region),
                                "/api/v1/reviews",
                                Map.of(
                                        "process", crew.scenario().id(),
                                        "base", bulletin.base().id(),
                                        "region", region.digits(),
                                        "decision", "ACCEPT"));
        if (reply.status() != 409) {
            reply.done("Review at " + region);
        }
    }

    private void enter(Bulletin bulletin) {
        var body = body(bulletin, bulletin.area(), "FIRST", bulletin.values());
        var source = new LinkedHashMap<String, Object>();
        source.put("name", bulletin.body());
        source.put("rank", bulletin.rank());
        bulletin.rounding().ifPresent(r -> source.put("rounding", r));
        body.put("source", source);
        var reply =
                crew.client()
                        .post(crew.people().atProvince(Role.DUTY_OFFICER), "/api/v1/reports", body);
        count("source", body, reply.done("Source " + bulletin.id()));
        crew.settle();
    }

    /// A named reviewer upholds what the rule proposes.
    private void decideExclusions() {
        var list =
                crew.client()
                        .get(
                                crew.people().atProvince(Role.REVIEWER),
                                "/api/v1/exclusions?process=" + crew.scenario().id())
                        .done("Exclusions");
        for (var item : list.get("items")) {
            if (item.get("state").asText().equals("PROPOSED")) {
                crew.client()
                        .post(
                                crew.people().atProvince(Role.REVIEWER),
                                "/api/v1/exclusions/" + item.get("report").asText(),
                                Map.of("decision", "UPHELD"))
                        .done("Exclusion");
                setAside.add(
                        Map.of(
                                "source", item.get("source").asText(),
                                "reason", item.get("reason").asText(),
                                "why", item.get("textZh").asText()));
            }
        }
        crew.settle();
    }

    private Map<String, Object> body(
            Bulletin bulletin, RegionCode region, String kind, Map<String, String> values) {
        var base = new LinkedHashMap<String, Object>();
        base.put("id", bulletin.base().id());
        base.put("name", bulletin.base().name());
        bulletin.base().from().ifPresent(d -> base.put("from", d.toString()));
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id(bulletin, region));
        body.put("process", crew.scenario().id());
        body.put("hazard", crew.scenario().hazard());
        body.put("region", region.digits());
        body.put("kind", kind);
        body.put("base", base);
        body.put("asOf", bulletin.asOf().toString());
        body.put("values", values);
        return body;
    }

    /// The same bulletin and place give the same id, so that a repeated drill files nothing twice.
    private String id(Bulletin bulletin, RegionCode region) {
        var name = "%s/%s/%s".formatted(crew.scenario().id(), bulletin.id(), region);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Map<String, String> texts(Map<String, Long> values) {
        var texts = new LinkedHashMap<String, String>();
        values.forEach(
                (code, minor) ->
                        texts.put(
                                code,
                                minor == 0
                                        ? "none"
                                        : new Measure(minor, Indicators.bundled().get(code).unit())
                                                .decimal()));
        return texts;
    }

    private static long minor(String code, String text) {
        return Measure.of(text, Indicators.bundled().get(code).unit()).minor();
    }

    @Override
    public Object result() {
        var reports = new TreeMap<String, Integer>();
        counted.forEach((key, n) -> reports.put(key, n.get()));
        return Map.of(
                "filed", reports,
                "clocksMet", clocksMet.get(),
                "clocksMissed", clocksMissed.get(),
                "setAside", List.copyOf(setAside));
    }
}
