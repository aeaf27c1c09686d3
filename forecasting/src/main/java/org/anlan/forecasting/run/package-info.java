/// The run engine 预报作业: every computation of a forecast is a row that says what was computed, why,
/// from what and by which model, and can be computed again bit for bit.
///
/// Runs are queued in the transaction of whoever wants them (a fact followed, the clock, a hand)
/// and computed outside of it, each model on a thread of its own, so that one that fails or hangs
/// keeps no other from its work.
@NullMarked
package org.anlan.forecasting.run;

import org.jspecify.annotations.NullMarked;
