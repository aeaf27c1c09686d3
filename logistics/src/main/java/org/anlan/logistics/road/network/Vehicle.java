package org.anlan.logistics.road.network;

/// A kind of vehicle by what keeps it off a road.
///
/// @param axleKilograms what its heaviest axle weighs laden
/// @param heightCentimetres how high it is laden
/// @param wadingCentimetres through how deep water it may go; 0 for none
public record Vehicle(int axleKilograms, int heightCentimetres, int wadingCentimetres) {

    /// One that no limit stops and no water lets through.
    public static final Vehicle ANY = new Vehicle(0, 0, 0);

    public Vehicle {
        if (axleKilograms < 0 || heightCentimetres < 0 || wadingCentimetres < 0) {
            throw new IllegalArgumentException(
                    "Vehicle (%d kg, %d cm, %d cm) must not be below zero."
                            .formatted(axleKilograms, heightCentimetres, wadingCentimetres));
        }
    }

    boolean mayUse(Road road) {
        return axleKilograms <= road.axleKilograms()
                && heightCentimetres <= road.heightCentimetres();
    }

    boolean passes(Closing closing) {
        return closing.depthCentimetres() <= wadingCentimetres;
    }
}
