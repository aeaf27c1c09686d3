package org.anlan.forecasting.cap;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One CAP 1.2 message, valid by construction.
///
/// @param id identifier, sender and time of sending
/// @param status actual, exercise …
/// @param type a first message, an update, a cancellation …
/// @param source where it came from, such as an operator
/// @param audience who may see it
/// @param codes marks for special handling
/// @param note what the status or type needs to be understood
/// @param references the messages it follows; at least one unless it is a first message
/// @param incidents incidents it belongs to, as the standard writes them
/// @param infos what it says; a cancellation may say nothing more
public record CapAlert(
        CapReference id,
        Status status,
        MessageType type,
        Optional<String> source,
        CapAudience audience,
        List<String> codes,
        Optional<String> note,
        List<CapReference> references,
        Optional<String> incidents,
        List<CapInfo> infos) {

    public CapAlert {
        source = CapText.of("source", source);
        codes = codes.stream().map(code -> CapText.of("code", code)).toList();
        note = CapText.of("note", note);
        incidents = CapText.of("incidents", incidents);
        references = List.copyOf(references);
        infos = List.copyOf(infos);
        if (type.needsReferences() && references.isEmpty()) {
            throw new IllegalArgumentException(
                    "References (0) of message type %s must not be empty.".formatted(type.text()));
        }
    }

    /// A first public message.
    public static CapAlert first(CapReference id, Status status, List<CapInfo> infos) {
        return new CapAlert(
                id,
                status,
                MessageType.ALERT,
                Optional.empty(),
                CapAudience.PUBLIC,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                infos);
    }

    /// The message that takes this one's place; it keeps status and audience, and refers to this
    /// one and to all before it.
    ///
    /// @throws IllegalArgumentException if it would go out before this one
    public CapAlert updated(String identifier, OffsetDateTime sent, List<CapInfo> infos) {
        return following(MessageType.UPDATE, identifier, sent, infos);
    }

    /// The message that ends this one; otherwise as `updated`.
    public CapAlert cancelled(String identifier, OffsetDateTime sent, List<CapInfo> infos) {
        return following(MessageType.CANCEL, identifier, sent, infos);
    }

    private CapAlert following(
            MessageType next, String identifier, OffsetDateTime sent, List<CapInfo> said) {
        if (sent.isBefore(id.sent())) {
            throw new IllegalArgumentException(
                    "Time of sending (%s) must not be before %s.".formatted(sent, id.sent()));
        }
        var chain = new ArrayList<>(references);
        chain.add(id);
        return new CapAlert(
                new CapReference(identifier, id.sender(), sent),
                status,
                next,
                source,
                audience,
                codes,
                note,
                chain,
                incidents,
                said);
    }
}
