package org.anlan.forecasting.run;

/// There is nothing to compute from: the run ends as failed with this line, which is an answer and
/// no fault of the program.
public final class NothingToRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param why in the reader's words
    public NothingToRun(String why) {
        super(why);
    }
}
