package org.anlan.ingest;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.hazard.Hazards;
import org.anlan.domain.indicator.Indicators;
import org.anlan.ingest.report.ClockRules;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRefused;
import org.anlan.store.pack.PackRow;

/// Reads the reporting clocks of `clocks.csv`. What is in use must be understood to the last word:
/// a clock left out in silence would be a deadline nobody sees.
final class PackClocks {

    private static final String FILE = "clocks.csv";
    private static final String CONDITION = "a sum of indicators such as deaths+missing>=10";
    private static final String DAILY = "daily-at";
    private static final Set<String> RULES = Set.of("within", "every", DAILY);
    private static final Set<String> REPORTS = Set.of("first", "continued", "zero", "final");
    /// Not reports: other rooms' clocks.
    private static final Set<String> OTHERS = Set.of("proposal", "signature", "position");

    private static final Set<String> STARTS = Set.of("event", "receipt", "stabilisation");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("minutes", ChronoUnit.MINUTES, "days", ChronoUnit.DAYS);

    private PackClocks() {}

    /// The clocks in use; none without the file.
    ///
    /// @throws PackRefused naming file, line and column of what is not understood
    static ClockRules of(Pack pack) {
        var used =
                pack.rows(FILE).stream()
                        .filter(row -> row.getFlag("in_use"))
                        .filter(row -> !OTHERS.contains(row.getText("report")))
                        .toList();
        return new ClockRules(
                used.stream().filter(row -> !isDaily(row)).map(PackClocks::clock).toList(),
                used.stream().filter(PackClocks::isDaily).map(PackClocks::daily).toList());
    }

    private static boolean isDaily(PackRow row) {
        return word(row, "rule", RULES).equals(DAILY);
    }

    private static ClockRules.Daily daily(PackRow row) {
        word(row, "unit", Set.of("clock"));
        word(row, "from", Set.of("activation"));
        return new ClockRules.Daily(
                row.getText("id"),
                row.read("applies_to", PackRules::level, "a level"),
                row.read("value", LocalTime::parse, "an hour such as 09:00"));
    }

    private static ClockRules.Rule clock(PackRow row) {
        var unit = word(row, "unit", UNITS.keySet());
        return new ClockRules.Rule(
                row.getText("id"),
                row.read("applies_to", PackRules::level, "a level"),
                word(row, "report", REPORTS),
                row.read("value", text -> time(text, unit), "a whole number above zero"),
                word(row, "from", STARTS),
                Optional.of(row.read("hazard", PackClocks::hazard, "a hazard or any"))
                        .filter(hazard -> !hazard.equals("any")),
                row.findText("condition")
                        .map(_ -> row.read("condition", PackClocks::condition, CONDITION)));
    }

    private static Duration time(String text, String unit) {
        var time = Duration.of(Long.parseLong(text), UNITS.getOrDefault(unit, ChronoUnit.DAYS));
        if (!time.isPositive()) {
            throw new IllegalArgumentException("Time (%s) must be above zero.".formatted(text));
        }
        return time;
    }

    private static String hazard(String text) {
        if (!text.equals("any") && Hazards.bundled().find(text).isEmpty()) {
            throw new IllegalArgumentException("Hazard (%s) is unknown.".formatted(text));
        }
        return text;
    }

    private static ClockRules.Condition condition(String text) {
        var condition = ClockRules.Condition.read(text).orElseThrow(IllegalArgumentException::new);
        condition.indicators().forEach(Indicators.bundled()::get);
        return condition;
    }

    private static String word(PackRow row, String column, Set<String> known) {
        return row.read(
                column,
                text -> {
                    if (!known.contains(text)) {
                        throw new IllegalArgumentException("Word (%s).".formatted(text));
                    }
                    return text;
                },
                "one of " + String.join(", ", known.stream().sorted().toList()));
    }
}
