package org.anlan.forecasting.loop;

/// How often what came lay within the outermost quantiles told.
///
/// @param cases that told such an interval
/// @param inside whose value lay within it, its ends counted in
record Coverage(long cases, long inside) {

    static Coverage of(boolean inside) {
        return new Coverage(1, inside ? 1 : 0);
    }

    Coverage plus(Coverage other) {
        return new Coverage(cases + other.cases, inside + other.inside);
    }

    /// 0 to 1.
    double share() {
        return (double) inside / cases;
    }
}
