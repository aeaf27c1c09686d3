package org.anlan.logistics.road.network;

import java.util.Locale;

/// What carries a road.
public enum Structure {
    /// The ground.
    ROAD,
    /// 桥梁.
    BRIDGE,
    /// 隧道.
    TUNNEL,
    /// 渡口.
    FERRY,
    /// 漫水路面: it lies under water at times.
    FORD;

    /// The word road files use.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
