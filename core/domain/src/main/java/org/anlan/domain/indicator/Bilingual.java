package org.anlan.domain.indicator;

/// One text in the two languages of the house: Simplified Chinese first, English beside it.
///
/// @param zh Simplified Chinese, as forms and law print it
/// @param en English, for readers beside the Chinese; never shown alone
public record Bilingual(String zh, String en) {

    public Bilingual {
        if (zh.isBlank() != en.isBlank()) {
            throw new IllegalArgumentException(
                    "A text (zh '%s', en '%s') needs both languages.".formatted(zh, en));
        }
    }

    /// A text that reads the same in both languages: a number or a code.
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }
}
