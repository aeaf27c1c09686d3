package org.anlan.forecasting.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.areal.RainThatCame;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.response.BorneLevels;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// Knows the severity that came, by the table of severities: the highest level that rain, its
/// rarity or the reviewed figures reached in the time forecast.
final class RiskWitness implements Witness {

    /// Figures are reviewed after what they tell of.
    private static final Duration REVIEWED_WITHIN = Duration.ofHours(24);

    private final Gazetteer gazetteer;
    private final SeverityRules rules;

    RiskWitness(Gazetteer gazetteer, SeverityRules rules) {
        this.gazetteer = gazetteer;
        this.rules = rules;
    }

    @Override
    public WhatCame ask(Handle handle, Told told, OutcomeRule rule) {
        var reached = new ArrayList<Reached>();
        byFigures(handle, told).ifPresent(reached::add);
        var missing = new ArrayList<LocalDate>();
        if (rules.lookAt(SeverityRule.Kind.AREAL_RAIN_DAY, told.forecast().key().hazard())) {
            for (var day : days(told)) {
                var run = RainThatCame.findRun(handle, day);
                run.ifPresentOrElse(
                        id -> reached.addAll(byRain(handle, told, day, id)),
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

    private static Reached reached(SeverityRule rule, BorneLevels.Borne borne) {
        return new Reached(
                rule,
                borne.knownAt(),
                "%s@%s proposal:%s/%s"
                        .formatted(rule.id(), rule.version(), borne.process(), borne.plan()));
    }

    private List<Reached> byRain(Handle handle, Told told, LocalDate day, UUID run) {
        var end = day.plusDays(1).atStartOfDay(OpenStore.ZONE).toInstant();
        var at = end.isBefore(told.validTo()) ? end : told.validTo();
        var hazard = told.forecast().key().hazard();
        var region = new RegionCode(told.forecast().key().region());
        var found = new ArrayList<Reached>();
        RainThatCame.listMeans(handle, run).stream()
                .filter(county -> county.skilful())
                .filter(county -> gazetteer.contains(region, new RegionCode(county.region())))
                .max(Comparator.comparingDouble(RainThatCame.CountyDay::mm))
                .flatMap(c -> rules.judge(SeverityRule.Kind.AREAL_RAIN_DAY, hazard, c.mm()))
                .ifPresent(rule -> found.add(reached(rule, at, run)));
        if (region.equals(gazetteer.province())) {
            rules.judge(
                            SeverityRule.Kind.RETURN_PERIOD,
                            hazard,
                            RainThatCame.rarestYears(handle, run))
                    .ifPresent(rule -> found.add(reached(rule, at, run)));
        }
        return found;
    }

    private static Reached reached(SeverityRule rule, Instant at, UUID run) {
        return new Reached(rule, at, "%s@%s run:%s".formatted(rule.id(), rule.version(), run));
    }
}
