/// The book of issued forecasts: what a model, an expert, a department or a pool told, as it was
/// told, and what came. Nothing in it is ever changed.
@NullMarked
package org.anlan.forecasting.book;

import org.jspecify.annotations.NullMarked;
