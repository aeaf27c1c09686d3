package org.anlan.forecasting.runoff;

import java.util.List;

/// Where parameters are searched where nothing else is said.
///
/// @see "Xinanjiang: the ranges of the specification's trial on a basin of 360 km²; GR4J: C. Perrin
///     et al. 2003, table 1, widened"
final class UsualRanges {

    static final List<ParameterRange> XINANJIANG =
            List.of(
                    new ParameterRange("K", 0.1, 1.2),
                    new ParameterRange("B", 0.1, 0.4),
                    new ParameterRange("IM", 0.01, 0.1),
                    new ParameterRange("UM", 0.1, 20),
                    new ParameterRange("LM", 60, 90),
                    new ParameterRange("DM", 60, 120),
                    new ParameterRange("C", 0, 0.2),
                    new ParameterRange("SM", 1, 100),
                    new ParameterRange("EX", 1, 1.5),
                    new ParameterRange("KI", 0, 0.7),
                    new ParameterRange("KG", 0, 0.7),
                    new ParameterRange("CS", 0, 0.99),
                    new ParameterRange("L", 0, 5),
                    new ParameterRange("CI", 0, 0.9),
                    new ParameterRange("CG", 0.9, 0.998));

    static final List<ParameterRange> GR4J =
            List.of(
                    new ParameterRange("X1", 10, 2_000),
                    new ParameterRange("X2", -10, 10),
                    new ParameterRange("X3", 1, 500),
                    new ParameterRange("X4", 0.5, 10));

    private UsualRanges() {}
}
