package org.anlan.forecasting.consultation;

import org.anlan.forecasting.pooling.RiskLevel;

/// The words of a judged level.
final class LevelText {

    private LevelText() {}

    static String zh(RiskLevel level) {
        return switch (level) {
            case NONE -> "无";
            case BLUE -> "蓝";
            case YELLOW -> "黄";
            case ORANGE -> "橙";
            case RED -> "红";
        };
    }
}
