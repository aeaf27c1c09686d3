package org.anlan.ingest.rules;

import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.indicator.Measure;

/// A figure from elsewhere that a form is held against.
///
/// @param figure the figure, in its rule's unit
/// @param sample whether it is not official: then a hard rule only asks, and its message says so
public record Given(Measure figure, boolean sample) {

    /// A figure that may refuse.
    public static Given official(Measure figure) {
        return new Given(figure, false);
    }

    /// A figure made up until the official one is there; it never refuses by itself.
    public static Given sample(Measure figure) {
        return new Given(figure, true);
    }

    /// How a message writes it: the number alone, or with its sample mark.
    Bilingual marked(Bilingual number) {
        return sample ? new Bilingual(number.zh() + "(示例)", number.en() + " (sample)") : number;
    }
}
