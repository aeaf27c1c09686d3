package org.anlan.logistics.need.board;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the needs of a gap board rest on.
public enum GapKind {
    /// Figures that were reported and reviewed.
    REPORTS("已审核报表", "reviewed reports"),
    /// The newest nowcast of final losses.
    NOWCAST("最终损失推算", "nowcast of final losses"),
    /// The newest forecast of impact.
    FORECAST("预报影响", "forecast impact");

    private final String zh;
    private final String en;

    GapKind(String zh, String en) {
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

    /// The kind that a word of a question names, if any.
    static Optional<GapKind> find(String word) {
        return Arrays.stream(values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
