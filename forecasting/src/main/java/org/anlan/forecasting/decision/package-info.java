/// From pooled chances to a level: statutory rules on probabilities, cost–loss, expected loss,
/// hysteresis, one-step waiting, an explanation from which the level can be reckoned again, and
/// what thresholds would have been worth.
///
/// Pure computation: it recommends, a person decides. All thresholds are rows of tables, samples
/// until the province sets its own.
@NullMarked
package org.anlan.forecasting.decision;

import org.jspecify.annotations.NullMarked;
