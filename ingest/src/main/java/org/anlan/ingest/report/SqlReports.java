package org.anlan.ingest.report;

import com.fasterxml.jackson.databind.JsonNode;
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

/// The tables `ingest.report` and `ingest.decision`.
public final class SqlReports {

    /// A review decision as shown.
    public record Decision(
            String level, String decision, String reviewer, Instant decidedAt, JsonNode reasons) {}

    /// A report as far as sealed facts tell.
    ///
    /// @param level how far it is reviewed: 0 none, 1 county, 2 city, 3 province
    public record Told(StoredReport report, int level) {}

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

    private static final String WAITING =
            """
            select * from ingest.report
             where process = :process and base = :base and state = 'SUBMITTED'
               and reviewed_level = :before and path >= :from and path < :to
             order by path, version for update
            """;

    private static final String LOCKED =
            """
            select * from ingest.report where id = any(:ids) order by path, version for update
            """;

    private static final String TOLD =
            """
            select * from ingest.report
             where process = :process and base = :base and region = any(:regions)
               and told_state = 'SUBMITTED'
             order by region, in_line, source_rank desc, as_of, version
            """;

    private static final RowMapper<StoredReport> ROW = (row, _) -> report(row);

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

    /// The raw entries of a report, as sent.
    static Map<String, String> entries(Handle handle, UUID report) {
        var text =
                handle.createQuery("select entries::text from ingest.report where id = :id")
                        .bind("id", report)
                        .mapTo(String.class)
                        .one();
        var entries = new LinkedHashMap<String, String>();
        Json.tree(text).properties().forEach(e -> entries.put(e.getKey(), e.getValue().asText()));
        return entries;
    }

    /// A report.
    public static Optional<StoredReport> find(Handle handle, UUID id) {
        return handle.createQuery("select * from ingest.report where id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne();
    }

    /// Reports under a path that wait for the next review, locked.
    static List<StoredReport> listWaiting(
            Handle handle, String process, String base, int before, org.anlan.domain.Scope scope) {
        return handle.createQuery(WAITING)
                .bind("process", process)
                .bind("base", base)
                .bind("before", before)
                .bind("from", scope.from())
                .bind("to", scope.to())
                .map(ROW)
                .list();
    }

    /// Reports by id, locked in the order of [#listWaiting]: whoever locks several in that order
    /// never waits in a circle.
    public static List<StoredReport> listLocked(Handle handle, Collection<UUID> ids) {
        return handle.createQuery(LOCKED)
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .map(ROW)
                .list();
    }

    /// Reports of other bodies about regions, not set aside.
    static List<StoredReport> listOutside(Handle handle, String process, List<RegionCode> regions) {
        return handle.createQuery(
                        """
                        select * from ingest.report
                         where process = :process and region = any(:regions) and not in_line
                           and state = 'SUBMITTED'
                           and not exists (select from ingest.exclusion e where e.report = id)
                         order by as_of
                        """)
                .bind("process", process)
                .bindArray(
                        "regions", String.class, regions.stream().map(RegionCode::digits).toList())
                .map(ROW)
                .list();
    }

    /// Notes what sealed facts told of reports: figures follow these notes only.
    public static void tell(Handle handle, Collection<UUID> ids, int level, String state) {
        handle.createUpdate(
                        """
                        update ingest.report
                           set told_level = case when :level < 0 then told_level else :level end,
                               told_state = :state
                         where id = any(:ids)
                        """)
                .bind("level", level)
                .bind("state", state)
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .execute();
    }

    /// What regions report of themselves, so far as sealed facts tell, oldest figures first.
    public static List<Told> listTold(
            Handle handle, String process, String base, Collection<RegionCode> regions) {
        return handle.createQuery(TOLD)
                .bind("process", process)
                .bind("base", base)
                .bindArray(
                        "regions", String.class, regions.stream().map(RegionCode::digits).toList())
                .map((row, _) -> new Told(report(row), row.getInt("told_level")))
                .list();
    }

    static void moveState(
            Handle handle, Collection<UUID> ids, StoredReport.State state, int reviewedLevel) {
        handle.createUpdate(
                        "update ingest.report set state = :state, reviewed_level = :level where id = any(:ids)")
                .bind("state", state.name())
                .bind("level", reviewedLevel)
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .execute();
    }

    static void exclude(Handle handle, UUID id, boolean excluded) {
        handle.createUpdate("update ingest.report set state = :state where id = :id")
                .bind("state", excluded ? "EXCLUDED" : "SUBMITTED")
                .bind("id", id)
                .execute();
    }

    static void insertDecisions(
            Handle handle,
            Collection<UUID> ids,
            ReviewLevel level,
            String decision,
            ActorId reviewer,
            String reviewerName,
            Instant at,
            String reasons) {
        try (var batch =
                handle.prepareBatch(
                        """
                        insert into ingest.decision (report, level, decision, reviewer,
                               reviewer_name, decided_at, reasons)
                        values (:report, :level, :decision, :reviewer, :name, :at,
                               cast(:reasons as jsonb))
                        """)) {
            for (var id : ids) {
                batch.bind("report", id)
                        .bind("level", level.name())
                        .bind("decision", decision)
                        .bind("reviewer", reviewer.value())
                        .bind("name", reviewerName)
                        .bind("at", at)
                        .bind("reasons", reasons)
                        .add();
            }
            batch.execute();
        }
    }

    /// Whom a report was filed for (代录), if it was.
    public static Optional<String> onBehalf(Handle handle, UUID report) {
        return handle.createQuery(
                        "select on_behalf ->> 'name' from ingest.report where id = :id and on_behalf is not null")
                .bind("id", report)
                .mapTo(String.class)
                .findOne();
    }

    /// The decisions on a report, oldest first.
    public static List<Decision> decisions(Handle handle, UUID report) {
        return handle.createQuery(
                        "select level, decision, reviewer_name, decided_at, reasons::text from ingest.decision where report = :report order by decided_at")
                .bind("report", report)
                .map(
                        (row, _) ->
                                new Decision(
                                        row.getString("level"),
                                        row.getString("decision"),
                                        row.getString("reviewer_name"),
                                        instant(row, "decided_at"),
                                        Json.tree(row.getString("reasons"))))
                .list();
    }

    private static StoredReport report(ResultSet row) throws SQLException {
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
                Optional.ofNullable(row.getObject("clock_due", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("reviewed_level"),
                StoredReport.State.valueOf(row.getString("state")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
