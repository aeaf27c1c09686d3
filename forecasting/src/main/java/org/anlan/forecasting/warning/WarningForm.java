package org.anlan.forecasting.warning;

import java.time.Instant;
import java.util.List;
import org.anlan.forecasting.cap.WarningColour;

/// What a warning is to say.
///
/// @param headline one line
/// @param description what may happen
/// @param instruction what to do
/// @param areas codes of divisions, at least one
/// @param onset civil time from which it holds
/// @param expires civil time of its end
public record WarningForm(
        WarningColour colour,
        String headline,
        String description,
        String instruction,
        List<String> areas,
        Instant onset,
        Instant expires) {

    public WarningForm {
        areas = List.copyOf(areas);
    }
}
