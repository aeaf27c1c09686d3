package org.anlan.domain;

/// The level of a region, from the widest to the narrowest.
///
/// A `ZONE` is a development zone that statistics use but GB/T 2260 does not: it stands beside the
/// counties of its city and owns townships.
public enum RegionLevel {
    PROVINCE("省"),
    CITY("市"),
    COUNTY("县"),
    ZONE("开发区"),
    TOWNSHIP("乡镇"),
    VILLAGE("村");

    private final String zh;

    RegionLevel(String zh) {
        this.zh = zh;
    }

    /// The Chinese name of the level.
    public String zh() {
        return zh;
    }

    /// Whether a report of this level stands for a county in review and roll-up.
    public boolean standsAsCounty() {
        return this == COUNTY || this == ZONE;
    }
}
