package org.anlan.forecasting.product;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anlan.forecasting.areal.CountyRains.CountyDay;
import org.anlan.forecasting.decision.Standing;
import org.anlan.web.Json;

/// What the products of coming days are computed from, as text and back.
///
/// @param source who forecast the rain, `issued` when
/// @param days as it tells them
/// @param fallen the rain of the days before the first, by county, so far as it was computed
/// @param before the levels that stood after the day before the first, by region
record AheadInputs(
        String source,
        Instant issued,
        List<Day> days,
        List<CountyDay> fallen,
        SortedMap<String, Object> before) {

    AheadInputs {
        days = List.copyOf(days);
        fallen = List.copyOf(fallen);
        before = new TreeMap<>(before);
    }

    /// One day.
    ///
    /// @param leadHours from the issue to its end
    /// @param mm mean of each county by code, as the source has it
    /// @param past how far the source erred at that lead
    record Day(
            LocalDate day,
            Instant from,
            Instant to,
            int leadHours,
            SortedMap<String, Double> mm,
            PastErrors past) {

        Day {
            mm = new TreeMap<>(mm);
        }
    }

    String json() {
        return Json.write(this);
    }

    static AheadInputs read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), AheadInputs.class);
    }

    /// The level that stood in a county; none if it had none.
    Standing before(String region) {
        var text = before.get(region);
        return text == null ? Standing.NONE : StandingText.read(Json.tree(Json.write(text)));
    }
}
