/// What several operations of this room read from their requests in the same way.
@NullMarked
package org.anlan.forecasting.asked;

import org.jspecify.annotations.NullMarked;
