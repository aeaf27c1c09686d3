package org.anlan.forecasting.runoff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Shuffled complex evolution, in the cube [0, 1]ⁿ: a cross-check that shares no idea with the
/// evolution strategy. The complexes evolve on all processors, each with a generator of its own,
/// so that the answer depends on the seed only. For one thread.
///
/// @see "Q. Duan, S. Sorooshian, V. Gupta, Effective and efficient global optimization for
///     conceptual rainfall-runoff models, Water Resour. Res. 28, 1992"
final class SceUa {

    private static final int COMPLEXES = 5;
    private static final int MOST = 20_000;
    private static final int LOOPS = 10;
    private static final double TOLERANCE = 1e-4;

    private final int n;
    private final int size;
    private final ToDoubleFunction<double[]> loss;
    private final SplittableRandom random;
    private final Search found = new Search();

    /// @param loss what is made least; called by several threads at once
    SceUa(int dimensions, long seed, ToDoubleFunction<double[]> loss) {
        n = dimensions;
        size = 2 * n + 1;
        this.loss = loss;
        random = new SplittableRandom(seed);
    }

    /// A point of a complex.
    private static final class Member {
        final double[] at;
        final double loss;

        Member(double[] at, double loss) {
            this.at = at;
            this.loss = loss;
        }

        double loss() {
            return loss;
        }
    }

    /// Searches until ten shuffles bring no more than the tolerance.
    Search run() {
        var all = first();
        var lately = new ArrayList<Double>();
        while (found.evaluations() < MOST) {
            all.sort(Comparator.comparingDouble(Member::loss));
            lately.add(all.getFirst().loss);
            var before = lately.size() - 1 - LOOPS;
            if (before >= 0 && lately.get(before) - lately.getLast() < TOLERANCE) {
                break;
            }
            all = evolved(all);
        }
        return found;
    }

    private List<Member> first() {
        var points =
                IntStream.range(0, COMPLEXES * size)
                        .mapToObj(_ -> random.doubles(n).toArray())
                        .toList();
        var members = points.parallelStream().map(this::member).toList();
        members.forEach(member -> found.add(member.at, member.loss));
        return new ArrayList<>(members);
    }

    private Member member(double[] at) {
        return new Member(at, loss.applyAsDouble(at));
    }

    /// Deals the points to the complexes in turn, best first, lets each evolve, shuffles.
    private List<Member> evolved(List<Member> sorted) {
        var complexes =
                IntStream.range(0, COMPLEXES).mapToObj(k -> new Complex(dealt(sorted, k))).toList();
        complexes.parallelStream().forEach(Complex::evolve);
        complexes.forEach(each -> each.tried.forEach(m -> found.add(m.at, m.loss)));
        return new ArrayList<>(complexes.stream().flatMap(each -> each.members.stream()).toList());
    }

    private List<Member> dealt(List<Member> sorted, int k) {
        return IntStream.range(0, size).mapToObj(i -> sorted.get(i * COMPLEXES + k)).toList();
    }

    /// A part of the population that evolves by itself.
    private final class Complex {

        private final List<Member> members;
        private final List<Member> tried = new ArrayList<>();
        private final SplittableRandom own = random.split();

        Complex(List<Member> members) {
            this.members = new ArrayList<>(members);
        }

        void evolve() {
            for (int i = 0; i < size; i++) {
                var chosen = parents();
                var worst = chosen[chosen.length - 1];
                members.set(worst, offspring(chosen));
                members.sort(Comparator.comparingDouble(Member::loss));
            }
        }

        /// n + 1 places, better ones likelier by the trapezoidal rule, best first.
        private int[] parents() {
            return IntStream.generate(this::place).distinct().limit(n + 1).sorted().toArray();
        }

        private int place() {
            var m = size + 0.5;
            return Math.min(size - 1, (int) (m - Math.sqrt(m * m - own.nextDouble() * m * m)));
        }

        /// The worst parent is reflected, else drawn in, else thrown anew.
        private Member offspring(int[] chosen) {
            var worst = members.get(chosen[n]);
            var centre = new double[n];
            for (int k = 0; k < n; k++) {
                var at = members.get(chosen[k]).at;
                Arrays.setAll(centre, i -> centre[i] + at[i] / n);
            }
            var reflected = moved(centre, worst.at, -1);
            var next = isInside(reflected) ? tried(reflected) : tried(thrown());
            if (next.loss >= worst.loss) {
                next = tried(moved(centre, worst.at, 0.5));
            }
            return next.loss < worst.loss ? next : tried(thrown());
        }

        private static double[] moved(double[] centre, double[] worst, double by) {
            return IntStream.range(0, centre.length)
                    .mapToDouble(i -> centre[i] + by * (worst[i] - centre[i]))
                    .toArray();
        }

        private static boolean isInside(double[] point) {
            return Arrays.stream(point).allMatch(x -> x >= 0 && x <= 1);
        }

        /// Anywhere in the smallest box that holds the complex.
        private double[] thrown() {
            return IntStream.range(0, n)
                    .mapToDouble(
                            i -> {
                                var range =
                                        members.stream()
                                                .mapToDouble(m -> m.at[i])
                                                .summaryStatistics();
                                var width = range.getMax() - range.getMin();
                                return range.getMin() + own.nextDouble() * width;
                            })
                    .toArray();
        }

        private Member tried(double[] at) {
            var member = member(at);
            tried.add(member);
            return member;
        }
    }
}
