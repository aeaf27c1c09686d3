package org.anlan.forecasting.loop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.forecasting.book.PairBook.Teller;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.loop.Closing.Closed;
import org.anlan.store.Tx;

/// Reckons the weights of a hazard anew when what came of its opinions is known, and says why each
/// moved.
final class Weighing {

    private static final double SAME = 5e-7;

    private final MoveWords words;

    Weighing(MoveWords words) {
        this.words = words;
    }

    /// Whether an opinion was told, and told alone: no model's run, no pool, no later round.
    static boolean isOpinion(Told told) {
        return told.source().startsWith("consultation:")
                && !told.source().contains("/round:")
                && told.kind() != Told.Issuer.POOL;
    }

    /// Moves the weights of all hazards of which opinions were closed.
    void move(Tx tx, Collection<Closed> closed) {
        var byHazard = new TreeMap<String, List<Closed>>();
        closed.stream()
                .filter(c -> isOpinion(c.told()) && isKnown(c))
                .forEach(
                        c ->
                                byHazard.computeIfAbsent(
                                                c.told().forecast().key().hazard(),
                                                _ -> new ArrayList<>())
                                        .add(c));
        byHazard.forEach((hazard, of) -> move(tx, hazard, of));
    }

    private static boolean isKnown(Closed closed) {
        return closed.came().observed().stream().anyMatch(Double::isFinite);
    }

    private void move(Tx tx, String hazard, List<Closed> closed) {
        var book = LossBook.read(tx.handle(), hazard);
        var weights = book.weights();
        var before =
                SqlWeights.listNow(tx.handle(), hazard).stream()
                        .collect(Collectors.toMap(WeightMove::teller, Function.identity()));
        var moves = new ArrayList<WeightMove>();
        for (int e = 0; e < weights.length; e++) {
            var teller = book.panel().get(e);
            if (isNew(before, teller, weights[e], book.answered(teller))) {
                moves.add(move(tx, hazard, closed, book, teller, weights[e], before));
            }
        }
        SqlWeights.insert(tx.handle(), moves);
    }

    private static boolean isNew(
            Map<Teller, WeightMove> before, Teller teller, double weight, int n) {
        var last = before.get(teller);
        return last == null || last.n() != n || Math.abs(last.weight() - weight) > SAME;
    }

    private WeightMove move(
            Tx tx,
            String hazard,
            List<Closed> closed,
            LossBook book,
            Teller teller,
            double weight,
            Map<Teller, WeightMove> before) {
        var last = closed.getLast();
        var question = Question.of(last.told());
        var was = before.get(teller);
        var move =
                new WeightMove(
                        hazard,
                        teller,
                        weight,
                        book.answered(teller),
                        was == null ? OptionalDouble.empty() : OptionalDouble.of(was.weight()),
                        book.loss(question, teller),
                        book.meanLoss(question),
                        last.told().id(),
                        words.none(),
                        tx.civilNow());
        return words.explain(
                move, last, book.answers(question), questions(closed), last.corrects());
    }

    private static int questions(List<Closed> closed) {
        return Math.toIntExact(closed.stream().map(c -> Question.of(c.told())).distinct().count());
    }
}
