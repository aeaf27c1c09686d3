/// The forecasting room: from observations and figures to rain, consultations, warnings and
/// response levels.
///
/// The packages `rain`, `extremes`, `pooling` and `cap` are methods, pure and without a database;
/// the others are the room's service around them.
@NullMarked
package org.anlan.forecasting;

import org.jspecify.annotations.NullMarked;
