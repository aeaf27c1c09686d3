package org.anlan.ingest.rules;

import java.util.List;
import java.util.Optional;
import org.anlan.domain.indicator.Bilingual;

/// One thing that does not hold on a form, in words for the person who filed it.
///
/// @param rule the id of the broken rule; a soft one is satisfied by a reason under this id
/// @param version the version of that rule
/// @param severity whether it refuses or asks; against a sample figure even a hard rule asks
/// @param fields codes of the fields concerned, first the one under which the message stands
/// @param message what is wrong, with the figures
/// @param readyReason a reason to tap, where it asks
public record Finding(
        String rule,
        int version,
        Severity severity,
        List<String> fields,
        Bilingual message,
        Optional<Bilingual> readyReason) {

    public Finding {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("Finding (%s) needs a field.".formatted(rule));
        }
        fields = List.copyOf(fields);
    }

    /// The field under which the message stands.
    public String field() {
        return fields.getFirst();
    }

    public String messageZh() {
        return message.zh();
    }

    public String messageEn() {
        return message.en();
    }
}
