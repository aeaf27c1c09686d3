package org.anlan.programs.spi;

import org.anlan.domain.hazard.Certainty;
import org.anlan.domain.indicator.Bilingual;

/// Where a rule stands written 依据.
///
/// @param document name and number of the document, as printed
/// @param article the place in it; empty text when the whole is meant
/// @param certainty whether the official text was read
public record Clause(String document, String article, Certainty certainty) {

    public Clause {
        if (document.isBlank()) {
            throw new IllegalArgumentException("A clause must name its document.");
        }
    }

    /// The clause as an explanation names it; an unread text says so.
    public Bilingual cited() {
        var place = article.isEmpty() ? document : document + " " + article;
        return switch (certainty) {
            case VERIFIED -> Bilingual.same(place);
            case UNVERIFIED ->
                    new Bilingual(place + "(未核对原文)", place + " (official text not read)");
        };
    }
}
