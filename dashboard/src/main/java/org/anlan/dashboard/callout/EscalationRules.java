package org.anlan.dashboard.callout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.dashboard.person.PersonLevel;
import org.anlan.domain.indicator.CatalogueTable;

/// To whom an unanswered call goes on and when, as `escalation.tsv` states it, and when a call that
/// nobody made counts as one, as `uncalled.tsv` does. Immutable and thread-safe.
final class EscalationRules {

    /// To whom a call goes on.
    enum To {
        /// The next rank of the same place.
        NEXT,
        /// Those of the place above.
        ABOVE,
        /// The desk, by an alarm.
        DESK
    }

    /// One step.
    ///
    /// @param after the silence began
    record Step(Duration after, To to) {}

    private record Row(Set<String> colours, PersonLevel level, Step step) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Duration> uncalled = new HashMap<>();

    static EscalationRules bundled() {
        return new EscalationRules(
                CatalogueTable.resource(EscalationRules.class, "escalation.tsv"),
                CatalogueTable.resource(EscalationRules.class, "uncalled.tsv"));
    }

    /// @throws org.anlan.domain.indicator.TableRefused if a cell is unreadable
    EscalationRules(CatalogueTable steps, CatalogueTable uncalled) {
        steps.rows().forEach(row -> rows.add(read(row)));
        rows.sort(Comparator.comparing(r -> r.step().after()));
        for (var row : uncalled.rows()) {
            colours(row).forEach(colour -> this.uncalled.put(colour, minutes(row, "minutes")));
        }
    }

    private static Row read(CatalogueTable.Row row) {
        return new Row(
                colours(row),
                row.choice("level", PersonLevel.class),
                new Step(minutes(row, "after_min"), row.choice("to", To.class)));
    }

    private static Set<String> colours(CatalogueTable.Row row) {
        return Set.of(row.get("colours").split(","));
    }

    private static Duration minutes(CatalogueTable.Row row, String column) {
        var minutes = row.get(column);
        if (!minutes.matches("[0-9]{1,5}")) {
            throw row.refuse(column, "'%s' is no number of minutes.".formatted(minutes));
        }
        return Duration.ofMinutes(Long.parseLong(minutes));
    }

    /// From when on a person's silence counts: the first call, or the end of the time in which one
    /// should have been made. Empty where nobody has called and no rule says so.
    Optional<Instant> silentSince(String colour, CalledPerson person) {
        return person.calledAt()
                .or(() -> Optional.ofNullable(uncalled.get(colour)).map(person.enteredAt()::plus));
    }

    /// The steps for a person of a level, the earliest first; perhaps none.
    List<Step> of(String colour, PersonLevel level) {
        return rows.stream()
                .filter(r -> r.level() == level && r.colours().contains(colour))
                .map(Row::step)
                .toList();
    }
}
