package org.anlan.forecasting.product;

import org.anlan.forecasting.impact.TableVulnerability;

/// How a loss grows with the greatest rain of three days.
///
/// @param indicator what is lost
/// @param exposed what stands in its way
/// @param shares of it that are lost, by mm of three days; the spread is of the logarithm
/// @param sample whether it was not fitted to this province
record ImpactCurve(String indicator, Exposed exposed, TableVulnerability shares, boolean sample) {

    /// What is exposed.
    enum Exposed {
        PEOPLE("常住人口"),
        ROOMS("房屋间数");

        private final String zh;

        Exposed(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }
}
