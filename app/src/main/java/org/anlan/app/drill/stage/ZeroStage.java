package org.anlan.app.drill.stage;

import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.app.drill.crew.Crew;
import org.anlan.app.drill.crew.Desk;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;

/// Zero reports (零报告) each morning of a relief response: whoever still owes the day's report says
/// that there is nothing new, the county itself, and the duty officer for cities and the province.
final class ZeroStage implements Stage {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int AT_ONCE = 24;

    private final Crew crew;
    private final ReportTally tally;
    private final AtomicInteger filed = new AtomicInteger();

    ZeroStage(Crew crew, ReportTally tally) {
        this.crew = crew;
        this.tally = tally;
    }

    @Override
    public String name() {
        return "zeroReports";
    }

    @Override
    public List<Event> events() {
        var zone = crew.scenario().zone();
        var first = crew.scenario().start().atZone(zone).toLocalDate();
        var last = crew.scenario().end().atZone(zone).toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .map(day -> day.atTime(MORNING).atZone(zone).toInstant())
                .filter(at -> at.isAfter(crew.scenario().start()))
                .filter(at -> at.isBefore(crew.scenario().end()))
                .map(at -> new Event(at, "零报告", () -> file(at)))
                .toList();
    }

    private void file(Instant at) {
        var path =
                "/api/v1/processes/%s/clocks?owed=true&limit=500".formatted(crew.scenario().id());
        var clocks = crew.read(Role.DUTY_OFFICER, path).done("Clocks");
        try (var desk = new Desk(AT_ONCE)) {
            for (var clock : clocks.path("items")) {
                if (clock.path("rule").asText().startsWith("zero-")) {
                    desk.run(() -> file(new RegionCode(clock.path("region").asText()), at));
                }
            }
        }
        crew.settle();
    }

    private void file(RegionCode region, Instant at) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", UUID.randomUUID().toString());
        body.put("process", crew.scenario().id());
        body.put("hazard", crew.scenario().hazard());
        body.put("region", region.digits());
        body.put("kind", "ZERO");
        body.put("base", base());
        body.put("asOf", at.toString());
        body.put("values", Map.of());
        body.put("synthetic", true);
        var receipt = crew.client().post(reporter(region), "/api/v1/reports", body);
        filed.incrementAndGet();
        tally.count(isCounty(region) ? "county" : "above", body, receipt.done("Zero report"));
    }

    private Map<String, Object> base() {
        var bulletin = crew.scenario().bulletins().stream().filter(crew::isOfficial).findFirst();
        return ReportBody.base(bulletin.orElseThrow());
    }

    private String reporter(RegionCode region) {
        return isCounty(region)
                ? crew.people().at(Role.REPORTER, region)
                : crew.people().atProvince(Role.DUTY_OFFICER);
    }

    private boolean isCounty(RegionCode region) {
        var open = crew.open();
        return open.divisions().get(region, open.day()).level().standsAsCounty();
    }

    @Override
    public Object result() {
        return Map.of("by", MORNING.toString(), "filed", filed.get());
    }
}
