package org.anlan.forecasting.areal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.forecasting.areal.RainThatCame.CountyDay;
import org.jdbi.v3.core.Handle;

/// The tables `forecasting.rain_run` and `rain_county`, read by day.
final class SqlRainThatCame {

    private static final String FROM =
            """
            select newest.day, c.region, c.mean_mm, c.skill
              from (select distinct on (day) id, day from forecasting.rain_run
                     where day between :from and :to
                     order by day, made_at desc, id desc) newest
              join forecasting.rain_county c on c.run = newest.id
             where c.mean_mm >= :mm and c.skill = 'SKILFUL'
             order by newest.day, c.region
            """;

    private SqlRainThatCame() {}

    static Optional<UUID> newestRun(Handle handle, LocalDate day) {
        return handle.createQuery(
                        """
                        select id from forecasting.rain_run where day = :day
                         order by made_at desc, id desc limit 1
                        """)
                .bind("day", day)
                .mapTo(UUID.class)
                .findFirst();
    }

    static List<CountyDay> means(Handle handle, UUID run) {
        return handle.createQuery(
                        """
                        select r.day, c.region, c.mean_mm, c.skill
                          from forecasting.rain_county c join forecasting.rain_run r on r.id = c.run
                         where c.run = :run and c.mean_mm is not null order by c.region
                        """)
                .bind("run", run)
                .map(
                        (row, _) ->
                                new CountyDay(
                                        row.getObject("day", LocalDate.class),
                                        row.getString("region"),
                                        row.getDouble("mean_mm"),
                                        row.getString("skill").equals("SKILFUL")))
                .list();
    }

    static List<CountyDay> from(Handle handle, LocalDate from, LocalDate to, double millimetres) {
        return handle.createQuery(FROM)
                .bind("from", from)
                .bind("to", to)
                .bind("mm", millimetres)
                .map(
                        (row, _) ->
                                new CountyDay(
                                        row.getObject("day", LocalDate.class),
                                        row.getString("region"),
                                        row.getDouble("mean_mm"),
                                        true))
                .list();
    }

    /// The counties of the newest run of all.
    static List<String> counties(Handle handle) {
        return handle.createQuery(
                        """
                        select region from forecasting.rain_county
                         where run = (select id from forecasting.rain_run
                                       order by day desc, made_at desc, id desc limit 1)
                         order by region
                        """)
                .mapTo(String.class)
                .list();
    }
}
