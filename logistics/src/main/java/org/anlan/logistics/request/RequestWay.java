package org.anlan.logistics.request;

/// How a county asks.
public enum RequestWay {
    PAGE("页面填报"),
    PHONE("电话"),
    LETTER("来函");

    private final String zh;

    RequestWay(String zh) {
        this.zh = zh;
    }

    /// The Chinese words.
    public String zh() {
        return zh;
    }
}
