package org.anlan.forecasting.ladder;

/// What becomes of one event's total.
///
/// @param delay column of its latest report
/// @param latest total reported so far
/// @param ultimate total to be expected in the last column; `NaN` if a factor on the way is unknown
/// @param remaining ultimate less latest; below 0 where totals are usually revised down
/// @param standardError of it; `NaN` if the spread of a factor on the way is unknown
public record LadderOrigin(
        int delay, double latest, double ultimate, double remaining, double standardError) {}
