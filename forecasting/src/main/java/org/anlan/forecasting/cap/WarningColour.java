package org.anlan.forecasting.cap;

/// The four colours of the law and the severity each stands for in CAP.
///
/// @see "突发事件应对法, article 63; the mapping is this project's, not a published profile"
public enum WarningColour {
    BLUE("蓝色", Severity.MINOR),
    YELLOW("黄色", Severity.MODERATE),
    ORANGE("橙色", Severity.SEVERE),
    RED("红色", Severity.EXTREME);

    private final String chinese;
    private final Severity severity;

    WarningColour(String chinese, Severity severity) {
        this.chinese = chinese;
        this.severity = severity;
    }

    /// The colour's name in a message, such as 橙色.
    public String chinese() {
        return chinese;
    }

    /// The severity that says the same.
    public Severity severity() {
        return severity;
    }
}
