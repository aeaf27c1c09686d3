package org.anlan.logistics.allocation;

import java.util.List;

/// A plan and its proof: what goes where, what stays unmet, what it costs, and why nothing is
/// cheaper.
///
/// The proof is in the prices: with them anyone can compute `lowerBound` again, and no plan costs
/// less. Only quantities above zero are listed, by item and then by depot or place, in the
/// instance's order.
///
/// @param lines what is sent
/// @param releases reserve that the lines use
/// @param unmet what stays needed
/// @param prices per demand, the cost of one more unit needed there
/// @param ownFirstPrice the price, in cost points per unit, that makes a county's own free stock
///     go first; the bound holds for all plans that use as much of it as this one. 0 if no depot
///     has a county
/// @param objective transport, reserve and unmet need, in cost points
/// @param lowerBound no plan costs less
public record Plan(
        List<Line> lines,
        List<Release> releases,
        List<Unmet> unmet,
        List<Price> prices,
        long ownFirstPrice,
        long objective,
        long lowerBound) {

    /// Units of one lot that go from a depot to a place.
    public record Line(String depot, String place, String item, String lot, long quantity) {}

    /// Units of reserve that are released.
    public record Release(String depot, String item, long quantity) {}

    /// Units that stay needed.
    public record Unmet(String place, String item, long quantity) {}

    /// What one more unit needed at the place would cost, in cost points.
    public record Price(String place, String item, long costPerUnit) {}

    public Plan {
        lines = List.copyOf(lines);
        releases = List.copyOf(releases);
        unmet = List.copyOf(unmet);
        prices = List.copyOf(prices);
    }

    /// How far the plan can be from the best, as a share of its cost; 0 is proven best.
    public double gap() {
        return objective == 0 ? 0 : (objective - lowerBound) / (double) objective;
    }
}
