package org.anlan.forecasting.areal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.anlan.forecasting.areal.CountyRains.CountyDay;
import org.anlan.forecasting.rain.ZoneRain;
import org.jdbi.v3.core.Handle;

/// The tables `forecasting.rain_run` and `rain_county`, read over several days.
final class SqlCountyRains {

    private static final String NEWEST =
            """
            select r.id, r.day, c.region, c.mean_mm, c.error_mm, c.skill
              from (select distinct on (day) id, day from forecasting.rain_run
                     where day between :from and :to and made_at <= :asOf
                     order by day, made_at desc, id desc) r
              join forecasting.rain_county c on c.run = r.id
             order by c.region, r.day
            """;

    private SqlCountyRains() {}

    static List<CountyDay> list(Handle handle, LocalDate from, LocalDate to, Instant asOf) {
        return handle.createQuery(NEWEST)
                .bind("from", from)
                .bind("to", to)
                .bind("asOf", asOf)
                .map((row, _) -> day(row))
                .list();
    }

    private static CountyDay day(ResultSet row) throws SQLException {
        return new CountyDay(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("region"),
                number(row, "mean_mm"),
                number(row, "error_mm"),
                ZoneRain.Skill.valueOf(row.getString("skill")));
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        var value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
