package org.anlan.forecasting.verification;

/// A proper score kept for every forecast it fits; lower is better.
public enum Score {
    /// 布赖尔评分, of a chance.
    BRIER,
    /// 对数评分, of a chance or of ordered levels: the logarithm of the chance of what came.
    LOGARITHM,
    /// 等级概率评分 RPS, of ordered levels.
    RANKED,
    /// 连续等级概率评分 CRPS, of an ensemble or of quantiles.
    CRPS,
    /// CRPS of an ensemble, freed of the bias of few members.
    FAIR_CRPS,
    /// Dawid and Sebastiani's, of mean and variance of an ensemble.
    DAWID_SEBASTIANI,
    /// 区间评分, of the outermost of the quantiles.
    INTERVAL,
    /// The distance of the median.
    ABSOLUTE_ERROR
}
