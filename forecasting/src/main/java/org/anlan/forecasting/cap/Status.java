package org.anlan.forecasting.cap;

/// Whether a message is meant: in an exercise installation 演练 it is always `EXERCISE`.
public enum Status implements CapCode {
    ACTUAL("Actual"),
    EXERCISE("Exercise"),
    SYSTEM("System"),
    TEST("Test"),
    DRAFT("Draft");

    private final String text;

    Status(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
