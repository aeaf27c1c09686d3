package org.anlan.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.Role;
import org.anlan.domain.fact.FiguresAgreed;
import org.anlan.domain.fact.ResponseChanged;
import org.anlan.ingest.observation.Gauges;
import org.anlan.ingest.report.Basics;
import org.anlan.ingest.report.ClockRules;
import org.anlan.ingest.report.SourceRanks;
import org.anlan.store.Cause;
import org.anlan.store.open.Room;
import org.anlan.web.testing.TestServer;

/// A province that reports: a real server with reporters and reviewers at every level.
final class Reporting implements AutoCloseable {

    static final String PROCESS = "P1";
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final int COUNTY_DIGITS = 6;
    static final String BASE = "since-0702";

    private static final Room OTHERS =
            new Room(
                    "core",
                    "org/anlan/store/migrations",
                    List.of(ResponseChanged.class, FiguresAgreed.class));

    final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    final TestServer server;
    private final List<Ingest> rooms = new ArrayList<>();

    Reporting() {
        this(new Basics(Map.of()));
    }

    /// @param basics what forms are held against
    Reporting(Basics basics) {
        server =
                new TestServer(
                        List.of(OTHERS, Ingest.schema()),
                        (open, projections) -> {
                            var ingest = new Ingest(open, clocks(), ranks(), basics, Gauges.none());
                            rooms.add(ingest);
                            open.journal().follow(ingest.followers());
                            ingest.show(projections);
                            return ingest.contracts();
                        });
        server.person("乡镇", Role.REPORTER, "340000")
                .person("县", Role.REVIEWER, "340102")
                .person("市", Role.REVIEWER, "340100")
                .person("西市", Role.REVIEWER, "340200")
                .person("省", Role.REVIEWER, "340000")
                .person("值班", Role.DUTY_OFFICER, "340000");
    }

    /// Changes rows by hand, as only a test may.
    void execute(String sql, Object... values) {
        server.open().store().useTransaction(Cause.house(), tx -> tx.handle().execute(sql, values));
    }

    /// The room itself.
    Ingest ingest() {
        return rooms.getFirst();
    }

    private static ClockRules clocks() {
        return new ClockRules(
                List.of(
                        rule("first-township", RegionLevel.TOWNSHIP, 60, "event"),
                        rule("first-county", RegionLevel.COUNTY, 120, "event"),
                        rule("first-city", RegionLevel.CITY, 120, "receipt"),
                        new ClockRules.Rule(
                                "major-county",
                                RegionLevel.COUNTY,
                                "first",
                                Duration.ofHours(2),
                                "event",
                                Optional.empty(),
                                ClockRules.Condition.read("deaths+missing>=10")),
                        new ClockRules.Rule(
                                "drought-continued",
                                RegionLevel.COUNTY,
                                "continued",
                                Duration.ofDays(10),
                                "event",
                                Optional.of("drought"),
                                Optional.empty()),
                        due("final-county", RegionLevel.COUNTY, 5),
                        due("final-city", RegionLevel.CITY, 10)),
                List.of(
                        new ClockRules.Daily("zero-county", RegionLevel.COUNTY, NINE),
                        new ClockRules.Daily("zero-city", RegionLevel.CITY, NINE.plusHours(1))));
    }

    private static ClockRules.Rule due(String id, RegionLevel level, int days) {
        return new ClockRules.Rule(id, level, "final", Duration.ofDays(days), "stabilisation");
    }

    private static ClockRules.Rule rule(String id, RegionLevel level, int minutes, String from) {
        return new ClockRules.Rule(id, level, "first", Duration.ofMinutes(minutes), from);
    }

    private static SourceRanks ranks() {
        return new SourceRanks(
                Map.of(
                        "office",
                                new SourceRanks.Rank(
                                        20, true, Optional.of(RegionLevel.PROVINCE), "省厅"),
                        "foreign", new SourceRanks.Rank(70, false, Optional.empty(), "境外转引")));
    }

    Map<String, Object> report(String region, String kind, Map<String, String> values) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", UUID.randomUUID().toString());
        body.put("process", PROCESS);
        body.put("hazard", "flood");
        body.put("region", region);
        body.put("kind", kind);
        body.put("base", Map.of("id", BASE, "name", "7月2日以来", "from", "2020-07-02"));
        body.put("asOf", now.minusSeconds(600).toString());
        body.put("values", values);
        return body;
    }

    TestServer.Reply file(String region, Map<String, String> values) {
        return post(report(region, "FIRST", values));
    }

    /// Files figures that stand for some minutes ago.
    TestServer.Reply file(String region, int minutesAgo, Map<String, String> values) {
        var report = report(region, "FIRST", values);
        report.put("asOf", now.minusSeconds(minutesAgo * 60L).toString());
        return post(report);
    }

    /// Whether what a county accepted is summed up by then is a matter of milliseconds, so that it
    /// always explains itself.
    private TestServer.Reply post(Map<String, Object> report) {
        if (String.valueOf(report.get("region")).length() == COUNTY_DIGITS) {
            report.put("reasons", Map.of("levels-agree", "下级尚未报全"));
        }
        return server.post("乡镇", "/api/v1/reports", report);
    }

    /// Sends a report back.
    TestServer.Reply sendBack(String person, String region, String report) {
        return server.post(
                person,
                "/api/v1/reviews",
                Map.of(
                        "process",
                        PROCESS,
                        "base",
                        BASE,
                        "region",
                        region,
                        "decision",
                        "RETURN",
                        "reports",
                        List.of(report),
                        "reasons",
                        List.of(Map.of("field", "asOf", "message", "有误"))));
    }

    /// Where a figure comes from, as of an instant or now.
    JsonNode explain(String region, String indicator, Optional<Instant> asOf) {
        server.settle();
        var path =
                "/api/v1/figures/%s/%s/explain?process=%s&base=%s"
                        .formatted(region, indicator, PROCESS, BASE);
        return server.get("省", path + asOf.map(at -> "&asOf=" + at).orElse("")).json();
    }

    TestServer.Reply accept(String person, String region) {
        return server.post(
                person,
                "/api/v1/reviews",
                Map.of("process", PROCESS, "base", BASE, "region", region, "decision", "ACCEPT"));
    }

    /// A region's figure as `reviewed/submitted`, `-` where not counted.
    String figure(String region, String indicator) {
        server.settle();
        var reply =
                server.get(
                        "省",
                        "/api/v1/figures/%s?process=%s&base=%s".formatted(region, PROCESS, BASE));
        for (var item : reply.json().get("items")) {
            if (item.get("indicator").asText().equals(indicator)) {
                return item.get("reviewed").asText("-").replace("null", "-")
                        + "/"
                        + item.get("submitted").asText("-").replace("null", "-");
            }
        }
        return "-/-";
    }

    @Override
    public void close() {
        server.close();
    }
}
