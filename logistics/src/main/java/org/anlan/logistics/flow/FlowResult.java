package org.anlan.logistics.flow;

/// What came out of a minimum-cost flow problem: a best flow with its proof, or the proof that
/// none is.
public sealed interface FlowResult permits OptimalFlow, InfeasibleFlow {}
