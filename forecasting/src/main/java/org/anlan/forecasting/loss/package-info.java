/// Final losses of a process before all have reported 损失推算: impact prior, reports so far and
/// silence
/// of counties as one belief, with whom to phone first.
///
/// One counting base at a time: figures of two bases are never mixed. A silent county is neither
/// zero
/// nor ignored.
@NullMarked
package org.anlan.forecasting.loss;

import org.jspecify.annotations.NullMarked;
