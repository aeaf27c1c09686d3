package org.anlan.forecasting.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.cap.WarningColour;
import org.anlan.store.Tx;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.relayed`.
final class SqlRelayed {

    private static final String INSERT =
            """
            insert into forecasting.relayed (id, issuer, number, kind, colour, headline, words,
                   areas, area, issued_at, expires, cap, recorded_by, recorder, recorded_at)
            values (:id, :issuer, :number, :kind, :colour, :headline, :words,
                   :areas, :area, :issued, :expires, :cap, :by, :recorder, :at)
                on conflict (issuer, number) do nothing
            """;

    private static final String LIST =
            """
            select * from forecasting.relayed
             where :all or (ended_at is null and (expires is null or expires > :now))
             order by issued_at desc, id desc limit :most
            """;

    private SqlRelayed() {}

    /// Keeps one; false when the issuer's number is known.
    static boolean insert(Handle handle, Relayed relayed, ActorId by) {
        return handle.createUpdate(INSERT)
                        .bind("id", relayed.id())
                        .bind("issuer", relayed.issuer())
                        .bind("number", relayed.number())
                        .bind("kind", relayed.kind().name())
                        .bind("colour", relayed.colour().name())
                        .bind("headline", relayed.headline())
                        .bind("words", relayed.words())
                        .bind("areas", Json.write(relayed.areas()))
                        .bind("area", relayed.area().digits())
                        .bind("issued", relayed.issuedAt())
                        .bind("expires", relayed.expires().orElse(null))
                        .bind("cap", relayed.cap().orElse(null))
                        .bind("by", by.value())
                        .bind("recorder", relayed.recorder())
                        .bind("at", relayed.recordedAt())
                        .execute()
                == 1;
    }

    /// Ends those of an issuer by their numbers, where they stand.
    static void end(
            Handle handle, String issuer, Collection<String> numbers, Instant at, String why) {
        handle.createUpdate(
                        """
                        update forecasting.relayed set ended_at = :at, ended_why = :why
                         where issuer = :issuer and number = any(:numbers) and ended_at is null
                        """)
                .bind("at", at)
                .bind("why", why)
                .bind("issuer", issuer)
                .bindArray("numbers", String.class, List.copyOf(numbers))
                .execute();
    }

    /// @throws Problem 404 if there is none
    static Relayed lock(Tx tx, UUID id) {
        return tx.handle()
                .createQuery("select * from forecasting.relayed where id = :id for update")
                .bind("id", id)
                .map((row, _) -> relayed(row))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("没有转发过这一份: " + id));
    }

    /// Newest first.
    ///
    /// @param all also those at an end
    static List<Relayed> list(Handle handle, boolean all, Instant now, int most) {
        return handle.createQuery(LIST)
                .bind("all", all)
                .bind("now", now)
                .bind("most", most)
                .map((row, _) -> relayed(row))
                .list();
    }

    private static Relayed relayed(ResultSet row) throws SQLException {
        return new Relayed(
                row.getObject("id", UUID.class),
                row.getString("issuer"),
                row.getString("number"),
                RelayedKind.valueOf(row.getString("kind")),
                WarningColour.valueOf(row.getString("colour")),
                row.getString("headline"),
                row.getString("words"),
                Json.tree(row.getString("areas")).valueStream().map(a -> a.asText()).toList(),
                new RegionCode(row.getString("area")),
                row.getTimestamp("issued_at").toInstant(),
                instant(row, "expires"),
                Optional.ofNullable(row.getString("cap")),
                row.getString("recorder"),
                row.getTimestamp("recorded_at").toInstant(),
                instant(row, "ended_at"),
                Optional.ofNullable(row.getString("ended_why")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
