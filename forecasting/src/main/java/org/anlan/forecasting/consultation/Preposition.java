package org.anlan.forecasting.consultation;

import java.time.Instant;

/// Goods to be moved ahead 前置, before they are short: what, from where, to which area.
///
/// @param item the goods, as the province's list names them
/// @param quantity how many units
/// @param unit what they are counted in, such as 顶
/// @param depot from where
/// @param area code of the division they are for
/// @param responsible 责任单位
/// @param dueAt 时限
record Preposition(
        String item,
        int quantity,
        String unit,
        String depot,
        String area,
        String responsible,
        Instant dueAt) {

    /// What the unit is told to do.
    String textZh(String areaName) {
        return "前置 %s %d %s:自%s至%s".formatted(item, quantity, unit, depot, areaName);
    }
}
