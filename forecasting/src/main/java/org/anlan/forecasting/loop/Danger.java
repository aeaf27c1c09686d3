package org.anlan.forecasting.loop;

import java.time.LocalDate;
import org.anlan.forecasting.loop.SeverityRule.Kind;

/// One county in danger on one day.
///
/// @param county code
/// @param kind by what
/// @param level 1 blue to 4 red
/// @param mm mean rain of the day; 0 where it was not the rain
/// @param name of the station, or of the place whose figures bear a level; empty text for rain
record Danger(LocalDate day, String county, Kind kind, int level, double mm, String name) {}
