package org.anlan.logistics.catalogue;

import java.util.Locale;

/// The five levels of depots, from the top.
public enum DepotLevel {
    CENTRAL("中央级"),
    PROVINCE("省级"),
    CITY("市级"),
    COUNTY("县级"),
    TOWNSHIP("乡镇(村)级");

    private final String zh;

    DepotLevel(String zh) {
        this.zh = zh;
    }

    /// The Chinese name.
    public String zh() {
        return zh;
    }

    /// The word of packs and of the API, such as `county`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The level of a word.
    ///
    /// @throws IllegalArgumentException if it is none of the five
    public static DepotLevel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
