package org.anlan.forecasting.rule;

import org.anlan.store.Tx;

/// Who calls a consultation when a rule is met.
@FunctionalInterface
public interface Caller {

    /// Opens a consultation, adds to the open one of the topic, or does nothing when the event was
    /// told before.
    void call(Tx tx, Trigger trigger);
}
