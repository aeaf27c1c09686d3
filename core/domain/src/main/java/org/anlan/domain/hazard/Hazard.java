package org.anlan.domain.hazard;

import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.domain.indicator.Bilingual;

/// A kind of disaster (灾种), or a sub-hazard (亚灾种) of one.
///
/// A county files the sub-hazard, city and province the first level; several at once: the main
/// one.
///
/// @param code our own lasting code: lower-case words with hyphens
/// @param name the word of the statistical system
/// @param parent the first-level hazard of a sub-hazard; nothing for a first-level one
/// @param family the family under which the system lists it, e.g. 气象灾害
/// @param inland false for marine hazards, which an inland province hides but can still read
/// @param national its code in GB/T 28921-2012, where one is known
/// @param source where the row comes from; begins with `[F]` found or `[G]` general, unverified
public record Hazard(
        String code,
        Bilingual name,
        Optional<String> parent,
        Bilingual family,
        boolean inland,
        Optional<StandardCode> national,
        String source) {

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");

    public Hazard {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "Hazard code (%s) must be lower-case words with hyphens.".formatted(code));
        }
    }

    public String nameZh() {
        return name.zh();
    }

    public String nameEn() {
        return name.en();
    }

    /// Whether this is a first-level hazard, as city and province file it.
    public boolean isFirstLevel() {
        return parent.isEmpty();
    }
}
