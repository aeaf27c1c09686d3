package org.anlan.forecasting.outlook;

/// Whether a forecast is worth more than what needs no model.
public enum SkillMark {
    /// Beats persistence, climatology and recession, beyond chance.
    SKILL("有技巧", "skill"),
    /// Does not: use the best of the three instead.
    NO_SKILL("无技巧", "no skill"),
    /// Fewer than 30 forecasts could be held against what came.
    UNKNOWN("未检验", "not verified");

    private final String zh;
    private final String en;

    SkillMark(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// The word in Chinese.
    public String zh() {
        return zh;
    }

    /// The word in English.
    public String en() {
        return en;
    }
}
