package org.anlan.logistics.catalogue;

import java.util.List;
import org.anlan.domain.indicator.Bilingual;

/// Goods that go together, such as all that thirty people need in a shelter in summer.
///
/// @param season `any`, `warm` or `cold`
/// @param parts kinds with their units in one kit, none empty
/// @param sample whether any of it is not official
public record Kit(String id, Bilingual name, String season, List<Part> parts, boolean sample) {

    /// A kind of goods in a kit.
    ///
    /// @param units in one kit, above zero
    public record Part(String item, long units) {

        public Part {
            if (units < 1) {
                throw new IllegalArgumentException(
                        "A kit holds %d units of %s.".formatted(units, item));
            }
        }
    }

    public Kit {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Kit (%s) is empty.".formatted(id));
        }
    }
}
