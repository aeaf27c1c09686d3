package org.anlan.logistics.stock;

/// In what condition goods come in.
public enum Condition {
    GOOD("完好", Movement.Kind.INTAKE),
    TO_INSPECT("待检", Movement.Kind.INTAKE_TO_INSPECT),
    DAMAGED("损坏", Movement.Kind.INTAKE_DAMAGED);

    private final String zh;
    private final Movement.Kind intake;

    Condition(String zh, Movement.Kind intake) {
        this.zh = zh;
        this.intake = intake;
    }

    /// The Chinese name.
    public String zh() {
        return zh;
    }

    /// How they are booked in.
    Movement.Kind intake() {
        return intake;
    }
}
