package org.anlan.forecasting.cap;

import java.util.Arrays;

/// A value from one of the standard's closed lists.
public sealed interface CapCode
        permits Status, MessageType, Scope, Category, ResponseType, Urgency, Severity, Certainty {

    /// The value as it stands in a message.
    String text();

    /// The value that stands for a text, letter by letter.
    static <E extends CapCode> E of(E[] values, String text) {
        return Arrays.stream(values)
                .filter(value -> value.text().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Value (%s) is none of the listed.".formatted(text)));
    }
}
