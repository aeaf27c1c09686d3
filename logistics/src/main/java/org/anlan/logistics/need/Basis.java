package org.anlan.logistics.need;

import java.time.Instant;

/// The counting base that the needs of a process go by: the newest. Two bases are never mixed.
///
/// @param base its id
/// @param baseName as it is written; empty text when none was stated
/// @param position the journal position up to which figures were followed
/// @param changedAt civil time of the last change of any need
public record Basis(
        String process, String base, String baseName, long position, Instant changedAt) {}
