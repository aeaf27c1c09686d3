package org.anlan.logistics.road.network;

/// A piece of road between two junctions.
///
/// @param id as the road file names it
/// @param from the node it begins at, by its number in the network
/// @param to the node it ends at
/// @param metres its length, from 0 to 1,000,000
/// @param kmPerHour how fast it is driven, from 1 to 200
/// @param oneWay whether it is driven from its begin to its end only
/// @param axleKilograms the most one axle may weigh; [#NO_LIMIT] if there is no limit
/// @param heightCentimetres the most a vehicle may be high; [#NO_LIMIT] if there is no limit
/// @param name as signs show it; may be empty
public record Road(
        String id,
        int from,
        int to,
        int metres,
        int kmPerHour,
        RoadClass roadClass,
        Structure structure,
        boolean oneWay,
        int axleKilograms,
        int heightCentimetres,
        String name) {

    /// More than any vehicle.
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    private static final int MOST_METRES = 1_000_000;
    private static final int MOST_KM_PER_HOUR = 200;
    private static final int TENTHS_AT_1_KM_PER_HOUR = 36;

    public Road {
        require(id, "metres", metres, 0, MOST_METRES);
        require(id, "kmPerHour", kmPerHour, 1, MOST_KM_PER_HOUR);
        require(id, "axleKilograms", axleKilograms, 1, NO_LIMIT);
        require(id, "heightCentimetres", heightCentimetres, 1, NO_LIMIT);
    }

    private static void require(String id, String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s of road %s (%d) must be from %d to %d."
                            .formatted(what, id, value, least, most));
        }
    }

    /// How long it is driven, in whole tenths of a second, rounded up.
    public int tenths() {
        return Math.ceilDiv(metres * TENTHS_AT_1_KM_PER_HOUR, kmPerHour);
    }
}
