package org.anlan.dashboard.callout;

/// By which way a person was called.
enum CallWay {
    PHONE("电话"),
    SMS("短信"),
    RADIO("对讲电台"),
    BROADCAST("应急广播"),
    SATELLITE("卫星电话"),
    VISIT("上门");

    private final String zh;

    CallWay(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
