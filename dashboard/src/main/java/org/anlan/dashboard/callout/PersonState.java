package org.anlan.dashboard.callout;

import org.anlan.domain.indicator.Bilingual;

/// How far a person on a list has come: 待叫 → 已叫 → 已应 → 已行动.
enum PersonState {
    TO_CALL("待叫", "to call"),
    CALLED("已叫", "called"),
    ANSWERED("已应", "answered"),
    ACTED("已行动", "acted");

    private final String zh;
    private final String en;

    PersonState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Bilingual word() {
        return new Bilingual(zh, en);
    }
}
