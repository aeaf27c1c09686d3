package org.anlan.logistics.stock.upkeep;

/// What an inspection found.
enum InspectionResult {
    GOOD("完好"),
    DOUBTFUL("待检"),
    DAMAGED("损坏");

    private final String zh;

    InspectionResult(String zh) {
        this.zh = zh;
    }

    /// The Chinese word.
    public String zh() {
        return zh;
    }
}
