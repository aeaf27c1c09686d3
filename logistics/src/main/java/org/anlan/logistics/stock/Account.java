package org.anlan.logistics.stock;

import java.util.Locale;

/// Where the units of a lot stand. Each but [#OUTSIDE] is a column of the lot's row.
public enum Account {
    /// Before the books were opened.
    OUTSIDE("账外"),
    /// In the depot and promised to nobody.
    FREE("可用"),
    /// In the depot, promised to an approved plan.
    RESERVED("已占用"),
    /// On the road.
    TRANSIT("在途"),
    /// Signed for by the receiver.
    RECEIVED("已接收"),
    /// Sent and not received.
    LOST("差异");

    private final String zh;

    Account(String zh) {
        this.zh = zh;
    }

    /// The Chinese name.
    public String zh() {
        return zh;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
