package org.anlan.forecasting.warning;

/// What a message of ours is: never a weather signal, which only its own service may issue.
public enum WarningKind {
    RISK("灾害风险提示"),
    RELIEF("灾害救助准备");

    private final String zh;

    WarningKind(String zh) {
        this.zh = zh;
    }

    /// Its name in Chinese, the event of the CAP message.
    public String zh() {
        return zh;
    }
}
