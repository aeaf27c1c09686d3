package org.anlan.forecasting.loop;

import java.util.List;
import org.anlan.forecasting.book.Came;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.loop.Closing.Closed;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.Cause;

/// Lets the weights move as the loop does when what came of an opinion is known, for tests of other
/// packages that wrote the outcome down themselves.
public final class OutcomesKnown {

    private OutcomesKnown() {}

    /// Moves the weights of the hazard of an opinion.
    public static void move(House house, Told told, Came came) {
        var open = house.server().open();
        var weighing = new Weighing(new MoveWords(new Names(new Gazetteer(open))));
        open.store()
                .useTransaction(
                        Cause.house(),
                        tx -> weighing.move(tx, List.of(new Closed(told, came, false))));
    }
}
