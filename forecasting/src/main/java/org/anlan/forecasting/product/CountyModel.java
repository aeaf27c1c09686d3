package org.anlan.forecasting.product;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.domain.Fact;
import org.anlan.forecasting.areal.CountyRains;
import org.anlan.forecasting.areal.RainAnalysed;
import org.anlan.forecasting.book.PairBook;
import org.anlan.forecasting.run.Inputs;
import org.anlan.forecasting.run.Made;
import org.anlan.forecasting.run.Model;
import org.anlan.forecasting.run.NothingToRun;
import org.anlan.forecasting.run.Run;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Makes the products of a day's counties when its rain was computed. Thread-safe.
final class CountyModel implements Model {

    static final String NAME = "county-products";

    private static final String VERSION = "county-products/2";
    private static final Duration REMEMBERED = Duration.ofDays(366);

    private final OpenStore open;
    private final CountyProducts products;
    private final IssuedCounties issued;
    private final CountyTomorrow tomorrow;

    CountyModel(
            OpenStore open,
            CountyProducts products,
            IssuedCounties issued,
            CountyTomorrow tomorrow) {
        this.tomorrow = tomorrow;
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
        return Set.of(RainAnalysed.class);
    }

    @Override
    public Set<String> after(List<Fact> facts, Instant civilNow) {
        return facts.stream()
                .map(RainAnalysed.class::cast)
                .map(f -> f.day().toString())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<String> objection(String subject, Instant civilNow) {
        try {
            return LocalDate.parse(subject).isAfter(LocalDate.ofInstant(civilNow, OpenStore.ZONE))
                    ? Optional.of("这一天还没有到: " + subject)
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of("日期应写作 2031-07-05。");
        }
    }

    @Override
    public Inputs gather(String subject, Instant civilNow) {
        var day = LocalDate.parse(subject);
        var from = day.minusDays(ImpactPrior.DAYS - 1L);
        var inputs =
                open.store()
                        .read(
                                handle -> {
                                    var days = CountyRains.list(handle, from, day, civilNow);
                                    var run =
                                            days.stream()
                                                    .filter(d -> d.day().equals(day))
                                                    .findFirst()
                                                    .orElseThrow(
                                                            () -> new NothingToRun(day + " 没有面雨量。"))
                                                    .run();
                                    var before =
                                            SqlCountyProducts.standings(
                                                    handle, day.minusDays(1), civilNow);
                                    return CountyInputs.of(
                                            day, run, days, before, turns(handle, civilNow));
                                });
        var there =
                inputs.counties().stream()
                        .flatMap(c -> c.days().stream())
                        .map(CountyRains.CountyDay::day)
                        .collect(Collectors.toSet());
        return new Inputs(
                subject,
                from.atStartOfDay(OpenStore.ZONE).toInstant(),
                day.plusDays(1).atStartOfDay(OpenStore.ZONE).toInstant(),
                inputs.json(),
                from.datesUntil(day)
                        .filter(d -> !there.contains(d))
                        .map(LocalDate::toString)
                        .toList());
    }

    private static LevelTurns turns(Handle handle, Instant now) {
        return LevelTurns.of(PairBook.listFollowed(handle, NAME, now.minus(REMEMBERED)));
    }

    @Override
    public Made run(Inputs inputs, long seed) {
        var read = CountyInputs.read(inputs.json());
        var text = new LinkedHashMap<String, Object>();
        text.put("day", read.day().toString());
        text.put("rainRun", read.rainRun().toString());
        text.put("counties", counties(read));
        return new Made(Json.write(text), remarks(inputs));
    }

    private List<Map<String, @Nullable Object>> counties(CountyInputs inputs) {
        var counties = products.of(inputs);
        for (int i = 0; i < counties.size(); i++) {
            var text = counties.get(i);
            tomorrow.text(inputs.turns(), inputs.counties().get(i), inputs.day())
                    .ifPresent(told -> text.put("tomorrow", told));
        }
        return counties;
    }

    private static List<String> remarks(Inputs inputs) {
        return inputs.missing().isEmpty()
                ? List.of()
                : List.of("缺雨量的日子: " + String.join(",", inputs.missing()));
    }

    @Override
    public void keep(Tx tx, Run run, Inputs inputs, Made made) {
        issued.keep(tx, run, made);
    }
}
