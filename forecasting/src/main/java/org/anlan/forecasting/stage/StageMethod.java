package org.anlan.forecasting.stage;

/// What a fan is made by.
enum StageMethod {
    AUTOREGRESSION("自回归"),
    PERSISTENCE("持续性");

    private final String zh;

    StageMethod(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
