package org.anlan.store.journal;

import java.time.Instant;
import java.util.Optional;
import org.anlan.store.journal.Verdict.Broken;
import org.anlan.store.journal.Verdict.Fault;

/// Follows a chain record by record and stops at the first that does not fit. Not thread-safe.
final class ChainCheck {

    private final long first;
    private final String origin;
    private Head head;

    /// @param first the position expected first
    /// @param previous hash of the record before it
    /// @param origin the installation whose chain it is
    ChainCheck(long first, String previous, String origin) {
        this.first = first;
        this.origin = origin;
        this.head = new Head(first - 1, Instant.EPOCH, Instant.EPOCH, previous);
    }

    /// The last record that fitted.
    Head head() {
        return head;
    }

    long records() {
        return head.position() - first + 1;
    }

    /// Takes the next record; what does not fit about it, if anything.
    Optional<Broken> accept(long line, SealedFact fact) {
        var expected = head.position() + 1;
        if (fact.position() != expected) {
            return broken(
                    line,
                    expected,
                    Fault.GAP,
                    "expected position %d, found %d".formatted(expected, fact.position()));
        }
        if (fact.sealedAt().isBefore(head.sealedAt())) {
            return runsBack(line, expected, "sealed_at", fact.sealedAt(), head.sealedAt());
        }
        if (fact.knownAt().isBefore(head.knownAt())) {
            return runsBack(line, expected, "known_at", fact.knownAt(), head.knownAt());
        }
        if (!fact.origin().equals(origin)) {
            return broken(line, expected, Fault.ORIGIN, "sealed by installation " + fact.origin());
        }
        var hash = HashChain.hash(head.hash(), fact);
        if (!hash.equals(fact.hash())) {
            return broken(
                    line,
                    expected,
                    Fault.HASH,
                    "its fields and its predecessor give hash %s, it bears %s"
                            .formatted(hash, fact.hash()));
        }
        head = new Head(expected, fact.sealedAt(), fact.knownAt(), hash);
        return Optional.empty();
    }

    private static Optional<Broken> runsBack(
            long line, long position, String clock, Instant time, Instant before) {
        return broken(
                line,
                position,
                Fault.TIME_RUNS_BACK,
                "%s is %s, before its predecessor's %s".formatted(clock, time, before));
    }

    private static Optional<Broken> broken(long line, long position, Fault fault, String detail) {
        return Optional.of(new Broken(line, position, fault, detail));
    }
}
