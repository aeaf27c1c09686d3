package org.anlan.logistics.dispatch.search;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// The search of one depot: trips are made one by one, bettered move by move, then again and again
/// partly taken apart and put together otherwise. A try that is a little dearer is taken up, ever
/// less so towards the end. The same seed gives the same loads. Not thread-safe.
final class DepotSearch {

    private static final double FIRST_SLACK = 0.05;

    private final DepotBook book;
    private final Shortest shortest;
    private final Estimates estimates;
    private final SplittableRandom random;
    private final Recreation recreation;
    private final Ruin ruin;
    private final Moves moves;
    private final BooleanSupplier stop;

    private Loads now;
    private Loads best;
    private double nowCost;
    private double bestCost;
    private int tries;

    /// Makes first trips.
    ///
    /// @param stop asked often; once true, what there is is kept
    DepotSearch(DepotBook book, long seed, BooleanSupplier stop) {
        this.book = book;
        this.stop = stop;
        random = new SplittableRandom(seed);
        shortest = new Shortest(book);
        estimates = new Estimates(book, shortest);
        var clock = new Clock(book);
        recreation = new Recreation(book, clock, estimates, random, stop);
        ruin = new Ruin(book, clock, estimates, random);
        moves = new Moves(book, clock, stop);
        now = new Loads(book);
        recreation.fill(now, order(this::waitingWeight));
        moves.better(now);
        best = now.copy();
        nowCost = bestCost = now.cost();
    }

    private double waitingWeight(int piece) {
        return -estimates.ideal(piece, book.piece(piece).packs());
    }

    private int[] order(IntToDoubleFunction key) {
        var keys = IntStream.range(0, book.pieces()).mapToDouble(key).toArray();
        return IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingDouble(piece -> keys[piece]))
                .mapToInt(piece -> piece)
                .toArray();
    }

    /// Goes on searching.
    ///
    /// @param more tries now
    /// @param all tries of the whole search
    void better(int more, int all) {
        if (book.cars().isEmpty()) {
            return;
        }
        for (int i = 0; i < more && !stop.getAsBoolean(); i++) {
            tryOnce(FIRST_SLACK * Math.max(0, 1 - (double) tries / all));
            tries++;
        }
        moves.better(best);
        bestCost = best.cost();
        if (nowCost > bestCost) {
            now = best.copy();
            nowCost = bestCost;
        }
    }

    private void tryOnce(double slack) {
        var next = now.copy();
        ruin.spoil(next);
        recreation.fillOtherwise(next, nextOrder());
        double cost = next.cost();
        boolean whole = !stop.getAsBoolean();
        if (whole && cost < nowCost - slack * nowCost * Math.log(random.nextDouble()) / 10) {
            now = next;
            nowCost = cost;
        }
        if (whole && cost < bestCost - 1e-9) {
            best = next.copy();
            bestCost = cost;
        }
    }

    private int[] nextOrder() {
        return switch (random.nextInt(4)) {
            case 0 -> order(piece -> -estimates.half(book.piece(piece).node()));
            case 1 -> order(piece -> -book.piece(piece).urgency() * 1e9 + random.nextDouble());
            case 2 -> order(this::waitingWeight);
            default -> shuffled();
        };
    }

    private int[] shuffled() {
        var order = IntStream.range(0, book.pieces()).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int piece = order[i];
            order[i] = order[j];
            order[j] = piece;
        }
        return order;
    }

    DepotBook book() {
        return book;
    }

    Shortest shortest() {
        return shortest;
    }

    Estimates estimates() {
        return estimates;
    }

    Loads best() {
        return best;
    }
}
