package org.anlan.logistics.plan;

/// How a person bound a plan.
public enum HoldKind {
    /// At least so many units go this way.
    PIN("锁定", "pinned"),
    /// Exactly so many units go this way.
    SET("改数", "set"),
    /// Nothing goes this way: of one kind of goods, or of any.
    FORBID("禁止", "forbidden");

    private final String zh;
    private final String en;

    HoldKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// The Chinese word.
    public String zh() {
        return zh;
    }

    /// The English word.
    public String en() {
        return en;
    }
}
