package org.anlan.domain.indicator;

/// How a figure lives in time; the two are never added and never drawn as one curve.
public enum Tally {
    /// 累计: all since the base date of the process; it never falls without a correction.
    CUMULATIVE,
    /// 实时: those in this state at the as-of time; it rises and falls.
    REAL_TIME
}
