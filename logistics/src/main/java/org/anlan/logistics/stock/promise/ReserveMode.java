package org.anlan.logistics.stock.promise;

/// The three ways of holding a reserve.
public enum ReserveMode {
    PHYSICAL("实物储备", "physical reserve"),
    AGREEMENT("协议储备", "reserve by agreement"),
    CAPACITY("产能储备", "reserve of capacity");

    private final String zh;
    private final String en;

    ReserveMode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// The Chinese name.
    public String zh() {
        return zh;
    }

    /// The English name.
    public String en() {
        return en;
    }
}
