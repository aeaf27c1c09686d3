/// Readings of gauges: batches are taken in row by row, kept in every version, and answered as the
/// newest, as a history and through the port `Observations`.
@NullMarked
package org.anlan.ingest.observation;

import org.jspecify.annotations.NullMarked;
