package org.anlan.logistics.flow;

import java.util.Arrays;

/// What several networks use together, row by row: a limit, the load on it, and its price.
///
/// While a solution is sought, a row may be overdrawn at the price `most` and gives back `least`
/// for each unit it is not drawn; a narrow band between the two keeps the search near prices that
/// are nearly right, and the band from zero to a price nobody would pay is the true problem. A row
/// is `BELOW` its limit (its price is then `least`), `ABOVE` (`most`), or held `AT` it, with a
/// price of its own. Not thread-safe.
final class SharedRows {

    /// What rounding may add to a load, as a share of the limit.
    private static final double NOISE = 1e-12;

    static final byte BELOW = 0;
    static final byte AT = 1;
    static final byte ABOVE = 2;

    final int count;
    final double[] limit;
    final double[] load;
    final double[] price;
    final double[] least;
    final double[] most;
    final byte[] side;

    /// Moves with every change of a price: trees of an older version are out of date.
    int version;

    SharedRows(double[] limits) {
        count = limits.length;
        limit = limits.clone();
        load = new double[count];
        price = new double[count];
        least = new double[count];
        most = new double[count];
        side = new byte[count];
    }

    /// Sets the band around a price, and a row that is not held to the end of it that its load
    /// asks for.
    void band(int row, double low, double high) {
        least[row] = low;
        most[row] = high;
        if (side[row] != AT) {
            settle(row);
        }
    }

    /// Puts a row that is not held on the side its load is on.
    void settle(int row) {
        boolean within = load[row] <= limit[row] + NOISE * Math.max(1, limit[row]);
        side[row] = within ? BELOW : ABOVE;
        price[row] = within ? least[row] : most[row];
        version++;
    }

    /// How far a held price is outside its band; zero or less within it.
    double outside(int row) {
        return Math.max(least[row] - price[row], price[row] - most[row]);
    }

    /// Whether the band holds a row where the true problem would not.
    boolean isForced(int row) {
        return side[row] == ABOVE || (side[row] == BELOW && least[row] > 0);
    }

    void forget() {
        Arrays.fill(load, 0);
    }
}
