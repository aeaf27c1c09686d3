package org.anlan.forecasting.loss;

/// What a county's last word says of its final total: what it told over the share that is usually
/// told by then, and what rain after the word adds. A report knows nothing of rain that fell after
/// it: on the drill of 2020 totals grew eightfold between two reports of a base.
///
/// New rain takes in proportion to what the county lost by the earlier rain, where that made losses
/// expect at all; else what is expected of it. Medians are added, and deviations to first order in
/// the logarithms: the moments of a sum so skewed would put its median below the larger part.
///
/// @param total median, above 0
/// @param deviation of its logarithm, above 0
/// @see "W. G. Cochran, Sampling Techniques, 3rd edition 1977, chapter 6 (ratio estimates)"
record CountyWord(double total, double deviation) {

    private static final double HALF_A_UNIT = 0.5;

    /// @param told last, not negative
    /// @param developed share and deviation usual by the time it stands for
    static CountyWord of(double told, DevelopmentCurve.Point developed, LossInputs.County county) {
        var word =
                new CountyWord(
                        Math.max(HALF_A_UNIT, told) / developed.share(), developed.deviation());
        var since = county.since();
        return since == null ? word : word.and(since);
    }

    private CountyWord and(LossInputs.Since since) {
        var before = since.before();
        var more =
                before == null
                        ? new CountyWord(Math.exp(since.logMean()), since.logDeviation())
                        : new CountyWord(
                                total * Math.exp(since.logMean() - before),
                                Math.hypot(since.logDeviation(), deviation));
        var both = total + more.total;
        return new CountyWord(
                both, Math.hypot(total * deviation, more.total * more.deviation) / both);
    }
}
