package org.anlan.forecasting.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.Fact;
import org.anlan.store.Tx;

/// Something that computes: an areal mean, a stage forecast, an impact.
///
/// A model says when it is to be run and for which subjects, such as a day or a station; the engine
/// queues, computes and records. What it throws ends its own run with a line and nobody else's.
/// Thread-safe: it is asked by the follower, by the clock and by the engine at once.
public interface Model {

    /// A name that never changes, such as `areal-rain`.
    String name();

    /// What its arithmetic is called, such as `areal-rain/1`; changed with every change of results.
    String version();

    /// The parameter set that the next run will use, as name, version or JSON text.
    String parameters();

    /// The kinds of facts after which it may have to be run; none when it never runs by data.
    default Set<Class<? extends Fact>> follows() {
        return Set.of();
    }

    /// Which subjects facts make out of date. Asked in the follower's transaction: a quick look,
    /// no computing.
    ///
    /// @param facts of the kinds of [#follows], oldest first, at least one
    default Set<String> after(List<Fact> facts, Instant civilNow) {
        return Set.of();
    }

    /// Which subjects the clock asks for at a minute of civil time. A subject is run by the clock
    /// once for ever, so it names its time: `2031-07-06T08`. After the clock was turned far, only
    /// what is still wanted now is to be told.
    default Set<String> due(Instant civilNow) {
        return Set.of();
    }

    /// Why a person cannot have a subject computed, in the reader's words; empty when they can.
    default Optional<String> objection(String subject, Instant civilNow) {
        return Optional.empty();
    }

    /// How long a run may take. So long its lease is renewed while it is computed; after that it
    /// counts as lost. A run whose node is not heard of for a minute is taken again, by this node
    /// or another, at most three times in all.
    default Duration longest() {
        return Duration.ofMinutes(5);
    }

    /// Reads what a run is computed from, in one snapshot of the database.
    ///
    /// @throws NothingToRun when there is nothing to compute from; the run ends with that line
    Inputs gather(String subject, Instant civilNow);

    /// Computes, from nothing but what it is given: the same inputs and seed make the same text.
    /// No transaction is open; it may take long.
    ///
    /// @param seed for every draw of chance
    Made run(Inputs inputs, long seed);

    /// Keeps what was made where it belongs (own tables, facts, the book of issued forecasts), in
    /// the transaction that ends the run; what it throws undoes all of that and fails the run.
    ///
    /// @param run the run that made it
    default void keep(Tx tx, Run run, Inputs inputs, Made made) {}
}
