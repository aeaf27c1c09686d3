package org.anlan.dashboard.callout;

/// What came of a call.
enum CallOutcome {
    /// A text message went to the gateway; nobody has answered by that.
    SENT("已发出"),
    ANSWERED("已应"),
    ACTED("已行动"),
    NO_ANSWER("无人接听"),
    BUSY("占线"),
    UNREACHABLE("无法接通"),
    WRONG_NUMBER("号码有误");

    private final String zh;

    CallOutcome(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }

    boolean isAnswer() {
        return this == ANSWERED || this == ACTED;
    }
}
