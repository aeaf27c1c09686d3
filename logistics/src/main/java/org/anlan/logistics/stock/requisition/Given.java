package org.anlan.logistics.stock.requisition;

import java.time.Instant;
import java.util.UUID;

/// Units given back, or found to be lost.
///
/// @param quantity above zero
/// @param note how they are, or empty text
/// @param by who gave them back, by name
record Given(UUID id, Outcome outcome, long quantity, String note, Instant at, String by) {}
