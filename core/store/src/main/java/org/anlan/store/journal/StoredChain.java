package org.anlan.store.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.store.journal.Verdict.Broken;
import org.anlan.store.journal.Verdict.Fault;
import org.jdbi.v3.core.Handle;

/// Examines the chain where it is stored, page by page, within the caller's transaction.
public final class StoredChain {

    private static final int PAGE = 1_000;

    private StoredChain() {}

    /// The end of the chain as this transaction sees it.
    public static Head head(Handle handle) {
        return SqlJournal.head(handle);
    }

    /// The hash at a position; empty where nothing is sealed there.
    public static Optional<String> hashAt(Handle handle, long position) {
        return SqlJournal.listAfter(handle, position - 1, 1).stream()
                .filter(fact -> fact.position() == position)
                .map(SealedFact::hash)
                .findFirst();
    }

    /// Follows the whole chain and compares its end with the head kept beside it.
    public static Verdict verify(Handle handle, UUID installation) {
        var check = new ChainCheck(1, HashChain.GENESIS, installation.toString());
        Optional<Broken> broken = Optional.empty();
        var page = SqlJournal.listAfter(handle, 0, PAGE);
        while (broken.isEmpty() && !page.isEmpty()) {
            broken = take(check, page);
            page = SqlJournal.listAfter(handle, page.getLast().position(), PAGE);
        }
        var head = SqlJournal.head(handle);
        if (broken.isEmpty() && !head.hash().equals(check.head().hash())) {
            return new Broken(
                    0,
                    check.head().position() + 1,
                    Fault.CUT,
                    "the chain ends at position %d, its head is kept as %d"
                            .formatted(check.head().position(), head.position()));
        }
        return broken.isPresent()
                ? broken.get()
                : new Verdict.Whole(check.records(), check.head(), 0);
    }

    private static Optional<Broken> take(ChainCheck check, List<SealedFact> page) {
        return page.stream()
                .map(fact -> check.accept(0, fact))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
