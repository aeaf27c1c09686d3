package org.anlan.logistics.dispatch;

import java.util.List;

/// Truck loads as they were made (装车方案). Immutable.
///
/// @param trips by depot, vehicle and number
/// @param uncarried what stays, with the rule that stops it
/// @param figures what it comes to, beside what nothing can beat
public record Dispatch(List<Trip> trips, List<Uncarried> uncarried, Figures figures) {

    public Dispatch {
        trips = List.copyOf(trips);
        uncarried = List.copyOf(uncarried);
    }

    /// Units of a delivery that no trip carries.
    public record Uncarried(String delivery, long units, CarryRule rule) {}

    /// Sums of a dispatch and their lower bounds. Ton-hours are one way: half of there and back.
    ///
    /// @param waitingTonHours urgency × tonnes × hours until arrival
    /// @param waitingBound no dispatch of the same goods has less
    /// @param vehicleTonHours payload × driving hours, halved
    /// @param loadBound the plan's own ton-hours, as if every vehicle were full and drove straight
    /// @param clusterBound the same with whole vehicles for clusters of places; at least loadBound
    /// @param kilometres of all trips
    /// @param carriedTonnes weight on trips
    public record Figures(
            double waitingTonHours,
            double waitingBound,
            double vehicleTonHours,
            double loadBound,
            double clusterBound,
            double kilometres,
            double carriedTonnes) {

        /// How far vehicle hours are above the plan's ton-hours, as a share of these.
        public double loadGap() {
            return gap(vehicleTonHours, loadBound);
        }

        /// How far vehicle hours are above the best bound known, as a share of it.
        public double clusterGap() {
            return gap(vehicleTonHours, clusterBound);
        }

        /// How far waiting is above its bound, as a share of it.
        public double waitingGap() {
            return gap(waitingTonHours, waitingBound);
        }

        private static double gap(double found, double bound) {
            return bound > 0 ? found / bound - 1 : 0;
        }
    }
}
