package org.anlan.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.anlan.domain.Actor;
import org.anlan.domain.ActorId;
import org.anlan.domain.Post;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.Scope;
import org.anlan.domain.port.Figures;
import org.anlan.ingest.observation.Gauges;
import org.anlan.ingest.report.Basics;
import org.anlan.ingest.report.ClockRules;
import org.anlan.ingest.report.SourceRanks;
import org.anlan.store.Cause;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.open.Birth;
import org.anlan.store.open.OpenStore;
import org.anlan.store.testing.TestDatabase;
import org.anlan.store.testing.TestProvince;
import org.anlan.web.Ask;
import org.anlan.web.Json;

/// A reporting province without its door, whose divisions change when it opens again.
final class Moving implements AutoCloseable {

    static final LocalDate CHANGED = LocalDate.of(2021, 1, 1);
    private static final String PROCESS = "P1";
    private static final String BASE = "since-0702";

    final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final DatabaseSettings database = TestDatabase.settings();
    private List<Region> regions = TestProvince.REGIONS;
    private OpenStore open;
    private Ingest ingest;

    Moving() {
        open = OpenStore.open(database, birth(), List.of(Ingest.schema()));
        ingest = begin();
    }

    /// Closes and opens again with other divisions, as a new pack does.
    void reopen(UnaryOperator<List<Region>> change) {
        open.close();
        regions = change.apply(regions);
        open = OpenStore.open(database, birth(), List.of(Ingest.schema()));
        ingest = begin();
        open.store().useTransaction(Cause.house(), ingest::tick);
        settle();
    }

    private Ingest begin() {
        var room =
                new Ingest(
                        open,
                        new ClockRules(List.of()),
                        new SourceRanks(Map.of()),
                        new Basics(Map.of()),
                        Gauges.none());
        open.journal().follow(room.followers());
        open.journal().start();
        return room;
    }

    private Birth birth() {
        var like = TestProvince.birth();
        return new Birth(
                like.kind(),
                like.province(),
                like.titleZh(),
                like.titleEn(),
                regions,
                like.regionsAsOf());
    }

    /// A change that gives a region another owner, from the beginning or from a day on.
    static UnaryOperator<List<Region>> giving(String code, String owner, boolean dated) {
        return regions -> {
            var changed = new ArrayList<Region>();
            for (var region : regions) {
                if (!region.code().digits().equals(code)) {
                    changed.add(region);
                } else if (dated) {
                    changed.add(ended(region));
                    changed.add(with(region, owner, CHANGED));
                } else {
                    changed.add(with(region, owner, region.validFrom()));
                }
            }
            return changed;
        };
    }

    /// A change that dissolves a county into another one, with its townships.
    static UnaryOperator<List<Region>> dissolving(String code, String successor) {
        return regions -> {
            var changed = new ArrayList<Region>();
            for (var region : regions) {
                if (region.code().digits().equals(code)) {
                    changed.add(ended(region));
                } else if (region.parent().filter(new RegionCode(code)::equals).isPresent()) {
                    changed.add(ended(region));
                    changed.add(with(region, successor, CHANGED));
                } else {
                    changed.add(region);
                }
            }
            return changed;
        };
    }

    private static Region ended(Region region) {
        return new Region(
                0,
                region.code(),
                region.name(),
                region.nameEn(),
                region.level(),
                region.parent(),
                region.validFrom(),
                Optional.of(CHANGED));
    }

    private static Region with(Region region, String owner, LocalDate from) {
        return new Region(
                0,
                region.code(),
                region.name(),
                region.nameEn(),
                region.level(),
                Optional.of(new RegionCode(owner)),
                from,
                Optional.empty());
    }

    void file(String region, int minutesAgo, Map<String, String> values) {
        var report = new LinkedHashMap<String, Object>();
        report.put("id", UUID.randomUUID());
        report.put("process", PROCESS);
        report.put("hazard", "flood");
        report.put("region", region);
        report.put("kind", "FIRST");
        report.put("base", Map.of("id", BASE, "name", "7月2日以来", "from", "2020-07-02"));
        report.put("asOf", now.minus(Duration.ofMinutes(minutesAgo)));
        report.put("values", values);
        var body = new Ask.Body(Json.write(report).getBytes(StandardCharsets.UTF_8));
        var ask = new Ask("submitReport", reporter(), Map.of(), Map.of(), Map.of(), body);
        open.store().useTransaction(Cause.house(), tx -> ingest.intake().submit(tx, ask));
    }

    private static Actor reporter() {
        var everywhere = new Post(Role.REPORTER, new RegionCode("340000"), Scope.under("340000/"));
        return new Actor(new ActorId(new UUID(0, 7)), "乡镇", "", List.of(everywhere));
    }

    long position() {
        return open.journal().head().position();
    }

    /// What is submitted of a figure in a region now; -1 where it is not counted.
    long figure(String region, String indicator) {
        settle();
        return figure(region, indicator, position());
    }

    /// As the other, at a position.
    long figure(String region, String indicator, long position) {
        return sheet(region, position)
                .find(indicator)
                .flatMap(Figures.Figure::submitted)
                .map(m -> m.minor())
                .orElse(-1L);
    }

    private Figures.Sheet sheet(String region, long position) {
        return ingest.figures()
                .listAt(PROCESS, BASE, List.of(new RegionCode(region)), position)
                .getFirst();
    }

    /// Where a report waits for its review.
    String reportPath(String region) {
        return open.store()
                .read(
                        handle ->
                                handle.createQuery(
                                                "select path from ingest.report where region = :region limit 1")
                                        .bind("region", region)
                                        .mapTo(String.class)
                                        .one());
    }

    long told(String kind) {
        return open.journal().listAfter(0, 1000).stream()
                .filter(s -> s.type().startsWith(kind))
                .count();
    }

    List<String> troubles() {
        return open.journal().troubles();
    }

    private void settle() {
        if (!open.journal().settle(Duration.ofSeconds(30))) {
            throw new IllegalStateException("The journal did not settle: " + troubles());
        }
    }

    @Override
    public void close() {
        open.close();
    }
}
