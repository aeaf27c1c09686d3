package org.anlan.forecasting.rain;

import java.util.OptionalDouble;

/// The rain over one zone 面雨量, and how far it may be believed.
///
/// @param zoneId the zone
/// @param areaSquareMetres its area on the plane
/// @param meanMillimetres area-weighted mean over the cells; empty if nothing is known
/// @param lowestMillimetres the least of the cells touched
/// @param highestMillimetres the most of the cells touched
/// @param standardErrorMillimetres error of the mean by block kriging; empty if not kriged
/// @param nearestGaugeMetres from the zone's label point to the nearest reporting gauge
/// @param skill whether a gauge is near enough to say anything
public record ZoneRain(
        String zoneId,
        double areaSquareMetres,
        OptionalDouble meanMillimetres,
        OptionalDouble lowestMillimetres,
        OptionalDouble highestMillimetres,
        OptionalDouble standardErrorMillimetres,
        OptionalDouble nearestGaugeMetres,
        Skill skill) {

    /// The water that fell on the zone, in m³; empty if nothing is known.
    public OptionalDouble volumeCubicMetres() {
        return meanMillimetres.isPresent()
                ? OptionalDouble.of(meanMillimetres.getAsDouble() / 1000 * areaSquareMetres)
                : OptionalDouble.empty();
    }

    /// Whether the estimate has skill.
    public enum Skill {
        /// A gauge reports within 80 km.
        SKILFUL,
        /// 无技巧: the nearest reporting gauge is more than 80 km away. Figures are given, not meant.
        NO_SKILL_TOO_FAR,
        /// No gauge reports: there is no figure.
        NO_GAUGE;

        /// Beyond this distance the rain of a gauge says nothing about a place.
        public static final double FARTHEST_METRES = 80_000;

        static Skill at(OptionalDouble nearestGaugeMetres) {
            if (nearestGaugeMetres.isEmpty()) {
                return NO_GAUGE;
            }
            return nearestGaugeMetres.getAsDouble() <= FARTHEST_METRES ? SKILFUL : NO_SKILL_TOO_FAR;
        }
    }
}
