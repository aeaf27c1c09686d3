/// The loop: what came of each forecast issued, how good forecasts were, and the weights that move
/// by it. Outcomes find themselves; nothing that was issued or that came is ever changed.
@NullMarked
package org.anlan.forecasting.loop;

import org.jspecify.annotations.NullMarked;
