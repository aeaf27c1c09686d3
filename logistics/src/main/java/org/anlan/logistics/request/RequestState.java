package org.anlan.logistics.request;

/// Where a county's request stands.
public enum RequestState {
    OPEN("待处理"),
    PLANNED("已列入拟调拨"),
    DECLINED("不予调拨");

    private final String zh;

    RequestState(String zh) {
        this.zh = zh;
    }

    /// The Chinese words.
    public String zh() {
        return zh;
    }
}
