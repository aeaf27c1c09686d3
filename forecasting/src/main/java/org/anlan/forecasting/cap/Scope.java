package org.anlan.forecasting.cap;

/// Who may see a message.
public enum Scope implements CapCode {
    PUBLIC("Public"),
    RESTRICTED("Restricted"),
    PRIVATE("Private");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
