package org.anlan.forecasting.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.anlan.forecasting.book.Came;
import org.anlan.forecasting.book.ForecastBook;
import org.anlan.forecasting.book.PairBook;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.loop.SqlAwaited.Look;
import org.anlan.store.Tx;

/// One round: looks at the forecasts that are due and writes down what came, once, and again where
/// it was corrected. What is not known is looked at later, until the rule gives up on it.
final class Closing {

    private static final Duration SOON = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Tx tx;
    private final Witness witness;
    private final OutcomeRules rules;
    private final Map<UUID, Came> last = new HashMap<>();
    private final List<Look> looks = new ArrayList<>();
    private final List<UUID> done = new ArrayList<>();
    private final List<Closed> closed = new ArrayList<>();

    /// A forecast of which a word was written down.
    ///
    /// @param corrects whether an earlier word was superseded
    record Closed(Told told, Came came, boolean corrects) {}

    Closing(Tx tx, Witness witness, OutcomeRules rules) {
        this.tx = tx;
        this.witness = witness;
        this.rules = rules;
    }

    /// Looks at forecasts whose time may be over.
    ///
    /// @return those of which a word was written down
    List<Closed> look(List<Told> due) {
        last.putAll(PairBook.listLast(tx.handle(), due.stream().map(Told::id).toList()));
        due.forEach(this::look);
        SqlAwaited.postpone(tx.handle(), looks);
        SqlAwaited.end(tx.handle(), done);
        return List.copyOf(closed);
    }

    private void look(Told told) {
        var rule = rules.get(told.quantity());
        var ready = rule.settledAt(told.validTo());
        if (tx.civilNow().isBefore(ready)) {
            looks.add(new Look(told.id(), ready));
            return;
        }
        switch (Fitting.of(told, witness.ask(tx.handle(), told, rule))) {
            case WhatCame.Known known -> known(told, rule, known);
            case WhatCame.NotYet notYet -> notYet(told, rule, notYet);
            case WhatCame.Never never -> never(told, rule, never.why());
        }
    }

    private void known(Told told, OutcomeRule rule, WhatCame.Known known) {
        write(
                told,
                new Came(
                        onset(told, rule, known),
                        OptionalDouble.of(known.observed()),
                        known.source(),
                        rule.key(),
                        tx.civilNow()));
        watch(told, rule);
    }

    private static Optional<Instant> onset(Told told, OutcomeRule rule, WhatCame.Known known) {
        return switch (rule.onset()) {
            case START -> Optional.of(told.validFrom());
            case REACHED, KNOWN -> known.onset();
        };
    }

    private void notYet(Told told, OutcomeRule rule, WhatCame.NotYet notYet) {
        if (rule.hasGivenUp(told.validTo(), tx.civilNow())) {
            var waited = rule.giveUp().toHours();
            never(told, rule, "不可检验:时段末后 %d 小时仍%s".formatted(waited, notYet.missing()));
        } else {
            looks.add(new Look(told.id(), tx.civilNow().plus(pause(told))));
        }
    }

    /// A word that was known stays: that it is not known any more is no correction.
    private void never(Told told, OutcomeRule rule, String why) {
        if (!last.containsKey(told.id())) {
            write(
                    told,
                    new Came(
                            Optional.empty(),
                            OptionalDouble.empty(),
                            why,
                            rule.key(),
                            tx.civilNow()));
        }
        watch(told, rule);
    }

    private void write(Told told, Came came) {
        var before = last.get(told.id());
        if (before == null || !saysTheSame(before, came)) {
            ForecastBook.observe(tx, told.id(), came);
            closed.add(new Closed(told, came, before != null));
        }
    }

    private static boolean saysTheSame(Came one, Came other) {
        return one.observed().equals(other.observed());
    }

    private void watch(Told told, OutcomeRule rule) {
        var next = tx.civilNow().plus(longer(age(told), DAY));
        if (next.isAfter(told.validTo().plus(rule.watch()))) {
            done.add(told.id());
        } else {
            looks.add(new Look(told.id(), next));
        }
    }

    /// As long again as it is over, so that what stays unknown is looked at less and less.
    private Duration pause(Told told) {
        return longer(age(told).dividedBy(4), SOON);
    }

    private Duration age(Told told) {
        return Duration.between(told.validTo(), tx.civilNow());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
