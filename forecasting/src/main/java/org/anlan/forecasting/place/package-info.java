/// Names and paths of regions as they stand today.
@NullMarked
package org.anlan.forecasting.place;

import org.jspecify.annotations.NullMarked;
