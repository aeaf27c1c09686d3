package org.anlan.dashboard.incident;

import java.util.Optional;

/// How far a call has come (接报 → 核实 → 报告 → 处置 → 反馈 → 办结).
public enum IncidentState {
    RECEIVED("接报", "received"),
    VERIFIED("核实", "verified"),
    REPORTED("报告", "reported"),
    HANDLED("处置", "in hand"),
    ANSWERED("反馈", "answered"),
    CLOSED("办结", "closed");

    private final String zh;
    private final String en;

    IncidentState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// The Chinese word of the desk.
    public String zh() {
        return zh;
    }

    /// The English word.
    public String en() {
        return en;
    }

    /// The state that comes next; nothing after the last.
    public Optional<IncidentState> next() {
        return switch (this) {
            case RECEIVED -> Optional.of(VERIFIED);
            case VERIFIED -> Optional.of(REPORTED);
            case REPORTED -> Optional.of(HANDLED);
            case HANDLED -> Optional.of(ANSWERED);
            case ANSWERED -> Optional.of(CLOSED);
            case CLOSED -> Optional.empty();
        };
    }

    /// Whether a step of this state may follow another: the same again (a further note), the next
    /// one, or the end when the check showed that nothing happened.
    boolean mayFollow(IncidentState before) {
        return before != CLOSED
                && (this == before
                        || before.next().equals(Optional.of(this))
                        || (this == CLOSED && before == VERIFIED));
    }
}
