package org.anlan.logistics.stock.requisition;

/// What became of goods that were taken.
enum Outcome {
    RETURNED("完好返还"),
    DAMAGED("毁损返还"),
    LOST("灭失");

    private final String zh;

    Outcome(String zh) {
        this.zh = zh;
    }

    /// The Chinese words.
    public String zh() {
        return zh;
    }
}
