package org.anlan.programs.casework;

/// Where a case stands. The steps 评议 (only in doubtful cases) and what follows the posting come
/// later; nothing is paid here.
enum CaseState {
    /// Opened from a damage row, pre-filled; nobody checked it yet.
    OPENED("登记"),
    /// Facts checked by a caseworker; the rules have decided.
    CONFIRMED("核定"),
    /// Sent back with a reason, to be checked again.
    RETURNED("退回"),
    /// Approved by another person and posted.
    POSTED("公示"),
    /// Conditions not met, approved by another person.
    DECLINED("不符合条件");

    private final String zh;

    CaseState(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }

    /// Whether a caseworker may still check it.
    boolean isToCheck() {
        return this == OPENED || this == RETURNED;
    }
}
