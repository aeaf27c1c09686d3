package org.anlan.forecasting.cap;

/// How bad it may be.
public enum Severity implements CapCode {
    EXTREME("Extreme"),
    SEVERE("Severe"),
    MODERATE("Moderate"),
    MINOR("Minor"),
    UNKNOWN("Unknown");

    private final String text;

    Severity(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
