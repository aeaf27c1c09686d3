package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anlan.app.drill.crew.Client.Reply;
import org.anlan.app.drill.crew.Crew;
import org.anlan.app.drill.split.Terrain;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;

/// Homes that collapsed, household by household: filed by townships, accepted by the county, and
/// the relief case that opens for each, checked, approved and posted.
///
/// A sample of households, not all: the worst hit townships of each bulletin. Each amount is held
/// beside people × days × the pack's standard, reckoned here again.
final class CaseStage implements Stage {

    private static final int TOWNSHIPS = 10;
    private static final int HOUSEHOLDS = 4;
    private static final int STILL_OPEN = 422;
    private static final Set<String> STATED = Set.of("no-home", "no-income", "no-self-help");
    private static final String CASES = "/api/v1/programs/cases";

    private final Crew crew;
    private final Timetable timetable;
    private final Terrain terrain;
    private final FilingStage filing;
    private final Households households;
    private final DailyAid daily;
    private final TreeSet<RegionCode> told = new TreeSet<>();
    private final Map<String, Integer> counted = new LinkedHashMap<>();
    private BigDecimal amount = BigDecimal.ZERO;
    private BigDecimal again = BigDecimal.ZERO;

    CaseStage(Crew crew, Timetable timetable, Terrain terrain, FilingStage filing) {
        this.crew = crew;
        this.timetable = timetable;
        this.terrain = terrain;
        this.filing = filing;
        this.households = new Households(crew.scenario().id(), crew.scenario().seed());
        this.daily = new DailyAid(crew);
        List.of("filed", "opened", "posted", "declined", "stillOpen")
                .forEach(key -> counted.put(key, 0));
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public List<Event> events() {
        return timetable.slots().stream()
                .map(slot -> new Event(slot.used(8), "倒损住房与救助", this::carryOn))
                .toList();
    }

    private void carryOn() {
        var worst = new LinkedHashMap<RegionCode, Long>();
        filing.roomsCollapsed().entrySet().stream()
                .filter(e -> e.getValue() > 0 && !told.contains(e.getKey()))
                .sorted(Map.Entry.<RegionCode, Long>comparingByValue().reversed())
                .limit(TOWNSHIPS)
                .forEach(e -> worst.put(e.getKey(), e.getValue()));
        worst.forEach(this::file);
        crew.settle();
        worst.keySet().stream().map(terrain::countyOf).distinct().forEach(this::decide);
        crew.settle();
    }

    private void file(RegionCode township, long rooms) {
        told.add(township);
        var county = terrain.countyOf(township);
        var reporter = crew.people().at(Role.REPORTER, county);
        var rows = households.make(township, rooms, HOUSEHOLDS);
        var filed = crew.client().post(reporter, "/api/v1/damage-rows", rows).done("Damage rows");
        for (var row : filed.path("items")) {
            var review = "/api/v1/damage-rows/%s/review".formatted(row.path("id").asText());
            crew.client()
                    .post(
                            crew.people().at(Role.REVIEWER, county),
                            review,
                            Map.of("decision", "ACCEPT"))
                    .done("Damage row");
            count("filed");
        }
    }

    private void decide(RegionCode county) {
        var worker = crew.people().at(Role.CASEWORKER, county);
        var open =
                crew.client()
                        .get(worker, "%s?state=OPENED&region=%s&limit=500".formatted(CASES, county))
                        .done("Cases");
        for (var item : open.path("items")) {
            count("opened");
            decide(county, worker, item);
        }
    }

    private void decide(RegionCode county, String worker, JsonNode item) {
        var path = CASES + "/" + item.path("id").asText();
        var sheet = crew.client().get(worker, path).done("Case");
        var checked = crew.client().post(worker, path + "/confirm", check(sheet));
        if (checked.status() == STILL_OPEN) {
            count("stillOpen");
            return;
        }
        checked.done("Check");
        var reviewer = crew.people().at(Role.REVIEWER, county);
        decided(county, item, crew.client().post(reviewer, path + "/approve", Map.of()));
    }

    /// What the caseworker found at the house is what the row says, and no standing water.
    private static Map<String, Object> check(JsonNode sheet) {
        var check = new LinkedHashMap<String, Object>();
        check.put("persons", sheet.path("persons").asInt());
        check.put("days", sheet.path("days").asInt());
        check.put("settlement", "RURAL");
        var findings = new LinkedHashMap<String, Object>();
        for (var fact : sheet.path("facts")) {
            if (STATED.contains(fact.path("id").asText())) {
                findings.put(fact.path("id").asText(), fact.path("finding").asText());
            }
        }
        findings.put("flooded-long", "NO");
        check.put("findings", findings);
        return check;
    }

    private void decided(RegionCode county, JsonNode item, Reply approved) {
        var state = approved.done("Approval").path("state").asText();
        count(state.equals("POSTED") ? "posted" : "declined");
        if (state.equals("POSTED")) {
            amount = amount.add(new BigDecimal(approved.body().path("amountYuan").asText()));
            again =
                    again.add(
                            daily.yuan(
                                    county,
                                    item.path("persons").asInt(),
                                    item.path("days").asInt()));
        }
    }

    private void count(String what) {
        counted.merge(what, 1, Integer::sum);
    }

    @Override
    public Object result() {
        var result = new LinkedHashMap<String, Object>(counted);
        result.put("households", "synthetic sample, not all that were hit");
        result.put("amountYuan", amount.toPlainString());
        result.put("reckonedAgainYuan", again.toPlainString());
        result.put("equal", amount.compareTo(again) == 0);
        return result;
    }

    /// Whether every amount is what a second reckoning says.
    boolean isTrue() {
        return amount.compareTo(again) == 0;
    }
}
