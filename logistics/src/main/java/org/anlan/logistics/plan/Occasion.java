package org.anlan.logistics.plan;

/// Why a plan was proposed.
public enum Occasion {
    REQUEST("值班拟定"),
    NEEDS("需求变化"),
    ROADS("道路变化"),
    STOCK("库存变化"),
    DISCREPANCY("接收差异"),
    USED_UP("日耗物资用完"),
    EDITED("人工改动"),
    REST("部分同意后的其余部分"),
    AHEAD("预警前置");

    private final String zh;

    Occasion(String zh) {
        this.zh = zh;
    }

    /// The Chinese words.
    public String zh() {
        return zh;
    }
}
