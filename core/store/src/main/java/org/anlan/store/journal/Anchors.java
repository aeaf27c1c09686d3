package org.anlan.store.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.store.journal.Verdict.Broken;
import org.anlan.store.journal.Verdict.Fault;

/// Heads signed and kept outside, each proving what the chain was at its position.
final class Anchors {

    private final TreeMap<Long, SignedHead> byPosition = new TreeMap<>();
    private final List<SignedHead> contradictions = new ArrayList<>();

    Anchors(Collection<SignedHead> heads) {
        for (var head : heads) {
            var other = byPosition.putIfAbsent(head.position(), head);
            if (other != null && !other.hash().equals(head.hash())) {
                contradictions.add(head);
            }
        }
    }

    /// Two heads signed for one position with different hashes: the chain was rewritten in between.
    Optional<Broken> contradiction() {
        return contradictions.stream()
                .findFirst()
                .map(
                        head ->
                                new Broken(
                                        1,
                                        head.position(),
                                        Fault.REWRITTEN,
                                        "two different heads were signed at position %d"
                                                .formatted(head.position())));
    }

    /// A head that belongs to another installation's chain.
    Optional<Broken> stranger(JournalManifest manifest) {
        return byPosition.values().stream()
                .filter(head -> !head.installation().equals(manifest.installation()))
                .findFirst()
                .map(
                        head ->
                                new Broken(
                                        1,
                                        head.position(),
                                        Fault.SIGNATURE,
                                        "the signed head is of installation %s, the export of %s"
                                                .formatted(
                                                        head.installation(),
                                                        manifest.installation())));
    }

    /// Whether the chain at a position is the one that was signed.
    Optional<Broken> check(long line, Head at) {
        var signed = byPosition.get(at.position());
        if (signed == null || signed.hash().equals(at.hash())) {
            return Optional.empty();
        }
        var agreed = byPosition.lowerKey(at.position());
        return Optional.of(
                new Broken(
                        line,
                        at.position(),
                        Fault.REWRITTEN,
                        "the head signed here at %s has hash %s, the chain has %s: rewritten after position %d"
                                .formatted(
                                        signed.sealedAt(),
                                        signed.hash(),
                                        at.hash(),
                                        agreed == null ? 0 : agreed)));
    }

    /// Whether a head was signed beyond the end.
    Optional<Broken> beyond(long line, Head end) {
        return Optional.ofNullable(byPosition.higherEntry(end.position()))
                .map(
                        later ->
                                new Broken(
                                        line,
                                        end.position() + 1,
                                        Fault.CUT,
                                        "the chain ends at position %d, a head was signed at %d on %s"
                                                .formatted(
                                                        end.position(),
                                                        later.getKey(),
                                                        later.getValue().sealedAt())));
    }

    /// The newest position that a signed head confirms, 0 when none does.
    ///
    /// @param first the first record examined; a head before it was compared with nothing
    long newest(long first, Head end) {
        var confirmed = byPosition.floorKey(end.position());
        return confirmed == null || confirmed < first - 1 ? 0 : confirmed;
    }
}
