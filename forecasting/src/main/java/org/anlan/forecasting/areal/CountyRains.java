package org.anlan.forecasting.areal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.anlan.forecasting.rain.ZoneRain;
import org.jdbi.v3.core.Handle;

/// The mean rain of counties, day by day, for products that are made from it.
public final class CountyRains {

    /// The rain over a county on a day.
    ///
    /// @param run the newest of the day
    /// @param mean mm; empty if nothing is known
    /// @param error of the mean, mm; empty if it was not kriged
    /// @param skill whether a gauge is near enough to say anything
    public record CountyDay(
            UUID run,
            LocalDate day,
            String region,
            OptionalDouble mean,
            OptionalDouble error,
            ZoneRain.Skill skill) {}

    private CountyRains() {}

    /// By the newest run of each day that was known by an instant; a day without a run is not
    /// there. In order of region and day.
    ///
    /// @param from first day
    /// @param to last day
    public static List<CountyDay> list(Handle handle, LocalDate from, LocalDate to, Instant asOf) {
        return SqlCountyRains.list(handle, from, to, asOf);
    }
}
