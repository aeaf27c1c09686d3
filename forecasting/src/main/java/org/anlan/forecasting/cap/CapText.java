package org.anlan.forecasting.cap;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Checks texts before they enter a message.
///
/// Control characters, half surrogates and non-characters cannot stand in XML: they are refused,
/// because a warning must not lose letters unnoticed. Line ends become LF, as XML would make them.
public final class CapText {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern FORBIDDEN_IN_TOKEN = Pattern.compile("[\\s,<&]");

    private CapText() {}

    /// The first letter of a text that XML cannot carry.
    public static OptionalInt findForbidden(String text) {
        return text.codePoints().filter(each -> !isXml(each)).findFirst();
    }

    /// Any text, perhaps empty.
    static String of(String field, String text) {
        findForbidden(text)
                .ifPresent(
                        each -> {
                            throw new IllegalArgumentException(
                                    "Text of %s holds U+%04X, which XML cannot carry."
                                            .formatted(field, each));
                        });
        return LINE_END.matcher(text).replaceAll("\n");
    }

    static Optional<String> of(String field, Optional<String> text) {
        return text.map(each -> of(field, each));
    }

    /// A text with at least one visible character.
    static String visible(String field, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Text of %s must not be blank.".formatted(field));
        }
        return of(field, text);
    }

    /// An identifier: no blanks, commas, `<` or `&`.
    static String token(String field, String text) {
        if (text.isEmpty() || FORBIDDEN_IN_TOKEN.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "Identifier %s (%s) must have no blank, comma, < or &.".formatted(field, text));
        }
        return of(field, text);
    }

    private static boolean isXml(int each) {
        return each == '\t'
                || each == '\n'
                || each == '\r'
                || (each >= 0x20 && each <= 0xD7FF)
                || (each >= 0xE000 && each <= 0xFFFD)
                || each >= 0x10000;
    }
}
