package org.anlan.logistics.convoy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Goods of a load given to people (发放到人), one batch.
///
/// @param batch counted in its load, from 1
/// @param place the shelter or village
/// @param people whom it served; each batch counts its own
/// @param by who gave them out, with phone
public record Handout(
        UUID id,
        UUID load,
        int batch,
        String place,
        long people,
        Instant at,
        Load.Person by,
        List<Part> lines) {

    /// Units of a line of the plan.
    public record Part(int line, long quantity) {}
}
