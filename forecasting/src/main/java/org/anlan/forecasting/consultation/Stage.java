package org.anlan.forecasting.consultation;

/// How far a consultation is; it only ever goes forward.
enum Stage {
    CALLED("已召集"),
    FROZEN("材料已冻结"),
    REVEALED("已亮牌"),
    SIGNED("已签发"),
    CLOSED("已归档");

    private final String zh;

    Stage(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
