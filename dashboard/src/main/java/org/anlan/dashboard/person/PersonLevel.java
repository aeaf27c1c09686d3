package org.anlan.dashboard.person;

import org.anlan.domain.RegionLevel;
import org.anlan.domain.indicator.Bilingual;

/// For what kind of place a person answers.
public enum PersonLevel {
    COUNTY("县级", "county"),
    TOWNSHIP("乡级", "township"),
    VILLAGE("村级", "village");

    private final String zh;
    private final String en;

    PersonLevel(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// Its name.
    public Bilingual word() {
        return new Bilingual(zh, en);
    }

    /// The level of a place; a named village of a region is one whatever the region.
    static PersonLevel of(RegionLevel region, String village) {
        if (!village.isEmpty()) {
            return VILLAGE;
        }
        return region.standsAsCounty() ? COUNTY : TOWNSHIP;
    }
}
