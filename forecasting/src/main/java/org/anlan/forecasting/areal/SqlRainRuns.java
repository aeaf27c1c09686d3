package org.anlan.forecasting.areal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.anlan.forecasting.areal.RainResult.Rare;
import org.anlan.forecasting.rain.ZoneRain;
import org.anlan.store.Tx;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables `forecasting.rain_run`, `rain_county` and `rarity`.
final class SqlRainRuns {

    private static final String INSERT =
            """
            insert into forecasting.rain_run (id, day, made_at, caused_by, model, method, choice,
                   loo_error_mm, day_ends, inputs, inputs_digest, missing, remarks)
            values (:id, :day, :at, :cause, :model, :method, :choice,
                   :loo, :ends, :inputs, :digest, :missing, :remarks)
            """;

    private static final String COUNTY =
            """
            insert into forecasting.rain_county
                   (run, region, mean_mm, lowest_mm, highest_mm, error_mm, nearest_gauge_m, skill)
            values (:run, :region, :mean, :lowest, :highest, :error, :nearest, :skill)
            """;

    private static final String LATEST =
            """
            select id, day, made_at, model, method, choice, loo_error_mm, day_ends, missing, remarks
              from forecasting.rain_run where made_at <= :asOf and (cast(:day as date) is null or day = :day)
             order by day desc, made_at desc, id desc limit 1
            """;

    /// A run as read back.
    record Run(
            UUID id,
            LocalDate day,
            Instant madeAt,
            String model,
            String method,
            String choice,
            OptionalDouble looErrorMm,
            String dayEnds,
            String missing,
            String remarks) {}

    /// The rain over a county as read back, in mm and m.
    record County(
            String region,
            OptionalDouble mean,
            OptionalDouble lowest,
            OptionalDouble highest,
            OptionalDouble error,
            OptionalDouble nearest,
            boolean skill) {}

    private SqlRainRuns() {}

    static void insert(Tx tx, UUID id, DayOfRain rain, RainResult found) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", id)
                .bind("day", rain.day())
                .bind("at", tx.civilNow())
                .bind(
                        "cause",
                        tx.cause().position().isPresent()
                                ? (Long) tx.cause().position().getAsLong()
                                : null)
                .bind("model", RainModel.VERSION)
                .bind("method", found.choice().method().name())
                .bind("choice", found.choice().name())
                .bind("loo", orNull(found.looErrorMm()))
                .bind("ends", String.join(",", rain.dayEnds()))
                .bind("inputs", rain.json())
                .bind("digest", rain.digest())
                .bind("missing", Json.write(rain.missing()))
                .bind("remarks", Json.write(found.remarks()))
                .execute();
        counties(tx.handle(), id, found.counties());
        rarities(tx.handle(), id, found.rarities());
    }

    private static void counties(Handle handle, UUID run, List<ZoneRain> counties) {
        try (var batch = handle.prepareBatch(COUNTY)) {
            for (var county : counties) {
                batch.bind("run", run)
                        .bind("region", county.zoneId())
                        .bind("mean", orNull(county.meanMillimetres()))
                        .bind("lowest", orNull(county.lowestMillimetres()))
                        .bind("highest", orNull(county.highestMillimetres()))
                        .bind("error", orNull(county.standardErrorMillimetres()))
                        .bind("nearest", orNull(county.nearestGaugeMetres()))
                        .bind("skill", county.skill().name())
                        .add();
            }
            batch.execute();
        }
    }

    private static void rarities(Handle handle, UUID run, List<Rare> rarities) {
        for (var judged : rarities) {
            handle.createUpdate(
                            """
                            insert into forecasting.rarity (run, station, days, body)
                            values (:run, :station, :days, :body)
                            """)
                    .bind("run", run)
                    .bind("station", judged.station())
                    .bind("days", judged.days())
                    .bind("body", Json.write(judged.body()))
                    .execute();
        }
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }

    /// The run of the newest day known by an instant, or of one day.
    static Optional<Run> findLatest(Handle handle, Instant asOf, Optional<LocalDate> day) {
        return handle.createQuery(LATEST)
                .bind("asOf", asOf)
                .bind("day", day.orElse(null))
                .map(
                        (row, _) ->
                                new Run(
                                        row.getObject("id", UUID.class),
                                        row.getObject("day", LocalDate.class),
                                        row.getTimestamp("made_at").toInstant(),
                                        row.getString("model"),
                                        row.getString("method"),
                                        row.getString("choice"),
                                        optional(row.getObject("loo_error_mm", Double.class)),
                                        row.getString("day_ends"),
                                        row.getString("missing"),
                                        row.getString("remarks")))
                .findFirst();
    }

    static List<County> listCounties(Handle handle, UUID run) {
        return handle.createQuery(
                        "select * from forecasting.rain_county where run = :run order by region")
                .bind("run", run)
                .map(
                        (row, _) ->
                                new County(
                                        row.getString("region"),
                                        optional(row.getObject("mean_mm", Double.class)),
                                        optional(row.getObject("lowest_mm", Double.class)),
                                        optional(row.getObject("highest_mm", Double.class)),
                                        optional(row.getObject("error_mm", Double.class)),
                                        optional(row.getObject("nearest_gauge_m", Double.class)),
                                        row.getString("skill").equals("SKILFUL")))
                .list();
    }

    static List<String> listRarities(Handle handle, UUID run, Optional<String> station) {
        return handle.createQuery(
                        """
                        select body from forecasting.rarity
                         where run = :run and (cast(:station as text) is null or station = :station)
                         order by station, days
                        """)
                .bind("run", run)
                .bind("station", station.orElse(null))
                .mapTo(String.class)
                .list();
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
