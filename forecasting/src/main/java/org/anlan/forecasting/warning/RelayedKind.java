package org.anlan.forecasting.warning;

import java.util.stream.Stream;

/// What another body warns of. The order is that in which an event's words are looked for.
enum RelayedKind {
    TYPHOON("台风", "台风"),
    RAINSTORM("暴雨", "暴雨"),
    FLASH_FLOOD("山洪灾害", "山洪"),
    GEOLOGICAL("地质灾害", "地质"),
    FLOOD("洪水", "洪水"),
    WIND("大风", "风"),
    SNOW("暴雪", "雪"),
    COLD("寒潮", "寒"),
    HEAT("高温", "高温"),
    OTHER("其他", "");

    private final String zh;
    private final String word;

    RelayedKind(String zh, String word) {
        this.zh = zh;
        this.word = word;
    }

    String zh() {
        return zh;
    }

    /// The kind of an event by its words; OTHER where none fits.
    static RelayedKind of(String event) {
        return Stream.of(values()).filter(k -> event.contains(k.word)).findFirst().orElse(OTHER);
    }
}
