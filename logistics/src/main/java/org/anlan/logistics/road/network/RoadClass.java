package org.anlan.logistics.road.network;

import java.util.Locale;

/// What a road is by rank, with the speed of a laden truck where nothing better is known (示例).
public enum RoadClass {
    /// 高速公路.
    EXPRESSWAY(80),
    /// 国道.
    NATIONAL(60),
    /// 省道.
    PROVINCIAL(50),
    /// 县道.
    COUNTY(40),
    /// 乡道、村道.
    LOCAL(25);

    private final int kmPerHour;

    RoadClass(int kmPerHour) {
        this.kmPerHour = kmPerHour;
    }

    /// The speed where none is given, in km/h.
    public int kmPerHour() {
        return kmPerHour;
    }

    /// The word road files use.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
