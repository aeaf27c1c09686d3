package org.anlan.forecasting.impact;

import java.util.Arrays;
import java.util.List;

/// The chance of each damage state 破坏等级 of a building at an intensity.
///
/// @see "OpenQuake engine, fragility functions"
public final class Fragility {

    private final List<? extends Vulnerability> limits;
    private final double noDamage;

    /// @param limits the chance to reach each state, from the lightest to the heaviest
    /// @param noDamage the intensity below which nothing is damaged
    public Fragility(List<? extends Vulnerability> limits, double noDamage) {
        this.limits = List.copyOf(limits);
        this.noDamage = noDamage;
    }

    /// The chances of no damage and of each state as the worst; they add up to 1. Where curves
    /// cross, a heavier state counts as likely as the lighter at most.
    public double[] states(double intensity) {
        var chances = new double[limits.size() + 1];
        double reached = 1;
        for (int k = 0; k < limits.size(); k++) {
            var next = intensity < noDamage ? 0 : Math.min(reached, limits.get(k).at(intensity));
            chances[k] = reached - next;
            reached = next;
        }
        chances[limits.size()] = reached;
        return chances;
    }

    /// The worst state of several dangers that do not know of each other.
    ///
    /// @param dangers for each danger the chance of each state, lightest first
    /// @throws IllegalArgumentException if they are not about the same number of states
    public static double[] worst(double[][] dangers) {
        var states = dangers[0].length;
        if (Arrays.stream(dangers).anyMatch(danger -> danger.length != states)) {
            throw new IllegalArgumentException(
                    "Damage distributions must all have %d states.".formatted(states));
        }
        var reached = new double[dangers.length];
        var worst = new double[states];
        double before = 0;
        for (int k = 0; k < states; k++) {
            double all = 1;
            for (int d = 0; d < dangers.length; d++) {
                reached[d] += dangers[d][k];
                all *= reached[d];
            }
            worst[k] = all - before;
            before = all;
        }
        return worst;
    }
}
