package org.anlan.forecasting.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import org.anlan.forecasting.areal.CountyRains.CountyDay;
import org.anlan.forecasting.decision.Standing;
import org.anlan.forecasting.rain.ZoneRain;
import org.anlan.web.Json;
import org.jspecify.annotations.Nullable;

/// What the products of a day are computed from, as text and back.
///
/// @param rainRun the run of the day's rain
/// @param counties in order of region
/// @param turns what followed levels before
record CountyInputs(LocalDate day, UUID rainRun, List<County> counties, LevelTurns turns) {

    CountyInputs {
        counties = List.copyOf(counties);
    }

    /// One county.
    ///
    /// @param days its rain of three days, so far as they were computed
    /// @param before the level that stood after the day before
    record County(String region, List<CountyDay> days, Standing before) {

        County {
            days = List.copyOf(days);
        }
    }

    /// @param before by region; a county that is not named had none
    static CountyInputs of(
            LocalDate day,
            UUID rainRun,
            List<CountyDay> days,
            Map<String, Standing> before,
            LevelTurns turns) {
        var byRegion = new TreeMap<String, List<CountyDay>>();
        days.forEach(d -> byRegion.computeIfAbsent(d.region(), _ -> new ArrayList<>()).add(d));
        return new CountyInputs(
                day,
                rainRun,
                byRegion.entrySet().stream()
                        .map(
                                e ->
                                        new County(
                                                e.getKey(),
                                                e.getValue(),
                                                before.getOrDefault(e.getKey(), Standing.NONE)))
                        .toList(),
                turns);
    }

    String json() {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("day", day.toString());
        text.put("rainRun", rainRun.toString());
        text.put("counties", counties.stream().map(CountyInputs::text).toList());
        text.put("turns", turns.text());
        return Json.write(text);
    }

    private static Map<String, @Nullable Object> text(County county) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("region", county.region());
        text.put("days", county.days().stream().map(CountyInputs::text).toList());
        text.put("before", StandingText.of(county.before()));
        return text;
    }

    private static Map<String, @Nullable Object> text(CountyDay day) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("run", day.run().toString());
        text.put("day", day.day().toString());
        text.put("mean", day.mean().isPresent() ? day.mean().getAsDouble() : null);
        text.put("error", day.error().isPresent() ? day.error().getAsDouble() : null);
        text.put("skill", day.skill().name());
        return text;
    }

    static CountyInputs read(String json) {
        var text = Json.tree(json);
        var counties = new ArrayList<County>();
        for (var county : text.path("counties")) {
            var region = county.path("region").asText();
            var days = new ArrayList<CountyDay>();
            county.path("days").forEach(day -> days.add(day(region, day)));
            counties.add(new County(region, days, StandingText.read(county.path("before"))));
        }
        return new CountyInputs(
                LocalDate.parse(text.path("day").asText()),
                UUID.fromString(text.path("rainRun").asText()),
                counties,
                LevelTurns.read(text.path("turns")));
    }

    private static CountyDay day(String region, JsonNode day) {
        return new CountyDay(
                UUID.fromString(day.path("run").asText()),
                LocalDate.parse(day.path("day").asText()),
                region,
                number(day.path("mean")),
                number(day.path("error")),
                ZoneRain.Skill.valueOf(day.path("skill").asText()));
    }

    private static OptionalDouble number(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
    }
}
