package org.anlan.dashboard.callout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.anlan.dashboard.person.PersonLevel;
import org.anlan.domain.indicator.CatalogueTable;

/// To whom an unanswered call goes on and when, as `escalation.tsv` states it. Immutable and
/// thread-safe.
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
    /// @param after the first call
    record Step(Duration after, To to) {}

    private record Row(Set<String> colours, PersonLevel level, Step step) {}

    private final List<Row> rows = new ArrayList<>();

    static EscalationRules bundled() {
        return new EscalationRules(
                CatalogueTable.resource(EscalationRules.class, "escalation.tsv"));
    }

    /// @throws org.anlan.domain.indicator.TableRefused if a cell is unreadable
    EscalationRules(CatalogueTable table) {
        table.rows().forEach(row -> rows.add(read(row)));
        rows.sort(Comparator.comparing(r -> r.step().after()));
    }

    private static Row read(CatalogueTable.Row row) {
        var minutes = row.get("after_min");
        if (!minutes.matches("[0-9]{1,5}")) {
            throw row.refuse("after_min", "'%s' is no number of minutes.".formatted(minutes));
        }
        return new Row(
                Set.of(row.get("colours").split(",")),
                row.choice("level", PersonLevel.class),
                new Step(Duration.ofMinutes(Long.parseLong(minutes)), row.choice("to", To.class)));
    }

    /// The steps for a person of a level, the earliest first; perhaps none.
    List<Step> of(String colour, PersonLevel level) {
        return rows.stream()
                .filter(r -> r.level() == level && r.colours().contains(colour))
                .map(Row::step)
                .toList();
    }
}
