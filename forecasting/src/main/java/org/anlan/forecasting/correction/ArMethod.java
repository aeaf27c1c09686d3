package org.anlan.forecasting.correction;

/// How an autoregression is fitted.
public enum ArMethod {
    /// From the autocovariances, with divisor n: always stationary.
    YULE_WALKER,
    /// By least squares of each error on those before it.
    OLS,
    /// By exact likelihood; the only one that bears gaps.
    ML
}
