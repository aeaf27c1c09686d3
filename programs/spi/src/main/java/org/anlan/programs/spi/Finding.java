package org.anlan.programs.spi;

import org.anlan.domain.indicator.Bilingual;

/// What is known about a circumstance. Not checked is neither yes nor no.
public enum Finding {
    YES("是", "yes"),
    NO("否", "no"),
    NOT_CHECKED("未核实", "not checked");

    private final String zh;
    private final String en;

    Finding(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// Yes or no, as stated by somebody.
    public static Finding of(boolean stated) {
        return stated ? YES : NO;
    }

    /// Whether both hold: no if either is no, not checked if that leaves it open.
    public Finding and(Finding other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES ? other : NOT_CHECKED;
    }

    /// Whether at least one holds: yes if either is yes, not checked if that leaves it open.
    public Finding or(Finding other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO ? other : NOT_CHECKED;
    }

    /// The word on the screen.
    public Bilingual label() {
        return new Bilingual(zh, en);
    }
}
