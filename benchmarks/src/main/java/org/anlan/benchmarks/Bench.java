package org.anlan.benchmarks;

import java.io.IOException;

/// One thing that is measured, beside its peer in the same run.
public interface Bench {

    /// How much is done: a first look, or the figures of docs/performance.md.
    enum Size {
        SHORT,
        FULL;

        /// One of two numbers, by size.
        public int of(int little, int much) {
            return this == SHORT ? little : much;
        }
    }

    /// The name on the command line and of the results file.
    String name();

    /// Measures; takes minutes when full.
    ///
    /// @throws IOException if a file or a process fails
    /// @throws InterruptedException if interrupted
    Result run(Size size) throws IOException, InterruptedException;
}
