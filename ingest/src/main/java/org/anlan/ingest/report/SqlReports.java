package org.anlan.ingest.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The table `ingest.report`: what was filed.
public final class SqlReports {

    private static final String INSERT =
            """
            insert into ingest.report (id, process, base, region, path, level, kind, hazard, source,
                   source_rank, in_line, version, as_of, occurred_at, rounding, entries, reasons,
                   errata, narrative, reporter, reporter_name, reporter_phone, on_behalf, synthetic,
                   rules_version, submitted_at, clock, clock_due, reviewed_level, state)
            values (:id, :process, :base, :region, :path, :level, :kind, :hazard, :source,
                   :rank, :inLine, :version, :asOf, :occurredAt, :rounding, cast(:entries as jsonb),
                   cast(:reasons as jsonb), cast(:errata as jsonb), :narrative, :reporter, :name,
                   :phone, cast(:onBehalf as jsonb), :synthetic, :rules, :at, :clock, :due,
                   :reviewed, 'SUBMITTED')
                on conflict (id) do nothing
            """;

    private static final String LAST =
            """
            select * from ingest.report
             where process = :process and base = :base and region = :region and source = :source
             order by version desc limit 1
            """;

    private static final String LOCKED =
            """
            select * from ingest.report where id = any(:ids) order by path, version for update
            """;

    private static final String STANDING =
            """
            select distinct on (e.key) e.key, e.value
              from ingest.report r, jsonb_each_text(r.entries) e
             where r.process = :process and r.base = :base and r.region = :region and r.in_line
               and r.state = 'SUBMITTED' and r.as_of <= :asOf and e.value <> 'not-counted'
             order by e.key, r.as_of desc, r.version desc
            """;

    static final RowMapper<StoredReport> ROW = (row, _) -> report(row);

    private SqlReports() {}

    /// Stores a report; false when its id is there already.
    static boolean insert(Handle handle, StoredReport report, ReportForm form, String rules) {
        return handle.createUpdate(INSERT)
                        .bind("id", report.id())
                        .bind("process", report.process())
                        .bind("base", report.base())
                        .bind("region", report.region().digits())
                        .bind("path", report.path())
                        .bind("level", report.level().name())
                        .bind("kind", report.kind().name())
                        .bind("hazard", form.hazard())
                        .bind("source", report.source())
                        .bind("rank", report.sourceRank())
                        .bind("inLine", report.inLine())
                        .bind("version", report.version())
                        .bind("asOf", report.asOf())
                        .bind("occurredAt", form.occurredAt().orElse(null))
                        .bind(
                                "rounding",
                                report.rounding().isPresent()
                                        ? report.rounding().getAsLong()
                                        : null)
                        .bind("entries", Json.write(form.values()))
                        .bind("reasons", Json.write(form.reasons().orElse(Map.of())))
                        .bind("errata", Json.write(form.errata().orElse(Map.of())))
                        .bind("narrative", form.narrative().orElse(""))
                        .bind("reporter", report.reporter().value())
                        .bind("name", report.reporterName())
                        .bind("phone", report.reporterPhone())
                        .bind("onBehalf", form.onBehalf().map(Json::write).orElse(null))
                        .bind("synthetic", report.synthetic())
                        .bind("rules", rules)
                        .bind("at", report.submittedAt())
                        .bind("clock", report.clock().orElse(null))
                        .bind("due", report.clockDue().orElse(null))
                        .bind("reviewed", report.reviewedLevel())
                        .execute()
                == 1;
    }

    /// The newest version of a place, base and source.
    static Optional<StoredReport> last(
            Handle handle, String process, String base, RegionCode region, String source) {
        return handle.createQuery(LAST)
                .bind("process", process)
                .bind("base", base)
                .bind("region", region.digits())
                .bind("source", source)
                .map(ROW)
                .findOne();
    }

    /// What a place says by an instant, as sent: of each indicator the newest value among the
    /// versions that count.
    static Map<String, String> standing(Handle handle, ReportForm form, String process) {
        var entries = new LinkedHashMap<String, String>();
        handle.createQuery(STANDING)
                .bind("process", process)
                .bind("base", form.base().id())
                .bind("region", form.region())
                .bind("asOf", form.asOf())
                .map((row, _) -> Map.entry(row.getString("key"), row.getString("value")))
                .forEach(e -> entries.put(e.getKey(), e.getValue()));
        return entries;
    }

    /// Whether a place's final report (核报) stands.
    static boolean hasFinal(Handle handle, ReportForm form, String process) {
        return handle.createQuery(
                        """
                        select exists (select from ingest.report
                                        where process = :process and base = :base
                                          and region = :region and in_line and kind = 'FINAL'
                                          and state = 'SUBMITTED')
                        """)
                .bind("process", process)
                .bind("base", form.base().id())
                .bind("region", form.region())
                .mapTo(Boolean.class)
                .one();
    }

    /// A report.
    public static Optional<StoredReport> find(Handle handle, UUID id) {
        return handle.createQuery("select * from ingest.report where id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne();
    }

    /// Reports by id, locked in the order of [SqlReviews#listWaiting]: whoever locks several in
    /// that order never waits in a circle.
    public static List<StoredReport> listLocked(Handle handle, Collection<UUID> ids) {
        return handle.createQuery(LOCKED)
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .map(ROW)
                .list();
    }

    /// Whom a report was filed for (代录), if it was.
    public static Optional<String> onBehalf(Handle handle, UUID report) {
        return handle.createQuery(
                        "select on_behalf ->> 'name' from ingest.report where id = :id and on_behalf is not null")
                .bind("id", report)
                .mapTo(String.class)
                .findOne();
    }

    static StoredReport report(ResultSet row) throws SQLException {
        var rounding = row.getLong("rounding");
        var rounded = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(rounding);
        return new StoredReport(
                row.getObject("id", UUID.class),
                row.getString("process"),
                row.getString("base"),
                new RegionCode(row.getString("region")),
                RegionLevel.valueOf(row.getString("level")),
                row.getString("path"),
                ReportForm.Kind.valueOf(row.getString("kind")),
                row.getString("source"),
                row.getInt("source_rank"),
                row.getBoolean("in_line"),
                row.getInt("version"),
                instant(row, "as_of"),
                rounded,
                EntryText.minor(row.getString("entries")),
                new ActorId(row.getObject("reporter", UUID.class)),
                row.getString("reporter_name"),
                row.getString("reporter_phone"),
                row.getBoolean("synthetic"),
                instant(row, "submitted_at"),
                Optional.ofNullable(row.getString("clock")),
                findInstant(row, "clock_due"),
                row.getInt("reviewed_level"),
                StoredReport.State.valueOf(row.getString("state")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> findInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
