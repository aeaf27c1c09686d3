package org.anlan.forecasting.rain;

import java.util.List;
import java.util.OptionalDouble;

/// Rain at any place of the plane. Implementations are immutable and safe for all threads.
public interface RainField {

    /// Rain in mm at a place, never negative; `NaN` where nothing is known.
    double millimetresAt(PlanePoint place);

    /// Rain in mm at the centre of every cell of a grid, in its order; a new array.
    default double[] millimetresOn(RainGrid grid) {
        var cells = new double[grid.cells()];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = millimetresAt(grid.centre(cell));
        }
        return cells;
    }

    /// The estimate's variance in mm² at a place; empty if the method states none.
    default OptionalDouble varianceAt(PlanePoint place) {
        return OptionalDouble.empty();
    }

    /// The variance in mm² of a weighted mean over places; empty if the method states none.
    ///
    /// @param weights one per place, with sum 1
    default OptionalDouble varianceOfMean(List<PlanePoint> places, List<Double> weights) {
        return OptionalDouble.empty();
    }
}
