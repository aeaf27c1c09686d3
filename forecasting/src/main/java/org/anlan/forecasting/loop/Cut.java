package org.anlan.forecasting.loop;

import org.anlan.forecasting.book.PairBook.Teller;
import org.anlan.forecasting.book.Told;

/// What is scored together; places are not kept apart.
///
/// @param level a chance is of; 0 if of none
record Cut(Teller teller, String hazard, String quantity, int leadHours, int level) {

    static Cut of(Told told) {
        var key = told.forecast().key();
        return new Cut(
                LossBook.teller(told),
                key.hazard(),
                told.quantity(),
                key.leadHours(),
                key.level());
    }
}
