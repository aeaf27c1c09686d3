package org.anlan.forecasting.pooling;

/// The level a department may see coming, rising: none, 蓝 blue, 黄 yellow, 橙 orange, 红 red.
///
/// @see "突发事件应对法, article 63: four levels, red the highest"
public enum RiskLevel {
    NONE,
    BLUE,
    YELLOW,
    ORANGE,
    RED
}
