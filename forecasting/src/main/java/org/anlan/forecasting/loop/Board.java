package org.anlan.forecasting.loop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.anlan.forecasting.book.PairBook;
import org.anlan.forecasting.book.PairBook.Asked;
import org.anlan.forecasting.book.PairBook.Verified;
import org.jdbi.v3.core.Handle;

/// The tallies of all cuts, carried on from word to word as they are written; where a word was
/// superseded its cut is added up anew from the book. It can be made anew at any time, and is then
/// the same. Thread-safe.
final class Board {

    private static final int PAGE = 2_000;
    private static final int MOST = 1_000_000;

    /// Words are numbered before they are seen: one may come after its followers.
    private static final int LATE = 1_000;

    private final Map<Cut, Tally> tallies = new HashMap<>();
    private final TreeSet<Long> taken = new TreeSet<>();

    /// Takes in what was written since.
    synchronized void refresh(Handle handle) {
        var fresh = new ArrayList<Verified>();
        var from = taken.isEmpty() ? 0 : taken.getLast() - LATE;
        List<Verified> page;
        do {
            page = PairBook.listAfter(handle, from, PAGE);
            page.stream().filter(word -> taken.add(word.entry())).forEach(fresh::add);
            from = page.isEmpty() ? from : page.getLast().entry();
        } while (page.size() == PAGE);
        take(handle, fresh);
        while (taken.size() > LATE * 2) {
            taken.pollFirst();
        }
    }

    private void take(Handle handle, Collection<Verified> fresh) {
        var superseded = new HashSet<Cut>();
        fresh.stream()
                .filter(word -> word.number() > 1)
                .forEach(word -> superseded.add(Cut.of(word.told())));
        fresh.stream()
                .filter(word -> !superseded.contains(Cut.of(word.told())))
                .forEach(this::add);
        superseded.forEach(cut -> again(handle, cut));
    }

    private void add(Verified word) {
        if (word.came().observed().isPresent()) {
            tallies.computeIfAbsent(Cut.of(word.told()), _ -> new Tally())
                    .add(Pairing.of(word.told(), word.digest(), word.came()));
        }
    }

    private void again(Handle handle, Cut cut) {
        tallies.put(cut, new Tally());
        PairBook.listKnown(handle, asked(cut), MOST).stream()
                .filter(word -> Cut.of(word.told()).equals(cut))
                .forEach(this::add);
    }

    private static Asked asked(Cut cut) {
        return new Asked(
                Optional.of(cut.teller().kind()),
                Optional.of(cut.teller().issuer()),
                Optional.of(cut.hazard()),
                Optional.of(cut.quantity()),
                Optional.empty(),
                Optional.of(cut.leadHours()),
                Optional.empty());
    }

    /// The cuts that have a case.
    synchronized Set<Cut> cuts() {
        return Set.copyOf(tallies.keySet());
    }

    /// The tally of the cuts asked for together.
    synchronized Tally of(Predicate<Cut> which) {
        return tallies.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Tally::new, Tally::take, Tally::take);
    }
}
