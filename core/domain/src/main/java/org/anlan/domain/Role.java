package org.anlan.domain;

/// A duty that an actor holds at a region; what it may do is declared per operation in the rooms'
/// contracts (`x-anlan-roles`).
public enum Role {
    REPORTER("灾害信息员", "reporter"),
    REVIEWER("审核员", "reviewer"),
    DUTY_OFFICER("值班员", "duty officer"),
    DUTY_CHIEF("值班长", "duty chief"),
    LEADER("带班领导", "leader on duty"),
    FORECASTER("预报员", "forecaster"),
    DEPARTMENT("会商部门", "consulting department"),
    SECRETARY("会务", "consultation secretary"),
    STOREKEEPER("库管员", "storekeeper"),
    APPROVER("调拨签批人", "allocation approver"),
    CASEWORKER("救助经办", "caseworker"),
    AUDITOR("审计员", "auditor"),
    /// Sees what the wall shows and writes nothing; the guest of an exercise holds it.
    OBSERVER("观摩", "observer"),
    DEVICE("遥测设备", "telemetry device"),
    ADMINISTRATOR("系统管理员", "administrator");

    private final String zh;
    private final String en;

    Role(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// The Chinese name of the duty.
    public String zh() {
        return zh;
    }

    /// The English name of the duty.
    public String en() {
        return en;
    }
}
