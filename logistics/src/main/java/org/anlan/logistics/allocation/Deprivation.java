package org.anlan.logistics.allocation;

import java.util.List;

/// How much worse it gets the more of a need goes unmet: a convex curve in segments.
///
/// The first unmet units of a demand fall in the first segment. A segment is its percentage of
/// the demand, rounded down, as the exchange format has it; the last one takes the rest. So a
/// demand that is one unit less may cost a little more: 19 unmet fall 2, 4, 5 and 8, but 20 fall
/// 3, 5, 6 and 6. Where the percentages fall on whole units, less never costs more.
///
/// @param segments in order, percentages that add up to 100 and factors that never fall
public record Deprivation(List<Segment> segments) {

    /// Part of a demand and what each unit of it costs, as a multiple of the demand's weight.
    public record Segment(int percent, int factor) {

        public Segment {
            Limits.require("percent", percent, 0, 100);
            Limits.require("factor", factor, 1, 1000);
        }
    }

    /// 15, 25, 30 and 30 per cent at 1, 2, 4 and 8 times the weight: a choice of policy, and a
    /// sample.
    public static final Deprivation SAMPLE =
            new Deprivation(
                    List.of(
                            new Segment(15, 1),
                            new Segment(25, 2),
                            new Segment(30, 4),
                            new Segment(30, 8)));

    public Deprivation {
        segments = List.copyOf(segments);
        int percent = segments.stream().mapToInt(Segment::percent).sum();
        if (percent != 100) {
            throw new IllegalArgumentException(
                    "percent (%d in all) must be 100.".formatted(percent));
        }
        for (int i = 1; i < segments.size(); i++) {
            if (segments.get(i).factor() < segments.get(i - 1).factor()) {
                throw new IllegalArgumentException("factor must not fall: %s".formatted(segments));
            }
        }
    }

    /// Units of a demand that fall in a segment.
    public long width(int segment, long quantity) {
        if (segment < segments.size() - 1) {
            return quantity * segments.get(segment).percent() / 100;
        }
        long before = 0;
        for (int i = 0; i < segment; i++) {
            before += width(i, quantity);
        }
        return quantity - before;
    }

    /// The factor of the n-th unmet unit of a demand.
    ///
    /// @param unit from 1 to `quantity`; beyond that the last factor counts
    public int factorOf(long unit, long quantity) {
        long last = 0;
        for (int segment = 0; segment < segments.size(); segment++) {
            last += width(segment, quantity);
            if (unit <= last) {
                return segments.get(segment).factor();
            }
        }
        return segments.getLast().factor();
    }

    /// What so many unmet units of a demand cost, fractions of them included.
    ///
    /// @param weight what each of the first units costs
    public double cost(double unmet, long quantity, double weight) {
        double left = unmet;
        double cost = 0;
        for (int segment = 0; segment < segments.size(); segment++) {
            boolean last = segment == segments.size() - 1;
            double here = last ? left : Math.min(left, (double) width(segment, quantity));
            cost += here * segments.get(segment).factor() * weight;
            left -= here;
        }
        return cost;
    }
}
