package org.anlan.forecasting.cap;

import java.net.URI;
import java.util.Optional;

/// What people read.
///
/// @param senderName the issuer by name
/// @param headline one line
/// @param description what happens
/// @param instruction what to do
/// @param web where more stands
/// @param contact whom to ask
public record CapWords(
        Optional<String> senderName,
        Optional<String> headline,
        Optional<String> description,
        Optional<String> instruction,
        Optional<URI> web,
        Optional<String> contact) {

    public CapWords {
        senderName = CapText.of("senderName", senderName);
        headline = CapText.of("headline", headline);
        description = CapText.of("description", description);
        instruction = CapText.of("instruction", instruction);
        contact = CapText.of("contact", contact);
    }

    /// The four that every warning of ours has.
    public static CapWords of(
            String senderName, String headline, String description, String instruction) {
        return new CapWords(
                Optional.of(senderName),
                Optional.of(headline),
                Optional.of(description),
                Optional.of(instruction),
                Optional.empty(),
                Optional.empty());
    }
}
