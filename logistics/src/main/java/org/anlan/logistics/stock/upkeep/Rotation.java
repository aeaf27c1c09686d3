package org.anlan.logistics.stock.upkeep;

/// What is proposed for a lot before it expires.
enum Rotation {
    SCRAP("报废", "scrap: it has expired"),
    WINTER_SPRING("冬春救助使用", "use it in winter-spring relief"),
    EXCHANGE("与供应商轮换", "exchange it with the supplier for a fresh lot"),
    USE_FIRST("先出先用", "use it first"),
    USE_UP("尽快使用", "use it up at once, or hand it over: too little time is left");

    private final String zh;
    private final String en;

    Rotation(String zh, String en) {
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
