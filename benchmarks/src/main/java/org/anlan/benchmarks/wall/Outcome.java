package org.anlan.benchmarks.wall;

import org.anlan.benchmarks.Sample;

/// What came of a load, in milliseconds.
///
/// @param accepts how many were accepted
/// @param refused how many were not
/// @param lost events that a viewer should have heard and did not
/// @param answer from when an accept was due until its answer
/// @param event from when it was due until a viewer heard of the figure; one a viewer
/// @param afterAnswer from its answer until a viewer heard of the figure; below 0 when heard first
/// @param shown from when it was due until a wall that rests between reads had read the figure
record Outcome(
        int accepts,
        int refused,
        long lost,
        Sample answer,
        Sample event,
        Sample afterAnswer,
        Sample shown) {}
