package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How often a desk that hears every alarm begins to sound, as the voice of its page does.
///
/// Red sounds on until all red ones are signed or over, so that another meanwhile begins nothing.
/// Orange sounds when it comes and once more after three minutes unsigned, those of one minute
/// together. Yellow is silent.
///
/// @param begun civil times, rising
record Sounds(List<Instant> begun) {

    /// Goal of `screens.md` 2: most sounds of an hour at one desk.
    static final int GOAL = 6;

    private static final Duration AGAIN = Duration.ofMinutes(3);

    /// An alarm that sounds.
    ///
    /// @param until when it was signed or over; empty while it is neither
    record Loud(boolean red, Instant from, Optional<Instant> until) {

        boolean isOpen(Instant at) {
            return until.map(u -> u.isAfter(at)).orElse(true);
        }
    }

    Sounds {
        begun = List.copyOf(begun);
    }

    /// The sounds of alarms as the desk lists them.
    static Sounds of(Collection<JsonNode> alarms) {
        return ofLoud(
                alarms.stream()
                        .filter(a -> !a.path("level").asText().equals("YELLOW"))
                        .map(Sounds::loud)
                        .toList());
    }

    static Sounds ofLoud(List<Loud> alarms) {
        var begun = new ArrayList<>(ofRed(alarms.stream().filter(Loud::red).toList()));
        begun.addAll(ofOrange(alarms.stream().filter(a -> !a.red()).toList()));
        begun.sort(Comparator.naturalOrder());
        return new Sounds(begun);
    }

    private static Loud loud(JsonNode alarm) {
        var until =
                List.of("signedAt", "endedAt").stream()
                        .filter(alarm::hasNonNull)
                        .map(field -> Instant.parse(alarm.path(field).asText()))
                        .min(Comparator.naturalOrder());
        return new Loud(
                alarm.path("level").asText().equals("RED"),
                Instant.parse(alarm.path("raisedAt").asText()),
                until);
    }

    private static List<Instant> ofRed(List<Loud> red) {
        var begun = new ArrayList<Instant>();
        var silent = Instant.MIN;
        for (var alarm : red.stream().sorted(Comparator.comparing(Loud::from)).toList()) {
            if (!alarm.from().isBefore(silent)) {
                begun.add(alarm.from());
            }
            var until = alarm.until().orElse(Instant.MAX);
            silent = until.isAfter(silent) ? until : silent;
        }
        return begun;
    }

    private static Collection<Instant> ofOrange(List<Loud> orange) {
        var minutes = new TreeSet<Instant>();
        for (var alarm : orange) {
            minutes.add(alarm.from().truncatedTo(ChronoUnit.MINUTES));
            var again = alarm.from().plus(AGAIN);
            if (alarm.isOpen(again)) {
                minutes.add(again.truncatedTo(ChronoUnit.MINUTES));
            }
        }
        return minutes;
    }

    /// The hour with the most sounds, as it began on the clock, with their number.
    Optional<Map.Entry<Instant, Long>> worstHour() {
        var hours =
                begun.stream()
                        .collect(
                                Collectors.groupingBy(
                                        at -> at.truncatedTo(ChronoUnit.HOURS),
                                        TreeMap::new,
                                        Collectors.counting()));
        return hours.entrySet().stream().max(Map.Entry.comparingByValue());
    }

    /// Most sounds of one hour; 0 when nothing ever sounded.
    long mostInAnHour() {
        return worstHour().map(Map.Entry::getValue).orElse(0L);
    }
}
