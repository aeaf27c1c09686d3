package org.anlan.programs.spi;

import java.util.Locale;
import org.anlan.domain.indicator.Bilingual;

/// A named fact about a household or its place that conditions ask for.
public enum Circumstance {
    /// No home to live in: collapsed, or not to be lived in.
    NO_HOME("无房可住", "no home to live in"),
    /// No income to live on.
    NO_INCOME("无生活来源", "no income"),
    /// No means of helping itself.
    NO_SELF_HELP("无自救能力", "no means of self-help"),
    /// The home stands under water for long.
    FLOODED_LONG("住房长期被淹", "home under water for long"),
    /// A relief response was activated over the place since the home was lost; it may have ended.
    RELIEF_RESPONSE("已启动救灾应急响应", "relief response activated");

    private final String zh;
    private final String en;

    Circumstance(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// The word on the screen.
    public Bilingual label() {
        return new Bilingual(zh, en);
    }

    /// The name in JSON and tables, such as `no-home`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The circumstance of an id.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Circumstance of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
