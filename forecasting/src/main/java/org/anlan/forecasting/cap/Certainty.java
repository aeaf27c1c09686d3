package org.anlan.forecasting.cap;

/// How sure it is.
public enum Certainty implements CapCode {
    OBSERVED("Observed"),
    LIKELY("Likely"),
    POSSIBLE("Possible"),
    UNLIKELY("Unlikely"),
    UNKNOWN("Unknown");

    private final String text;

    Certainty(String text) {
        this.text = text;
    }

    /// From a forecast's probability: likely above one half, possible from one fifth.
    public static Certainty ofProbability(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "Probability (%s) must lie between 0 and 1.".formatted(probability));
        }
        if (probability > 0.5) {
            return LIKELY;
        }
        return probability >= 0.2 ? POSSIBLE : UNLIKELY;
    }

    @Override
    public String text() {
        return text;
    }
}
