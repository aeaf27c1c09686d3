package org.anlan.forecasting.cap;

/// The three scales of CAP: how soon, how bad, how sure.
public record CapJudgement(Urgency urgency, Severity severity, Certainty certainty) {}
