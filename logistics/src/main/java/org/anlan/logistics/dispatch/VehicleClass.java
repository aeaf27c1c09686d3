package org.anlan.logistics.dispatch;

/// A class of vehicles (车型): what it holds, what its axles bear, how fast it is, and how long its
/// driver may drive. Immutable.
///
/// @param kmPerHour its speed on ways that state a length; 0 for the minutes the way states
public record VehicleClass(
        String id,
        String nameZh,
        String nameEn,
        Mode mode,
        Hold hold,
        Axle axle,
        int kmPerHour,
        Handling handling,
        Hours hours) {

    private static final int METRES_A_MINUTE_DIVISOR = 60;
    private static final int METRES_A_KILOMETRE = 1_000;

    /// What it holds: inside at most so much weight and volume, or as a sling load (吊挂) so much
    /// weight of any volume.
    ///
    /// @param slingGrams 0 if it carries nothing below itself
    public record Hold(long payloadGrams, long slingGrams, long cubicCentimetres) {

        public Hold {
            Numbers.require("payload g", payloadGrams, 1, Numbers.MOST);
            Numbers.require("sling g", slingGrams, 0, Numbers.MOST);
            Numbers.require("volume cm3", cubicCentimetres, 0, Numbers.MOST);
        }
    }

    /// What its heaviest axle weighs, in kg: empty, and with all of its payload; 0 and 0 for none.
    public record Axle(int emptyKilograms, int fullKilograms) {

        public Axle {
            Numbers.require("axle kg empty", emptyKilograms, 0, 100_000);
            Numbers.require("axle kg full", fullKilograms, emptyKilograms, 100_000);
        }
    }

    /// Minutes that loading takes in the depot, and unloading at each place.
    public record Handling(int loadMinutes, int unloadMinutes) {

        public Handling {
            Numbers.require("loading min", loadMinutes, 0, 1_440);
            Numbers.require("unloading min", unloadMinutes, 0, 1_440);
        }
    }

    /// Driver's hours (驾驶时间), in minutes.
    ///
    /// @param dayMinutes driving of one driver on a day
    /// @param unbrokenMinutes driving without a rest
    /// @param restMinutes how long a rest is at least
    public record Hours(int dayMinutes, int unbrokenMinutes, int restMinutes) {

        public Hours {
            Numbers.require("driving min a day", dayMinutes, 1, 1_440);
            Numbers.require("driving min on end", unbrokenMinutes, 1, 1_440);
            Numbers.require("rest min", restMinutes, 0, 1_440);
        }
    }

    public VehicleClass {
        Numbers.require("km/h", kmPerHour, 0, 1_000);
    }

    /// Whether so much may be in it, or hang below it, at once.
    public boolean holds(long grams, long cubicCentimetres) {
        return (grams <= hold.payloadGrams() && cubicCentimetres <= hold.cubicCentimetres())
                || (hold.slingGrams() > 0 && grams <= hold.slingGrams());
    }

    /// The most it carries either way, in grams: what its hours are counted with.
    public long ratedGrams() {
        return Math.max(hold.payloadGrams(), hold.slingGrams());
    }

    /// What its heaviest axle weighs with so much in it, in kg, rounded up.
    public long axleKilograms(long grams) {
        int span = axle.fullKilograms() - axle.emptyKilograms();
        long payload = hold.payloadGrams();
        return axle.emptyKilograms()
                + Math.ceilDiv((long) span * Math.min(grams, payload), payload);
    }

    /// Minutes over a way, without rests.
    public int minutes(Way way) {
        return kmPerHour == 0
                ? way.minutes()
                : Math.ceilDiv(
                        way.metres() * METRES_A_MINUTE_DIVISOR, kmPerHour * METRES_A_KILOMETRE);
    }
}
