package org.anlan.forecasting.areal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;

/// The rain that fell, as the newest run of each day has it. Stateless, safe for all threads.
public final class RainThatCame {

    private RainThatCame() {}

    /// The mean rain of a county on a day, mm.
    ///
    /// @param skilful whether a gauge is near enough to trust it
    public record CountyDay(LocalDate day, String region, double mm, boolean skilful) {}

    /// The newest run of a day.
    public static Optional<UUID> findRun(Handle handle, LocalDate day) {
        return SqlRainThatCame.newestRun(handle, day);
    }

    /// The mean rain of all counties in a run that knows them, by code.
    public static List<CountyDay> listMeans(Handle handle, UUID run) {
        return SqlRainThatCame.means(handle, run);
    }

    /// The counties and days of a span in which the newest run had an amount or more, by day and
    /// code; those far from any gauge are left out.
    public static List<CountyDay> listFrom(
            Handle handle, LocalDate from, LocalDate to, double millimetres) {
        return SqlRainThatCame.from(handle, from, to, millimetres);
    }

    /// The longest return period of any sum at any station in a run, years; infinite above the end
    /// of a distribution, 0 where none was judged.
    public static double rarestYears(Handle handle, UUID run) {
        return SqlRainRuns.listRarities(handle, run, Optional.empty()).stream()
                .map(Json::tree)
                .filter(body -> body.has("returnPeriodYears"))
                .mapToDouble(
                        body ->
                                body.get("returnPeriodYears").isNull()
                                        ? Double.POSITIVE_INFINITY
                                        : body.get("returnPeriodYears").asDouble())
                .max()
                .orElse(0);
    }

    /// The codes of all counties that the newest run knows.
    public static List<String> listCounties(Handle handle) {
        return SqlRainThatCame.counties(handle);
    }
}
