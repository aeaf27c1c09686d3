package org.anlan.forecasting.pooling;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Whether talking it over made answers better: the losses of the first and the last round on past
/// questions, scored separately.
///
/// @param questions how many
/// @param firstLoss mean loss of the first rounds
/// @param lastLoss mean loss of the last rounds
public record DelphiGain(int questions, double firstLoss, double lastLoss) {

    /// How many questions must be verified before anything is told.
    public static final int FEWEST = 20;

    public DelphiGain {
        if (questions < 0) {
            throw new IllegalArgumentException(
                    "Questions (%d) must not be negative.".formatted(questions));
        }
    }

    /// Compares.
    ///
    /// @param first losses of the pooled first rounds, by question
    /// @param last losses of the pooled last rounds, likewise
    public static DelphiGain of(double[] first, double[] last) {
        if (first.length != last.length) {
            throw new IllegalArgumentException(
                    "Losses (%d, %d) must be of the same questions."
                            .formatted(first.length, last.length));
        }
        return new DelphiGain(first.length, mean(first), mean(last));
    }

    private static double mean(double[] losses) {
        return Arrays.stream(losses).average().orElse(Double.NaN);
    }

    /// The share of the loss that further rounds took away, negative if they added; none before 20
    /// questions.
    public OptionalDouble gain() {
        return questions < FEWEST
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - lastLoss / firstLoss);
    }

    /// True if the panel is to be told that its further rounds did not help.
    public boolean isInVain() {
        return questions >= FEWEST && !(lastLoss < firstLoss);
    }
}
