package org.anlan.forecasting.cap;

/// What a message does to earlier ones.
public enum MessageType implements CapCode {
    ALERT("Alert"),
    UPDATE("Update"),
    CANCEL("Cancel"),
    ACK("Ack"),
    ERROR("Error");

    private final String text;

    MessageType(String text) {
        this.text = text;
    }

    /// True if the message only makes sense with the one it refers to.
    boolean needsReferences() {
        return this != ALERT;
    }

    @Override
    public String text() {
        return text;
    }
}
