package org.anlan.ingest.observation;

/// Why a row of a batch is not stored. It repeats nothing of what was written there.
///
/// @param row its number within the batch, from 1
/// @param line the line it begins at, from 1
/// @param field the field at fault
/// @param rule the rule's id, by which faults are counted
/// @param message what to do about it
record RowFault(int row, long line, String field, String rule, String message) {}
