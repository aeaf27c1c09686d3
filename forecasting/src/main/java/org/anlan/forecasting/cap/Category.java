package org.anlan.forecasting.cap;

/// What kind of event a message is about.
public enum Category implements CapCode {
    GEO("Geo"),
    MET("Met"),
    SAFETY("Safety"),
    SECURITY("Security"),
    RESCUE("Rescue"),
    FIRE("Fire"),
    HEALTH("Health"),
    ENV("Env"),
    TRANSPORT("Transport"),
    INFRA("Infra"),
    CBRNE("CBRNE"),
    OTHER("Other");

    private final String text;

    Category(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
