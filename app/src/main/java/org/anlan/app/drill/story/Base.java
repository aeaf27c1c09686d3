package org.anlan.app.drill.story;

import java.time.LocalDate;
import java.util.Optional;

/// A counting base: since when a bulletin's figures count. Two bases never make one curve.
///
/// @param id its id in the scenario
/// @param name as bulletins write it
/// @param from its first day; empty if that was never stated
public record Base(String id, String name, Optional<LocalDate> from) {

    /// The base of a bulletin that states none: a curve of its own.
    static Base unstated(String bulletin) {
        return new Base("unstated-" + bulletin, "口径未写明", Optional.empty());
    }
}
