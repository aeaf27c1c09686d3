package org.anlan.logistics.dispatch;

import java.util.Locale;

/// What a vehicle moves on.
public enum Mode {
    /// 公路.
    ROAD,
    /// 水路.
    WATER,
    /// 空中: only to places that no open road leads to.
    AIR;

    /// The word files use.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
