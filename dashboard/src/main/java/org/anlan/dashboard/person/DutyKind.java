package org.anlan.dashboard.person;

import org.anlan.domain.indicator.Bilingual;

/// What a named person answers for.
public enum DutyKind {
    HEAD("责任人", "head"),
    WARDEN("包保责任人", "warden"),
    WATCH("值班员", "on watch");

    private final String zh;
    private final String en;

    DutyKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// Its name.
    public Bilingual word() {
        return new Bilingual(zh, en);
    }
}
