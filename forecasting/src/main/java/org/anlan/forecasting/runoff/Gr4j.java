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
    private static final double LONGEST = 1_000;

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
        this(x1, x2, x3, x4, usual(x1, x2, x3, x4));
    }

    /// Starts where another run ended.
    ///
    /// @throws IllegalArgumentException if a parameter is out of range, the production store above
    ///     X1, or more is under way than the hydrographs hold
    public Gr4j(double x1, double x2, double x3, double x4, Gr4jState state) {
        requireRange(x1, x2, x3, x4);
        this.x1 = x1;
        this.x2 = x2;
        this.x3 = x3;
        if (state.production() > x1) {
            throw new IllegalArgumentException(
                    "Production store (%s mm) must not exceed X1 (%s mm)."
                            .formatted(state.production(), x1));
        }
        slow = UnitHydrograph.rising(x4, state.slow());
        quick = UnitHydrograph.risingAndFalling(x4, state.quick());
        production = state.production();
        routing = state.routing();
    }

    private static Gr4jState usual(double x1, double x2, double x3, double x4) {
        requireRange(x1, x2, x3, x4);
        return Gr4jState.usual(x1, x3);
    }

    private static void requireRange(double x1, double x2, double x3, double x4) {
        if (!(x1 > 0 && x3 > 0 && x4 > 0 && x4 <= LONGEST) || !Double.isFinite(x1 + x2 + x3)) {
            throw new IllegalArgumentException(
                    "Parameters (%s, %s, %s, %s) must have X1, X3 and X4 above 0, X4 at most %s days."
                            .formatted(x1, x2, x3, x4, LONGEST));
        }
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
        var level = routing / x3;
        exchange = x2 * level * level * level * Math.sqrt(level);
        routing = Math.max(0, routing + toStore + exchange);
        var full = fourth(routing / x3);
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
        var full = fourth(production / x1 / PERCOLATION);
        percolation = production * (1 - 1 / Math.sqrt(Math.sqrt(1 + full)));
        production -= percolation;
        return passing + percolation;
    }

    private static double fourth(double x) {
        return x * x * x * x;
    }

    /// What it holds now, to go on from later.
    public Gr4jState state() {
        return new Gr4jState(production, routing, slow.underWay(), quick.underWay());
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
