package org.anlan.forecasting.product;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anlan.domain.Fact;
import org.anlan.forecasting.areal.CountyRains;
import org.anlan.forecasting.raster.RainGridTaken;
import org.anlan.forecasting.raster.RainIssue;
import org.anlan.forecasting.run.Inputs;
import org.anlan.forecasting.run.Made;
import org.anlan.forecasting.run.Model;
import org.anlan.forecasting.run.NothingToRun;
import org.anlan.forecasting.run.Run;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;

/// Makes the products of the coming days when rain that others forecast was taken in. A subject is
/// an issue: `SOURCE@TIME`. Thread-safe.
final class AheadModel implements Model {

    /// How the book and the run record call what is made here.
    static final String NAME = "rain-ahead";

    private static final String VERSION = "rain-ahead/1";

    private final OpenStore open;
    private final AheadProducts products;
    private final IssuedAhead issued;

    AheadModel(OpenStore open, AheadProducts products, IssuedAhead issued) {
        this.open = open;
        this.products = products;
        this.issued = issued;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public String parameters() {
        return "county_rain_levels.tsv, level_thresholds.tsv; " + products.digest();
    }

    @Override
    public Set<Class<? extends Fact>> follows() {
        return Set.of(RainGridTaken.class);
    }

    @Override
    public Set<String> after(List<Fact> facts, Instant civilNow) {
        return facts.stream()
                .map(RainGridTaken.class::cast)
                .map(f -> new Subject(f.source(), f.issued()).text())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<String> objection(String subject, Instant civilNow) {
        try {
            Subject.of(subject);
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("应写作 来源@发布时刻,例如 CMA@2031-07-05T08:00:00Z。");
        }
    }

    /// An issue.
    private record Subject(String source, Instant issued) {

        static Subject of(String text) {
            var at = text.lastIndexOf('@');
            return new Subject(
                    text.substring(0, Math.max(0, at)), Instant.parse(text.substring(at + 1)));
        }

        String text() {
            return source + "@" + issued;
        }
    }

    @Override
    public Inputs gather(String subject, Instant civilNow) {
        var of = Subject.of(subject);
        return open.store().read(handle -> gather(handle, of, civilNow));
    }

    private static Inputs gather(Handle handle, Subject of, Instant now) {
        var issue = RainIssue.read(handle, of.source(), of.issued(), now);
        if (issue.days().isEmpty()) {
            throw new NothingToRun(
                    "%s 的 %d 个栅格凑不成一整日(24 小时)。".formatted(of.text(), issue.unused()));
        }
        var first = issue.days().getFirst().day();
        var from = first.minusDays(ImpactPrior.DAYS - 1L);
        var fallen = CountyRains.list(handle, from, first.minusDays(1), now);
        var inputs =
                new AheadInputs(
                        of.source(),
                        of.issued(),
                        issue.days().stream().map(day -> day(handle, of, day)).toList(),
                        fallen,
                        before(handle, first.minusDays(1), now));
        return new Inputs(
                of.text(),
                from.atStartOfDay(OpenStore.ZONE).toInstant(),
                issue.days().getLast().to(),
                inputs.json(),
                missing(from, first, fallen));
    }

    private static AheadInputs.Day day(Handle handle, Subject of, RainIssue.Day day) {
        var lead = (int) Duration.between(of.issued(), day.to()).toHours();
        return new AheadInputs.Day(
                day.day(),
                day.from(),
                day.to(),
                lead,
                day.mm(),
                IssuedAhead.pastErrors(handle, of.source(), lead));
    }

    private static SortedMap<String, Object> before(Handle handle, LocalDate day, Instant now) {
        var before = new TreeMap<String, Object>();
        SqlCountyProducts.standings(handle, day, now)
                .forEach((region, standing) -> before.put(region, StandingText.of(standing)));
        return before;
    }

    private static List<String> missing(
            LocalDate from, LocalDate first, List<CountyRains.CountyDay> fallen) {
        var there = fallen.stream().map(CountyRains.CountyDay::day).collect(Collectors.toSet());
        return from.datesUntil(first)
                .filter(day -> !there.contains(day))
                .map(LocalDate::toString)
                .toList();
    }

    @Override
    public Made run(Inputs inputs, long seed) {
        var read = AheadInputs.read(inputs.json());
        var text = new LinkedHashMap<String, Object>();
        text.put("source", read.source());
        text.put("issued", read.issued().toString());
        text.put("days", products.of(read));
        return new Made(Json.write(text), remarks(inputs, read));
    }

    private static List<String> remarks(Inputs inputs, AheadInputs read) {
        var remarks = new ArrayList<String>();
        if (!inputs.missing().isEmpty()) {
            remarks.add("影响按三日雨量,缺实况的日子: " + String.join(",", inputs.missing()));
        }
        read.days().stream()
                .filter(day -> day.past().issues() < PastErrors.FEWEST_ISSUES)
                .forEach(
                        day ->
                                remarks.add(
                                        "%s:来源在该时效已检验 %d 次,不足 %d 次,不给区间和技巧。"
                                                .formatted(
                                                        day.day(),
                                                        day.past().issues(),
                                                        PastErrors.FEWEST_ISSUES)));
        return remarks;
    }

    @Override
    public void keep(Tx tx, Run run, Inputs inputs, Made made) {
        issued.keep(tx, run, AheadInputs.read(inputs.json()), Json.tree(made.result()));
    }
}
