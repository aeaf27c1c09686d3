package org.anlan.logistics.stock.count;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import org.anlan.logistics.stock.Adjustment;
import org.anlan.logistics.stock.Movement;
import org.anlan.logistics.stock.SqlAdjustments;
import org.anlan.store.Tx;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// Ends a stock-take: each difference is proposed, with its reason, to a second person.
final class Closing {

    private Closing() {}

    /// @param partial whether lots that were not counted stay as the books say
    /// @return how many differences were proposed
    /// @throws Problem 409 if it is closed, 422 if lots were not counted or a difference has no
    ///     reason; it names them
    static int close(Tx tx, Ask ask, Stocktake stocktake, boolean partial) {
        var lines = CountLines.list(tx.handle(), stocktake);
        if (!partial) {
            refuse(
                    lines.stream().filter(l -> l.count().isEmpty()).toList(),
                    "all-counted",
                    "还没有清点: ");
        }
        var different = lines.stream().filter(l -> l.difference() != 0).toList();
        refuse(
                different.stream().filter(l -> note(l).isBlank()).toList(),
                "reason",
                "与账面不符,须写明原因: ");
        if (!SqlStocktakes.close(tx, stocktake.id(), ask.actor())) {
            throw Problem.conflict("这次盘点已经结束。");
        }
        different.forEach(line -> SqlAdjustments.propose(tx, adjustment(tx, ask, stocktake, line)));
        return different.size();
    }

    private static void refuse(List<CountLine> lines, String rule, String why) {
        if (!lines.isEmpty()) {
            var few = lines.stream().limit(20).map(l -> l.lot().id()).toList();
            throw Problem.field(
                    "counts", rule, why + String.join("、", few) + (lines.size() > 20 ? " 等" : ""));
        }
    }

    private static String note(CountLine line) {
        return line.count().map(Count::note).orElse("");
    }

    private static Adjustment adjustment(Tx tx, Ask ask, Stocktake stocktake, CountLine line) {
        var more = line.difference() > 0;
        return new Adjustment(
                UuidCreator.getTimeOrderedEpoch(),
                more ? Movement.Kind.SURPLUS : Movement.Kind.SHORTAGE,
                line.lot().id(),
                Math.abs(line.difference()),
                note(line),
                Optional.of(stocktake.id()),
                new Adjustment.Person(ask.actor().id(), ask.actor().name()),
                tx.civilNow(),
                Optional.empty());
    }
}
