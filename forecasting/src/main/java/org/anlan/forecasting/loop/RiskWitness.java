package org.anlan.forecasting.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.areal.RainThatCame.CountyDay;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.response.BorneLevels;
import org.anlan.forecasting.threshold.StagesThatCame;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// Knows the severity that came, by the table of severities: the highest level that rain, its
/// rarity or the reviewed figures reached in the time forecast. Made anew for each round; not
/// thread-safe.
final class RiskWitness implements Witness {

    /// Figures are reviewed after what they tell of.
    private static final Duration REVIEWED_WITHIN = Duration.ofHours(24);

    private final Gazetteer gazetteer;
    private final SeverityRules rules;
    private final RainDays days;
    private final StationPlaces places;
    private Optional<Set<String>> bearing = Optional.empty();

    RiskWitness(Gazetteer gazetteer, SeverityRules rules, RainDays days, StationPlaces places) {
        this.places = places;
        this.gazetteer = gazetteer;
        this.rules = rules;
        this.days = days;
    }

    @Override
    public WhatCame ask(Handle handle, Told told, OutcomeRule rule) {
        var reached = new ArrayList<Reached>();
        byFigures(handle, told).ifPresent(reached::add);
        reached.addAll(byStages(handle, told));
        var missing = new ArrayList<LocalDate>();
        if (rules.lookAt(SeverityRule.Kind.AREAL_RAIN_DAY, told.forecast().key().hazard())) {
            for (var day : days(told)) {
                days.find(handle, day)
                        .ifPresentOrElse(
                                rain -> reached.addAll(byRain(told, day, rain)),
                                () -> missing.add(day));
            }
        }
        return judged(reached, missing);
    }

    private static WhatCame judged(List<Reached> reached, List<LocalDate> missing) {
        var highest =
                reached.stream()
                        .max(
                                Comparator.comparingInt((Reached r) -> r.rule().level())
                                        .thenComparing(Reached::at, Comparator.reverseOrder()));
        if (highest.isEmpty() && !missing.isEmpty()) {
            return new WhatCame.NotYet("没有 %s 的面雨量分析".formatted(missing));
        }
        return highest.<WhatCame>map(RiskWitness::known)
                .orElseGet(() -> new WhatCame.Known(0, Optional.empty(), "severity:none"));
    }

    private static WhatCame known(Reached reached) {
        return new WhatCame.Known(
                reached.rule().level(), Optional.of(reached.at()), reached.source());
    }

    /// The days whose middle lies in the time forecast; of a shorter time the day of its middle.
    private static List<LocalDate> days(Told told) {
        var days =
                RainWitness.day(told.validFrom())
                        .datesUntil(RainWitness.day(told.validTo()).plusDays(1))
                        .filter(day -> isWithin(told, middle(day)))
                        .toList();
        return days.isEmpty() ? List.of(RainWitness.day(told)) : days;
    }

    private static Instant middle(LocalDate day) {
        return day.atTime(12, 0).atZone(OpenStore.ZONE).toInstant();
    }

    private static boolean isWithin(Told told, Instant instant) {
        return !instant.isBefore(told.validFrom()) && instant.isBefore(told.validTo());
    }

    private Optional<Reached> byFigures(Handle handle, Told told) {
        var key = told.forecast().key();
        if (!bearing(handle).contains(key.region())) {
            return Optional.empty();
        }
        return BorneLevels.findNew(
                        handle,
                        key.region(),
                        told.validFrom(),
                        told.validTo().plus(REVIEWED_WITHIN))
                .flatMap(
                        borne ->
                                rules.judge(
                                                SeverityRule.Kind.RESPONSE_BORNE,
                                                key.hazard(),
                                                borne.level())
                                        .map(rule -> reached(rule, borne)));
    }

    /// The regions whose figures are held against a plan at all, read once.
    private Set<String> bearing(Handle handle) {
        var known = bearing.orElseGet(() -> BorneLevels.listRegions(handle));
        bearing = Optional.of(known);
        return known;
    }

    private static Reached reached(SeverityRule rule, BorneLevels.Borne borne) {
        return new Reached(
                rule,
                borne.knownAt(),
                "%s@%s proposal:%s/%s"
                        .formatted(rule.id(), rule.version(), borne.process(), borne.plan()));
    }

    /// Marks that were reached within the time: who stood above before is no news.
    private List<Reached> byStages(Handle handle, Told told) {
        var region = new RegionCode(told.forecast().key().region());
        var hazard = told.forecast().key().hazard();
        var found = new ArrayList<Reached>();
        for (var over : StagesThatCame.list(handle, told.validFrom(), told.validTo())) {
            if (!over.since().isBefore(told.validFrom())
                    && places.find(over.station())
                            .filter(p -> isIn(region, p.digits()))
                            .isPresent()) {
                rules.judge(SeverityRule.Kind.STAGE_MARK, hazard, mark(over))
                        .ifPresent(rule -> found.add(reached(rule, over)));
            }
        }
        return found;
    }

    static int mark(StagesThatCame.Over over) {
        return over.guarantee() ? 2 : 1;
    }

    private static Reached reached(SeverityRule rule, StagesThatCame.Over over) {
        return new Reached(
                rule,
                over.since(),
                "%s@%s reading:%s@%s"
                        .formatted(rule.id(), rule.version(), over.station(), over.since()));
    }

    private List<Reached> byRain(Told told, LocalDate day, RainDays.Day rain) {
        var end = day.plusDays(1).atStartOfDay(OpenStore.ZONE).toInstant();
        var at = end.isBefore(told.validTo()) ? end : told.validTo();
        var hazard = told.forecast().key().hazard();
        var region = new RegionCode(told.forecast().key().region());
        var found = new ArrayList<Reached>();
        rain.skilful().stream()
                .filter(county -> isIn(region, county.region()))
                .max(Comparator.comparingDouble(CountyDay::mm))
                .flatMap(c -> rules.judge(SeverityRule.Kind.AREAL_RAIN_DAY, hazard, c.mm()))
                .ifPresent(rule -> found.add(reached(rule, at, rain.run())));
        if (region.equals(gazetteer.province())) {
            rules.judge(SeverityRule.Kind.RETURN_PERIOD, hazard, rain.rarestYears())
                    .ifPresent(rule -> found.add(reached(rule, at, rain.run())));
        }
        return found;
    }

    private boolean isIn(RegionCode region, String county) {
        return region.digits().equals(county)
                || (!isCounty(region) && gazetteer.contains(region, new RegionCode(county)));
    }

    private static boolean isCounty(RegionCode region) {
        return !region.digits().endsWith("00");
    }

    private static Reached reached(SeverityRule rule, Instant at, UUID run) {
        return new Reached(rule, at, "%s@%s run:%s".formatted(rule.id(), rule.version(), run));
    }
}
