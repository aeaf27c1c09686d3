package org.anlan.logistics.road;

/// Why a road is closed.
public enum ClosureKind {
    /// 封闭: by order.
    CLOSED,
    /// 预计淹没: a forecast has it under water.
    FLOOD
}
