package org.anlan.dashboard.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.domain.indicator.CatalogueTable;

/// How loud an alarm is, from the list to the continuous sound; limits are in `alarm-levels.tsv`.
public enum AlarmLevel {
    YELLOW,
    ORANGE,
    RED;

    /// What the table says of a level.
    ///
    /// @param escalate after how long without signature it goes to the next person, rising
    /// @param sign within what time it should be signed
    /// @param silence how long it may be silenced
    record Limits(
            String zh,
            String sound,
            List<Duration> escalate,
            Optional<Duration> sign,
            Duration silence) {}

    private static final class Bundled {
        static final Map<AlarmLevel, Limits> LIMITS = read();

        private static Map<AlarmLevel, Limits> read() {
            var limits = new EnumMap<AlarmLevel, Limits>(AlarmLevel.class);
            for (var row : CatalogueTable.resource(AlarmLevel.class, "alarm-levels.tsv").rows()) {
                limits.put(
                        row.choice("level", AlarmLevel.class),
                        new Limits(
                                row.get("name_zh"),
                                row.get("sound"),
                                row.find("escalate_min").map(AlarmLevel::list).orElse(List.of()),
                                row.find("sign_min").map(AlarmLevel::minutes),
                                minutes(row.get("silence_min"))));
            }
            return limits;
        }
    }

    Limits limits() {
        return java.util.Objects.requireNonNull(Bundled.LIMITS.get(this), "level without limits");
    }

    /// The Chinese name.
    public String zh() {
        return limits().zh();
    }

    /// How it sounds: `continuous`, `two-tones` or `silent`.
    public String sound() {
        return limits().sound();
    }

    /// How often an unsigned alarm has gone to the next person.
    ///
    /// @return 0 while it is with the first
    int step(Instant raisedAt, Instant now) {
        return (int)
                limits().escalate().stream()
                        .filter(after -> !now.isBefore(raisedAt.plus(after)))
                        .count();
    }

    /// When it should be signed, or passed on next; nothing for a silent one.
    public Optional<Instant> dueAt(Instant raisedAt, int step) {
        var escalate = limits().escalate();
        return step < escalate.size()
                ? Optional.of(raisedAt.plus(escalate.get(step)))
                : limits().sign().map(raisedAt::plus);
    }

    private static List<Duration> list(String text) {
        return Stream.of(text.split(",")).map(AlarmLevel::minutes).toList();
    }

    private static Duration minutes(String text) {
        return Duration.ofMinutes(Long.parseLong(text));
    }
}
