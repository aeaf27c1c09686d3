package org.anlan.forecasting.loss;

/// What a county has said of an indicator.
enum CountyState {
    REPORTED("已报"),
    NOTHING_NEW("零报告"),
    SILENT("未报"),
    NO_PRIOR("未报,无从推算");

    private final String zh;

    CountyState(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }

    static CountyState of(LossInputs.County county, boolean isReckoned) {
        if (county.reported() != null) {
            return REPORTED;
        }
        if (county.unchangedAt() != null) {
            return NOTHING_NEW;
        }
        return isReckoned ? SILENT : NO_PRIOR;
    }
}
