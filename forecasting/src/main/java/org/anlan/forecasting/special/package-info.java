/// Special functions where the library's are not exact enough in the tails: the normal and the
/// gamma distribution and their inverses.
@NullMarked
package org.anlan.forecasting.special;

import org.jspecify.annotations.NullMarked;
