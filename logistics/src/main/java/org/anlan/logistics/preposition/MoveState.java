package org.anlan.logistics.preposition;

/// What became of stock moves that were proposed with a warning.
public enum MoveState {
    PROPOSED("待随预警签批"),
    NOTHING("没有可前置的物资"),
    SIGNED("已随预警签批"),
    CHANGED("签发时库存已变,已重新拟定,待签批"),
    LEFT("预警签发时未一并签批");

    private final String zh;

    MoveState(String zh) {
        this.zh = zh;
    }

    /// The Chinese words.
    public String zh() {
        return zh;
    }
}
