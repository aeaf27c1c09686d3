package org.anlan.dashboard.callout;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.dashboard.person.PersonLevel;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// Counts over the table `desk.callout_person`.
final class SqlCalloutCounts {

    private static final String BY_LEVEL =
            """
            select level, count(*) as total,
                   count(*) filter (where called_at is null and answered_at is null) as to_call,
                   count(*) filter (where called_at is not null and answered_at is null) as called,
                   count(*) filter (where answered_at is not null and acted_at is null) as answered,
                   count(*) filter (where acted_at is not null) as acted
              from desk.callout_person where warning = :warning group by level
            """;

    private static final String SILENT =
            """
            select level, region, village, count(*) as persons,
                   count(*) filter (where called_at <= :at) as called,
                   min(answered_at) as answered
              from desk.callout_person
             where warning = :warning and entered_at <= :at
             group by level, region, village
            having count(*) filter (where answered_at <= :at) = 0
             order by level, region, village limit :most
            """;

    /// A place of which nobody had answered by some time.
    ///
    /// @param answeredAt when somebody did after all
    record SilentPlace(
            PersonLevel level,
            RegionCode region,
            String village,
            int persons,
            int called,
            Optional<Instant> answeredAt) {}

    private SqlCalloutCounts() {}

    static Map<PersonLevel, CalloutCounts> byLevel(Handle handle, String warning) {
        var counts = new EnumMap<PersonLevel, CalloutCounts>(PersonLevel.class);
        handle.createQuery(BY_LEVEL)
                .bind("warning", warning)
                .map(
                        (row, _) ->
                                Map.entry(
                                        PersonLevel.valueOf(row.getString("level")),
                                        new CalloutCounts(
                                                row.getInt("total"),
                                                row.getInt("to_call"),
                                                row.getInt("called"),
                                                row.getInt("answered"),
                                                row.getInt("acted"))))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /// The places of which nobody had answered by a civil time.
    static List<SilentPlace> listSilent(Handle handle, String warning, Instant at, int most) {
        return handle.createQuery(SILENT)
                .bind("warning", warning)
                .bind("at", at)
                .bind("most", most)
                .map(
                        (row, _) ->
                                new SilentPlace(
                                        PersonLevel.valueOf(row.getString("level")),
                                        new RegionCode(row.getString("region")),
                                        row.getString("village"),
                                        row.getInt("persons"),
                                        row.getInt("called"),
                                        Optional.ofNullable(row.getTimestamp("answered"))
                                                .map(java.sql.Timestamp::toInstant)))
                .list();
    }
}
