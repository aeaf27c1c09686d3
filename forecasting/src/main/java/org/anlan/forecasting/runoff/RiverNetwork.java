package org.anlan.forecasting.runoff;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sub-basins and the reaches between them: a tree with one outlet. Immutable.
///
/// Each reach is cut into `max(1, round(K/Δt))` pieces; one whose pieces do not keep
/// `2KX ≤ Δt ≤ 2K(1−X)` is refused at once.
///
/// @see Muskingum
public final class RiverNetwork {

    private static final double SECONDS = 3.6;
    private static final double[] NOTHING = {};

    private final Map<String, SubBasin> basins = new LinkedHashMap<>();
    private final Map<String, Muskingum> reaches = new HashMap<>();
    private final double stepHours;

    /// @param basins in any order
    /// @param stepHours the length of a step
    /// @throws IllegalArgumentException if a name stands twice or is unknown, the tree has not one
    ///     outlet or runs in a circle, or a reach cannot be routed
    public RiverNetwork(List<SubBasin> basins, double stepHours) {
        this.stepHours = stepHours;
        for (var basin : basins) {
            require(this.basins.put(basin.name(), basin) == null, basin.name(), "stand once");
            if (basin.reachHours() > 0) {
                reaches.put(basin.name(), reach(basin));
            }
        }
        var outlets = basins.stream().filter(basin -> basin.next().isEmpty()).count();
        require(outlets == 1, "outlets " + outlets, "be one");
        basins.forEach(this::requireWay);
    }

    private Muskingum reach(SubBasin basin) {
        var pieces = Muskingum.pieces(basin.reachHours(), stepHours);
        return new Muskingum(basin.reachHours(), basin.reachWeight(), stepHours, pieces);
    }

    private void requireWay(SubBasin from) {
        var at = from;
        for (int i = 0; at.next().isPresent(); i++) {
            require(i < basins.size(), from.name(), "reach the outlet, not run in a circle");
            at = below(at.name(), at.next().get());
        }
    }

    private SubBasin below(String name, String next) {
        var basin = basins.get(next);
        if (basin == null) {
            throw new IllegalArgumentException(
                    "Sub-basin %s must flow into a known sub-basin, not %s.".formatted(name, next));
        }
        return basin;
    }

    private static void require(boolean holds, String name, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("Sub-basin %s must %s.".formatted(name, rule));
        }
    }

    /// The flow at the outlet of each sub-basin.
    ///
    /// @param local what each gives by itself, in mm per step, all of one length
    /// @return m³/s, with all that comes from above
    /// @throws IllegalArgumentException if one is missing or of another length
    public Map<String, double[]> flow(Map<String, double[]> local) {
        require(local.keySet().equals(basins.keySet()), local.keySet().toString(), "all be given");
        var flow = new LinkedHashMap<String, double[]>();
        basins.values().forEach(basin -> flow(basin, local, flow));
        return flow;
    }

    private double[] flow(
            SubBasin basin, Map<String, double[]> local, Map<String, double[]> known) {
        var done = known.get(basin.name());
        if (done != null) {
            return done;
        }
        var sum = inCubicMetres(basin, local.getOrDefault(basin.name(), NOTHING));
        for (var above : basins.values()) {
            if (above.next().equals(Optional.of(basin.name()))) {
                add(sum, routed(above, flow(above, local, known)));
            }
        }
        known.put(basin.name(), sum);
        return sum;
    }

    private double[] inCubicMetres(SubBasin basin, double[] depths) {
        var factor = basin.areaSquareKilometres() / (SECONDS * stepHours);
        return Arrays.stream(depths).map(q -> q * factor).toArray();
    }

    private double[] routed(SubBasin above, double[] flow) {
        var reach = reaches.get(above.name());
        return reach == null || flow.length == 0 ? flow : reach.route(flow, flow[0]);
    }

    private static void add(double[] sum, double[] more) {
        require(sum.length == more.length, "flows", "be of one length");
        for (int t = 0; t < sum.length; t++) {
            sum[t] += more[t];
        }
    }
}
