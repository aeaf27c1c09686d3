package org.anlan.forecasting.loop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.areal.RainThatCame;
import org.anlan.forecasting.loop.SeverityRule.Kind;
import org.anlan.forecasting.response.BorneLevels;
import org.anlan.forecasting.threshold.StagesThatCame;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// What happened, for notices of disaster risk to be held against: not only rain, but all that the
/// table of severities knows of a flood: rain of a county, rivers above their marks, losses that
/// newly bear a response.
final class DangerEvents {

    private static final String HAZARD = "flood";

    private final SeverityRules rules;
    private final StationPlaces stations;
    private final Counties counties;
    private final int level;

    /// The counties that are, or lie in, a division.
    interface Counties {
        List<String> in(RegionCode region);
    }

    /// @param level from which on a danger counts, 1 blue to 4 red
    DangerEvents(SeverityRules rules, StationPlaces stations, Counties counties, int level) {
        this.rules = rules;
        this.stations = stations;
        this.counties = counties;
        this.level = level;
    }

    /// The rules that make an event: of each kind the one of the lowest level that counts.
    static List<SeverityRule> rules(SeverityRules rules, int level) {
        return List.of(Kind.AREAL_RAIN_DAY, Kind.STAGE_MARK, Kind.RESPONSE_BORNE).stream()
                .flatMap(kind -> rule(rules, kind, level).stream())
                .toList();
    }

    private static Optional<SeverityRule> rule(SeverityRules rules, Kind kind, int level) {
        return rules.list().stream()
                .filter(r -> r.kind() == kind && r.concerns(HAZARD) && r.level() >= level)
                .min(Comparator.comparingInt(SeverityRule::level));
    }

    /// The events of a span of days, by time.
    List<Event> list(Handle handle, LocalDate from, LocalDate to) {
        var byDay = new TreeMap<LocalDate, List<Danger>>();
        dangers(handle, from, to).stream()
                .filter(d -> !d.day().isBefore(from) && !d.day().isAfter(to))
                .forEach(d -> byDay.computeIfAbsent(d.day(), _ -> new ArrayList<>()).add(d));
        var events = new ArrayList<Event>();
        var run = new ArrayList<Danger>();
        for (var day : byDay.entrySet()) {
            if (!run.isEmpty() && !run.getLast().day().plusDays(1).equals(day.getKey())) {
                events.add(Event.of(run));
                run.clear();
            }
            run.addAll(day.getValue());
        }
        if (!run.isEmpty()) {
            events.add(Event.of(run));
        }
        return events;
    }

    private List<Danger> dangers(Handle handle, LocalDate from, LocalDate to) {
        var dangers = new ArrayList<Danger>();
        rain(handle, from, to, dangers);
        stages(handle, from, to, dangers);
        losses(handle, from, to, dangers);
        return dangers;
    }

    private void rain(Handle handle, LocalDate from, LocalDate to, List<Danger> dangers) {
        rule(rules, Kind.AREAL_RAIN_DAY, level).stream()
                .flatMap(r -> RainThatCame.listFrom(handle, from, to, r.threshold()).stream())
                .forEach(
                        c ->
                                judged(Kind.AREAL_RAIN_DAY, c.mm())
                                        .ifPresent(
                                                found ->
                                                        dangers.add(
                                                                new Danger(
                                                                        c.day(),
                                                                        c.region(),
                                                                        Kind.AREAL_RAIN_DAY,
                                                                        found,
                                                                        c.mm(),
                                                                        ""))));
    }

    private void stages(Handle handle, LocalDate from, LocalDate to, List<Danger> dangers) {
        for (var over : StagesThatCame.list(handle, begins(from), begins(to.plusDays(1)))) {
            var found = judged(Kind.STAGE_MARK, RiskWitness.mark(over));
            var place = stations.find(over.station());
            if (found.isPresent() && place.isPresent()) {
                day(over.since())
                        .datesUntil(day(over.until()).plusDays(1))
                        .forEach(
                                day ->
                                        add(
                                                dangers,
                                                day,
                                                place.get(),
                                                Kind.STAGE_MARK,
                                                found.get(),
                                                over.name()));
            }
        }
    }

    private void losses(Handle handle, LocalDate from, LocalDate to, List<Danger> dangers) {
        var since = begins(from);
        var until = begins(to.plusDays(1));
        for (var region : BorneLevels.listRegions(handle)) {
            for (var borne : BorneLevels.listNew(handle, region, since, until)) {
                judged(Kind.RESPONSE_BORNE, borne.level())
                        .ifPresent(
                                found ->
                                        add(
                                                dangers,
                                                day(borne.knownAt()),
                                                new RegionCode(region),
                                                Kind.RESPONSE_BORNE,
                                                found,
                                                region));
            }
        }
    }

    private void add(
            List<Danger> dangers, LocalDate day, RegionCode place, Kind kind, int of, String name) {
        counties.in(place).forEach(c -> dangers.add(new Danger(day, c, kind, of, 0, name)));
    }

    /// The level that a value bears, if it counts.
    private Optional<Integer> judged(Kind kind, double value) {
        return rules.judge(kind, HAZARD, value).map(SeverityRule::level).filter(l -> l >= level);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, OpenStore.ZONE);
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(OpenStore.ZONE).toInstant();
    }
}
