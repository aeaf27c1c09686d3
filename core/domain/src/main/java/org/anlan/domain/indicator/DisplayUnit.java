package org.anlan.domain.indicator;

/// A larger unit in which bulletins print a figure: 万人, 千公顷, 亿元.
///
/// Source: the form of provincial flood bulletins (万人, 千公顷, 亿元).
public enum DisplayUnit {
    /// 10,000 people.
    WAN_PEOPLE("万人", Unit.PERSON, 4),
    /// 1,000 hectares.
    THOUSAND_HECTARES("千公顷", Unit.HECTARE, 3),
    /// 100 million yuan.
    YI_YUAN("亿元", Unit.WAN_YUAN, 4);

    private final String zh;
    private final Unit of;
    private final int power;

    DisplayUnit(String zh, Unit of, int power) {
        this.zh = zh;
        this.of = of;
        this.power = power;
    }

    public String zh() {
        return zh;
    }

    /// The unit that this one enlarges.
    public Unit of() {
        return of;
    }

    /// How many decimal places larger: one is `10^power` of [#of].
    public int power() {
        return power;
    }
}
