package org.anlan.domain.indicator;

/// A unit of the statistical forms, with the finest step in which a figure is held.
///
/// The catalogue files name a unit by its lower-case code, e.g. `wan-yuan`.
///
/// Source: the units of the public schema of a loss table (`domain.md` D.2); the decimals are
/// ours, chosen so that every figure of the public bulletins is held exactly.
public enum Unit {
    /// One person (人).
    PERSON("人", "people", 0),
    /// One household (户).
    HOUSEHOLD("户", "households", 0),
    /// One natural room (自然间), the unit in which houses are counted.
    ROOM("间", "rooms", 0),
    /// 10,000 m² (公顷), held to 0.01 ha.
    HECTARE("公顷", "ha", 2),
    /// 10,000 yuan (万元), held to the fen: one fen is 0.000001 of it.
    WAN_YUAN("万元", "10k yuan", 6),
    /// 1,000 m (千米), held to the metre.
    KILOMETRE("千米", "km", 3),
    /// One kilometre of cable sheath (皮长公里), however many fibres or pairs it holds.
    SHEATH_KILOMETRE("皮长公里", "sheath km", 3),
    /// One building, place or works (个).
    PIECE("个", "", 0),
    /// One machine or set of equipment (台套).
    SET("台套", "sets", 0),
    /// One animal (头只).
    HEAD("头只", "head", 0);

    private final String zh;
    private final String en;
    private final int decimals;

    Unit(String zh, String en, int decimals) {
        this.zh = zh;
        this.en = en;
        this.decimals = decimals;
    }

    /// The unit as the Chinese forms print it.
    public String zh() {
        return zh;
    }

    /// The unit in English; empty where English counts things without a measure word.
    public String en() {
        return en;
    }

    /// Digits after the decimal point that a figure of this unit holds.
    public int decimals() {
        return decimals;
    }
}
