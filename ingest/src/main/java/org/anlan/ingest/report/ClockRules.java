package org.anlan.ingest.report;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.domain.RegionLevel;

/// The reporting clocks of the pack.
///
/// @param rules those that run from an event, a receipt or stabilisation, in the pack's order
/// @param daily those that are due each day of a relief response, likewise
public record ClockRules(List<Rule> rules, List<Daily> daily) {

    private static final String STABILISATION = "stabilisation";

    /// One clock.
    ///
    /// @param id its id
    /// @param level who must report
    /// @param report `first`, `continued` …
    /// @param within how long it runs
    /// @param from `event`, `receipt` or `stabilisation`
    /// @param hazard whose processes it is for; empty for all
    /// @param condition what a region's reports must count in sum to start it
    public record Rule(
            String id,
            RegionLevel level,
            String report,
            Duration within,
            String from,
            Optional<String> hazard,
            Optional<Condition> condition) {

        /// A clock of every hazard and report.
        public Rule(String id, RegionLevel level, String report, Duration within, String from) {
            this(id, level, report, within, from, Optional.empty(), Optional.empty());
        }

        /// Whether it runs again after each review.
        boolean repeats() {
            return report.equals("continued");
        }

        /// Whether it waits for the final report of a situation that is stable.
        boolean isFinal() {
            return from.equals(STABILISATION);
        }

        boolean concerns(String of) {
            return hazard.map(of::equals).orElse(true);
        }
    }

    /// A clock that is due each day while a relief response is in force (零报告).
    ///
    /// @param id its id
    /// @param level who must report
    /// @param by the hour it is due, for data to the midnight before
    public record Daily(String id, RegionLevel level, LocalTime by) {}

    /// Indicators whose sum must reach a number, such as `deaths+missing>=10`.
    public record Condition(List<String> indicators, long atLeast) {

        public Condition {
            indicators = List.copyOf(indicators);
        }

        /// Reads a condition; empty where it is of another kind.
        public static Optional<Condition> read(String text) {
            var parts = text.split(">=", -1);
            return parts.length == 2 && parts[1].matches("[0-9]{1,12}")
                    ? Optional.of(
                            new Condition(List.of(parts[0].split("\\+")), Long.parseLong(parts[1])))
                    : Optional.empty();
        }

        boolean isMet(Map<String, Long> values) {
            return indicators.stream().mapToLong(i -> values.getOrDefault(i, 0L)).sum() >= atLeast;
        }
    }

    public ClockRules {
        rules = List.copyOf(rules);
        daily = List.copyOf(daily);
    }

    /// Clocks without daily ones.
    public ClockRules(List<Rule> rules) {
        this(rules, List.of());
    }

    /// The clock of a level's first report.
    Optional<Rule> first(RegionLevel level) {
        return of(level)
                .filter(r -> r.report().equals("first") && r.condition().isEmpty())
                .findFirst();
    }

    /// All clocks of a level.
    List<Rule> list(RegionLevel level) {
        return of(level).toList();
    }

    /// The clocks that an event starts at a level: of its hazard, whatever the losses.
    List<Rule> started(RegionLevel level, String hazard) {
        return of(level)
                .filter(r -> r.from().equals("event") && r.condition().isEmpty())
                .filter(r -> r.concerns(hazard))
                .toList();
    }

    /// The clocks that losses start at a level.
    List<Rule> ofLosses(RegionLevel level) {
        return of(level).filter(r -> r.condition().isPresent()).toList();
    }

    /// The clocks of a level that start when the situation is stable.
    List<Rule> finals(RegionLevel level) {
        return of(level).filter(Rule::isFinal).toList();
    }

    private Stream<Rule> of(RegionLevel level) {
        return rules.stream().filter(r -> r.level() == asCounty(level));
    }

    /// The level whose clocks a region runs by: a zone's are a county's.
    static RegionLevel asCounty(RegionLevel level) {
        return level.standsAsCounty() ? RegionLevel.COUNTY : level;
    }
}
