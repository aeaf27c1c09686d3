/// Effects outside the house: messages queued with the transaction that wants them, delivered at
/// least once, cut off in an exercise.
@NullMarked
package org.anlan.store.outbound;

import org.jspecify.annotations.NullMarked;
