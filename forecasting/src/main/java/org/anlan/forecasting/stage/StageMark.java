package org.anlan.forecasting.stage;

/// Which mark of a station.
enum StageMark {
    WARNING("警戒水位"),
    GUARANTEE("保证水位");

    private final String zh;

    StageMark(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
