package org.anlan.ingest.damage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.DamageRows.Damage;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// Every statement on `ingest.damage_row`.
final class SqlDamageRows {

    private static final String INSERT =
            """
            insert into ingest.damage_row
                   (id, process, region, region_id, household, personal, persons, damage, rooms,
                    days_displaced, homeless, without_income, helpless, synthetic, state,
                    reporter, reported_at)
            values (:id, :process, :region, :regionId, :household, :personal, :persons, :damage,
                    :rooms, :daysDisplaced, :homeless, :withoutIncome, :helpless, :synthetic,
                    'SUBMITTED', :reporter, :at)
                on conflict (process, household) where state <> 'RETURNED' do nothing
            """;

    private static final String BY_HOUSEHOLD =
            """
            select * from ingest.damage_row
             where process = :process and household = :household and state <> 'RETURNED'
            """;

    private static final String REVIEW =
            """
            update ingest.damage_row
               set state = :state, reviewer = :reviewer, reviewed_at = :at, reason = :reason
             where id = :id
            """;

    private static final String PAGE =
            """
            select * from ingest.damage_row
             where process = :process and region = any(:regions) and id > :after
               and (:state = '' or state = :state)
             order by id
             limit :limit
            """;

    private SqlDamageRows() {}

    /// Inserts a row, unless the household stands in the process already.
    static boolean insert(Tx tx, UUID id, DamageForm form, Region region, PersonalSeal seal) {
        return tx.handle()
                        .createUpdate(INSERT)
                        .bind("id", id)
                        .bind("process", form.process())
                        .bind("region", form.region())
                        .bind("regionId", region.id())
                        .bind("household", seal.digest(form.identity()))
                        .bind("personal", seal.seal(id, form.personal()))
                        .bind("persons", form.persons())
                        .bind("damage", form.damage().name())
                        .bind("rooms", form.rooms())
                        .bind("daysDisplaced", form.daysDisplaced())
                        .bind("homeless", form.homeless())
                        .bind("withoutIncome", form.withoutIncome())
                        .bind("helpless", form.helpless())
                        .bind("synthetic", form.isSynthetic())
                        .bind("reporter", tx.cause().actor().value())
                        .bind("at", tx.civilNow())
                        .execute()
                == 1;
    }

    /// The standing row of a household in a process.
    static Optional<StoredRow> findStanding(Handle handle, String process, byte[] household) {
        return handle.createQuery(BY_HOUSEHOLD)
                .bind("process", process)
                .bind("household", household)
                .map((row, _) -> stored(row))
                .findOne();
    }

    /// Whether a process has rows.
    static boolean has(Handle handle, String process) {
        return handle.createQuery(
                        "select exists (select from ingest.damage_row where process = :process)")
                .bind("process", process)
                .mapTo(Boolean.class)
                .one();
    }

    static Optional<StoredRow> find(Handle handle, UUID id) {
        return handle.createQuery("select * from ingest.damage_row where id = :id")
                .bind("id", id)
                .map((row, _) -> stored(row))
                .findOne();
    }

    /// A row that nobody else may change until this transaction ends.
    static Optional<StoredRow> lock(Handle handle, UUID id) {
        return handle.createQuery("select * from ingest.damage_row where id = :id for update")
                .bind("id", id)
                .map((row, _) -> stored(row))
                .findOne();
    }

    static void review(Tx tx, UUID id, StoredRow.State state, String reason) {
        tx.handle()
                .createUpdate(REVIEW)
                .bind("id", id)
                .bind("state", state.name())
                .bind("reviewer", tx.cause().actor().value())
                .bind("at", tx.civilNow())
                .bind("reason", reason)
                .execute();
    }

    /// Rows of a process in some regions, by id, which is by time of filing.
    ///
    /// @param state only these; empty text for all
    static List<StoredRow> list(
            Handle handle,
            String process,
            List<String> regions,
            String state,
            UUID after,
            int limit) {
        return handle.createQuery(PAGE)
                .bind("process", process)
                .bindArray("regions", String.class, regions)
                .bind("state", state)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> stored(row))
                .list();
    }

    private static StoredRow stored(ResultSet row) throws SQLException {
        return new StoredRow(
                row.getObject("id", UUID.class),
                row.getString("process"),
                new RegionCode(row.getString("region")),
                new StoredRow.Sealed(row.getBytes("personal")),
                row.getInt("persons"),
                Damage.valueOf(row.getString("damage")),
                row.getInt("rooms"),
                row.getInt("days_displaced"),
                row.getBoolean("homeless"),
                row.getBoolean("without_income"),
                row.getBoolean("helpless"),
                row.getBoolean("synthetic"),
                StoredRow.State.valueOf(row.getString("state")),
                row.getObject("reporter", UUID.class),
                instant(row, "reported_at").orElseThrow(),
                instant(row, "reviewed_at"),
                Optional.ofNullable(row.getString("reason")).orElse(""));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
