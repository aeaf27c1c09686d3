package org.anlan.logistics.stock;

import java.util.Locale;

/// Where the units of a lot stand. Each but [#OUTSIDE] is a column of the lot's row.
public enum Account {
    /// Before the books were opened, or out of them.
    OUTSIDE("账外", false),
    /// In the depot, good, and promised to nobody.
    FREE("可用", true),
    /// In the depot, promised to an approved plan.
    RESERVED("已占用", true),
    /// In the depot, promised and laid ready for loading.
    PICKED("已拣货", true),
    /// In the depot, to be inspected before anybody may have them.
    INSPECTING("待检", true),
    /// Being cleaned; then to be inspected.
    CLEANING("清洗中", true),
    /// In the depot, and not fit for use.
    DAMAGED("损坏", true),
    /// On the road.
    TRANSIT("在途", false),
    /// Signed for by the receiver.
    RECEIVED("已接收", false),
    /// Sent and not received.
    LOST("差异", false),
    /// Handed out for good and written off.
    USED("已核销", false),
    /// Scrapped, two persons agreeing.
    SCRAPPED("已报废", false),
    /// Not found at a stock-take, two persons agreeing.
    MISSING("盘亏", false);

    private final String zh;
    private final boolean inDepot;

    Account(String zh, boolean inDepot) {
        this.zh = zh;
        this.inDepot = inDepot;
    }

    /// The Chinese name.
    public String zh() {
        return zh;
    }

    /// Whether who counts the depot counts these.
    public boolean isInDepot() {
        return inDepot;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
