package org.anlan.logistics.catalogue;

/// The five needs of displaced people (吃住衣水医), in the order in which they are always said.
public enum FiveNeed {
    FOOD("吃", "food"),
    SHELTER("住", "shelter"),
    CLOTHING("衣", "clothing"),
    WATER("水", "water"),
    MEDICAL("医", "medical");

    private final String zh;
    private final String en;

    FiveNeed(String zh, String en) {
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
