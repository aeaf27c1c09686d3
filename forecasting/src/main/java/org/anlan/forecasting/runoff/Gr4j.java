package org.anlan.forecasting.runoff;

/// GR4J, the daily rainfall–runoff model with four parameters: a production store, two unit
/// hydrographs, an exchange of groundwater, a routing store. Not safe for several threads.
///
/// @see "C. Perrin, C. Michel, V. Andréassian, Improvement of a parsimonious model for streamflow
///     simulation, J. Hydrol. 279, 2003"
public final class Gr4j {

    private static final double TANH_CAP = 13;
    private static final double QUICK = 0.1;
    private static final double PERCOLATION = 2.25;

    private final double x1;
    private final double x2;
    private final double x3;
    private final UnitHydrograph slow;
    private final UnitHydrograph quick;
    private double production;
    private double routing;
    private double evaporation;
    private double percolation;
    private double exchange;

    /// Starts with the production store at 0.3 x1, the routing store at 0.5 x3.
    ///
    /// @param x1 capacity of the production store, mm, above 0
    /// @param x2 exchange, mm per day, either sign
    /// @param x3 capacity of the routing store, mm, above 0
    /// @param x4 time base of the unit hydrograph, days, above 0
    public Gr4j(double x1, double x2, double x3, double x4) {
        if (!(x1 > 0 && x3 > 0 && x4 > 0) || !Double.isFinite(x1 + x2 + x3 + x4)) {
            throw new IllegalArgumentException(
                    "Parameters (%s, %s, %s, %s) must have X1, X3 and X4 above 0."
                            .formatted(x1, x2, x3, x4));
        }
        this.x1 = x1;
        this.x2 = x2;
        this.x3 = x3;
        slow = UnitHydrograph.rising(x4);
        quick = UnitHydrograph.risingAndFalling(x4);
        production = 0.3 * x1;
        routing = 0.5 * x3;
    }

    /// One day.
    ///
    /// @param rain in mm, not negative
    /// @param potential evaporation, in mm, not negative
    /// @return the flow of the day, in mm
    public double step(double rain, double potential) {
        var effective = produce(rain, potential);
        var toStore = slow.step((1 - QUICK) * effective);
        var direct = quick.step(QUICK * effective);
        exchange = x2 * Math.pow(routing / x3, 3.5);
        routing = Math.max(0, routing + toStore + exchange);
        var full = Math.pow(routing / x3, 4);
        var stored = routing * (1 - 1 / Math.sqrt(Math.sqrt(1 + full)));
        routing -= stored;
        return stored + Math.max(0, direct + exchange);
    }

    /// Fills or empties the production store.
    ///
    /// @return what goes on to the hydrographs, in mm
    private double produce(double rain, double potential) {
        var level = production / x1;
        double passing = 0;
        if (rain <= potential) {
            var t = Math.tanh(Math.min((potential - rain) / x1, TANH_CAP));
            var drawn = production * (2 - level) * t / (1 + (1 - level) * t);
            evaporation = rain + drawn;
            production -= drawn;
        } else {
            var t = Math.tanh(Math.min((rain - potential) / x1, TANH_CAP));
            var kept = x1 * (1 - level * level) * t / (1 + level * t);
            evaporation = potential;
            production += kept;
            passing = rain - potential - kept;
        }
        var full = Math.pow(production / x1 / PERCOLATION, 4);
        percolation = production * (1 - 1 / Math.sqrt(Math.sqrt(1 + full)));
        production -= percolation;
        return passing + percolation;
    }

    /// The production store, in mm.
    public double production() {
        return production;
    }

    /// The routing store, in mm.
    public double routing() {
        return routing;
    }

    /// What evaporated in the last step, in mm.
    public double evaporation() {
        return evaporation;
    }

    /// What percolated in the last step, in mm.
    public double percolation() {
        return percolation;
    }

    /// What came from (or, below 0, went to) neighbouring groundwater in the last step, in mm.
    public double exchange() {
        return exchange;
    }
}
