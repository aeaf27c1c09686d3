package org.anlan.forecasting.cap;

/// How soon to act.
public enum Urgency implements CapCode {
    IMMEDIATE("Immediate"),
    EXPECTED("Expected"),
    FUTURE("Future"),
    PAST("Past"),
    UNKNOWN("Unknown");

    private final String text;

    Urgency(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
