package org.anlan.store.open;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// The one row of `core.installation`.
final class SqlInstallation {

    private static final String INSERT =
            """
            insert into core.installation (id, kind, province, title_zh, title_en, born_at)
            values (:id, :kind, :province, :zh, :en, :at)
            """;

    private SqlInstallation() {}

    static Optional<Installation> find(Handle handle) {
        return handle.createQuery("select * from core.installation")
                .map(
                        (row, _) ->
                                new Installation(
                                        row.getObject("id", UUID.class),
                                        Installation.Kind.valueOf(
                                                row.getString("kind").toUpperCase(Locale.ROOT)),
                                        new RegionCode(row.getString("province")),
                                        row.getString("title_zh"),
                                        row.getString("title_en"),
                                        Duration.ofMillis(row.getLong("civil_offset_ms"))))
                .findOne();
    }

    static void insert(Handle handle, UUID id, Birth birth, Instant at) {
        handle.createUpdate(INSERT)
                .bind("id", id)
                .bind("kind", birth.kind().word())
                .bind("province", birth.province().digits())
                .bind("zh", birth.titleZh())
                .bind("en", birth.titleEn())
                .bind("at", at)
                .execute();
    }

    static void turn(Handle handle, Duration offset) {
        handle.createUpdate(
                        "update core.installation set civil_offset_ms = :ms where kind = 'exercise'")
                .bind("ms", offset.toMillis())
                .execute();
    }
}
