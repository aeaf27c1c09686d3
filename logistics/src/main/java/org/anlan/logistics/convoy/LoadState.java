package org.anlan.logistics.convoy;

/// Where a truck load stands.
public enum LoadState {
    LOADED("已出库,待启运"),
    ON_ROAD("在途"),
    ARRIVED("已到达,待签收"),
    RECEIVED("已签收");

    private final String zh;

    LoadState(String zh) {
        this.zh = zh;
    }

    /// The Chinese words.
    public String zh() {
        return zh;
    }
}
