package org.anlan.forecasting.cap;

/// What those addressed should do.
public enum ResponseType implements CapCode {
    SHELTER("Shelter"),
    EVACUATE("Evacuate"),
    PREPARE("Prepare"),
    EXECUTE("Execute"),
    AVOID("Avoid"),
    MONITOR("Monitor"),
    ASSESS("Assess"),
    ALL_CLEAR("AllClear"),
    NONE("None");

    private final String text;

    ResponseType(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
