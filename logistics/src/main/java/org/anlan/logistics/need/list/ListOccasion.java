package org.anlan.logistics.need.list;

/// Why a list of needs was published.
public enum ListOccasion {
    OPENED("首次公布", "first published"),
    MOVED("需求变化", "needs changed"),
    HOURLY("整点更新", "hourly update"),
    CLOSED("停止接收", "no more is asked for");

    private final String zh;
    private final String en;

    ListOccasion(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// The Chinese words.
    public String zh() {
        return zh;
    }

    /// The English words.
    public String en() {
        return en;
    }
}
