package org.anlan.forecasting.verification;

/// What a forecast must beat to have skill.
public enum Reference {
    /// 持续性预报: what was last observed stays.
    PERSISTENCE,
    /// 气候预报: what is usual on that day of the year.
    CLIMATOLOGY,
    /// 上一次预报: what the same issuer told before.
    PREVIOUS_ISSUE
}
