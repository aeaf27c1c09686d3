package org.anlan.forecasting.verification;

/// Warnings against events, and all that is read from the four counts. 0/0 is `NaN`.
///
/// @param hits warned and came
/// @param falseAlarms warned and did not come
/// @param misses came unwarned
/// @param correctNegatives neither
/// @see "D. S. Wilks, Statistical Methods in the Atmospheric Sciences, 2011, section 8.2; C. A. T.
///     Ferro, D. B. Stephenson, 2011 (SEDI); D. S. Richardson, 2000 (economic value)"
public record ContingencyTable(
        double hits, double falseAlarms, double misses, double correctNegatives) {

    public ContingencyTable {
        if (!(hits >= 0 && falseAlarms >= 0 && misses >= 0 && correctNegatives >= 0)) {
            throw new IllegalArgumentException(
                    "Counts (%s, %s, %s, %s) must not be negative."
                            .formatted(hits, falseAlarms, misses, correctNegatives));
        }
    }

    /// All cases.
    public double total() {
        return hits + falseAlarms + misses + correctNegatives;
    }

    /// Probability of detection 命中率.
    public double detection() {
        return hits / (hits + misses);
    }

    /// False alarm ratio 空报率: of the warnings, those in vain.
    public double falseAlarmRatio() {
        return falseAlarms / (hits + falseAlarms);
    }

    /// Probability of false detection: of the quiet cases, those warned.
    public double falseDetection() {
        return falseAlarms / (falseAlarms + correctNegatives);
    }

    /// Critical success index (threat score) TS 评分.
    public double criticalSuccess() {
        return hits / (hits + falseAlarms + misses);
    }

    /// Warnings per event.
    public double bias() {
        return (hits + falseAlarms) / (hits + misses);
    }

    /// The share that was right.
    public double accuracy() {
        return (hits + correctNegatives) / total();
    }

    /// How often events come.
    public double baseRate() {
        return (hits + misses) / total();
    }

    /// Heidke's skill: accuracy beyond chance.
    public double heidke() {
        var chance =
                ((hits + misses) * (hits + falseAlarms)
                                + (correctNegatives + misses) * (correctNegatives + falseAlarms))
                        / total();
        return (hits + correctNegatives - chance) / (total() - chance);
    }

    /// Peirce's skill: detection less false detection.
    public double peirce() {
        return detection() - falseDetection();
    }

    /// Gilbert's skill, the equitable threat score ETS.
    public double equitableThreat() {
        var chance = (hits + misses) * (hits + falseAlarms) / total();
        return (hits - chance) / (hits + falseAlarms + misses - chance);
    }

    /// Symmetric extremal dependence index, for rare events; `NaN` if detection or false detection
    /// is 0 or 1, where its logarithms are infinite.
    public double extremalDependence() {
        var f = falseDetection();
        var h = detection();
        var top = Math.log(f) - Math.log(h) - Math.log1p(-f) + Math.log1p(-h);
        return top / (Math.log(f) + Math.log(h) + Math.log1p(-f) + Math.log1p(-h));
    }

    /// What the warnings save of what perfect ones would, to one whose action costs this share of
    /// the loss it averts; 0 is what climate alone gives. Highest, with Peirce's skill, at the
    /// base rate.
    ///
    /// @param costLoss between 0 and 1, open
    public double economicValue(double costLoss) {
        var s = baseRate();
        var climate = Math.min(costLoss, s);
        var expense = falseDetection() * costLoss * (1 - s) - detection() * s * (1 - costLoss) + s;
        return (climate - expense) / (climate - s * costLoss);
    }
}
