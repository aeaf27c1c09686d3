package org.anlan.ingest.report;

import java.util.Arrays;
import java.util.Optional;
import org.anlan.domain.RegionLevel;

/// The three reviews a report passes, from below.
public enum ReviewLevel {
    COUNTY(1, "县级"),
    CITY(2, "市级"),
    PROVINCE(3, "省级");

    private final int step;
    private final String zh;

    ReviewLevel(int step, String zh) {
        this.step = step;
        this.zh = zh;
    }

    /// 1 to 3.
    public int step() {
        return step;
    }

    /// The Chinese name.
    public String zh() {
        return zh;
    }

    /// The review that the region of a level makes, if it makes one.
    public static Optional<ReviewLevel> of(RegionLevel level) {
        return switch (level) {
            case COUNTY, ZONE -> Optional.of(COUNTY);
            case CITY -> Optional.of(CITY);
            case PROVINCE -> Optional.of(PROVINCE);
            case TOWNSHIP, VILLAGE -> Optional.empty();
        };
    }

    /// How far a fresh report of a region counts as reviewed: a city's own needs no county.
    public static int before(RegionLevel level) {
        return of(level).map(l -> l.step - 1).orElse(0);
    }

    /// The review of a name.
    public static Optional<ReviewLevel> find(String name) {
        return Arrays.stream(values()).filter(l -> l.name().equals(name)).findFirst();
    }
}
