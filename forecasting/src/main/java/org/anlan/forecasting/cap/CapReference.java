package org.anlan.forecasting.cap;

import java.time.OffsetDateTime;

/// What makes a message unique, and how another refers to it: `sender,identifier,sent`.
///
/// @param identifier unique for the sender; no blank, comma, `<` or `&`
/// @param sender the issuer's own name on the network, likewise
/// @param sent when it went out, to the second
public record CapReference(String identifier, String sender, OffsetDateTime sent) {

    private static final int PARTS = 3;

    public CapReference {
        identifier = CapText.token("identifier", identifier);
        sender = CapText.token("sender", sender);
        sent = CapTime.of("sent", sent);
    }

    /// The reference as it stands in a message.
    public String text() {
        return sender + "," + identifier + "," + CapTime.write(sent);
    }

    static CapReference parse(String text) {
        var parts = text.split(",", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException(
                    "Reference (%s) must be sender,identifier,sent.".formatted(text));
        }
        return new CapReference(parts[1], parts[0], CapTime.read("sent", parts[2]));
    }
}
