package org.anlan.logistics.plan;

/// Where a plan stands.
public enum PlanState {
    PROPOSED("拟调拨,待签批"),
    APPROVED("已签批,待出库"),
    DISPATCHED("已出库"),
    RECEIVED("已接收"),
    SUPERSEDED("已被替代"),
    RETURNED("已退回");

    private final String zh;

    PlanState(String zh) {
        this.zh = zh;
    }

    /// The Chinese words.
    public String zh() {
        return zh;
    }

    /// Whether its goods are promised: reserved, on the road or there.
    public boolean isBinding() {
        return this == APPROVED || this == DISPATCHED || this == RECEIVED;
    }
}
