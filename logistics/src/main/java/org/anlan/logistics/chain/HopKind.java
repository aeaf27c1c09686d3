package org.anlan.logistics.chain;

/// The steps of an allocation, in the order in which they usually come.
public enum HopKind {
    REQUESTED("县级请求", "County's request"),
    PROPOSED("应急管理厅拟调拨", "Allocation drawn up"),
    APPROVED("签批", "Approved"),
    APPROVED_BY_PHONE("电话批准", "Approved by telephone"),
    SIGNED("书面补签", "Signed afterwards"),
    NOTICE("调拨通知", "Allocation notice"),
    ACKNOWLEDGED("粮食和物资储备局签收", "Acknowledged by the reserves bureau"),
    LOADED("出库", "Signed out"),
    STARTED("启运", "Set out"),
    ARRIVED("到达", "Arrived"),
    RECEIVED("实收", "Received"),
    HANDED_OUT("发放到人", "Handed out"),
    RECALLED("回收通知", "Called in"),
    RETURNED("回收", "Returned"),
    WRITTEN_OFF("核销", "Written off");

    private final String zh;
    private final String en;

    HopKind(String zh, String en) {
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
