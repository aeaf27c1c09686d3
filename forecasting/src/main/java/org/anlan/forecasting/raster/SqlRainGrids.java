package org.anlan.forecasting.raster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.store.Tx;
import org.anlan.web.Ask;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.rain_grid`.
final class SqlRainGrids {

    private static final String INSERT =
            """
            insert into forecasting.rain_grid (id, source, issued_at, valid_from, valid_to, format,
                   file, digest, counties, taken_at, taken_by, taker)
            values (:id, :source, :issued, :from, :to, :format,
                   :file, :digest, :counties, :at, :by, :taker)
            on conflict do nothing
            """;

    private static final String SAME =
            """
            select * from forecasting.rain_grid
             where source = :source and issued_at = :issued and valid_from = :from and valid_to = :to
               and digest = :digest
            """;

    private static final String PARTS =
            """
            select distinct on (valid_from, valid_to) valid_from, valid_to, counties
              from forecasting.rain_grid
             where source = :source and issued_at = :issued and taken_at <= :asOf
             order by valid_from, valid_to, taken_at desc, id desc
            """;

    private SqlRainGrids() {}

    /// The spans of an issue, without their files.
    static List<RainIssue.Part> parts(Handle handle, String source, Instant issued, Instant asOf) {
        return handle.createQuery(PARTS)
                .bind("source", source)
                .bind("issued", Timestamp.from(issued))
                .bind("asOf", Timestamp.from(asOf))
                .map(
                        (row, _) ->
                                new RainIssue.Part(
                                        row.getTimestamp("valid_from").toInstant(),
                                        row.getTimestamp("valid_to").toInstant(),
                                        RainIssue.known(
                                                CountyTable.read(row.getString("counties")))))
                .list();
    }

    /// Stores a grid, or finds the one that is the same.
    static RainGrid insert(Tx tx, RainGrid grid, ActorId by) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", grid.id())
                .bind("source", grid.source())
                .bind("issued", Timestamp.from(grid.issued()))
                .bind("from", Timestamp.from(grid.validFrom()))
                .bind("to", Timestamp.from(grid.validTo()))
                .bind("format", grid.format().name())
                .bind("file", grid.file().bytes())
                .bind("digest", grid.digest())
                .bind("counties", grid.counties())
                .bind("at", Timestamp.from(grid.takenAt()))
                .bind("by", by.value())
                .bind("taker", grid.taker())
                .execute();
        return tx.handle()
                .createQuery(SAME)
                .bind("source", grid.source())
                .bind("issued", Timestamp.from(grid.issued()))
                .bind("from", Timestamp.from(grid.validFrom()))
                .bind("to", Timestamp.from(grid.validTo()))
                .bind("digest", grid.digest())
                .map((row, _) -> grid(row))
                .one();
    }

    static Optional<RainGrid> find(Handle handle, UUID id) {
        return handle.createQuery("select * from forecasting.rain_grid where id = :id")
                .bind("id", id)
                .map((row, _) -> grid(row))
                .findFirst();
    }

    static List<RainGrid> list(Handle handle, Instant asOf, int most) {
        return handle.createQuery(
                        """
                        select * from forecasting.rain_grid where taken_at <= :asOf
                         order by issued_at desc, id desc limit :most
                        """)
                .bind("asOf", Timestamp.from(asOf))
                .bind("most", most)
                .map((row, _) -> grid(row))
                .list();
    }

    private static RainGrid grid(ResultSet row) throws SQLException {
        return new RainGrid(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("valid_from").toInstant(),
                row.getTimestamp("valid_to").toInstant(),
                RasterFormat.valueOf(row.getString("format")),
                new Ask.Body(row.getBytes("file")),
                row.getString("digest"),
                row.getString("counties"),
                row.getTimestamp("taken_at").toInstant(),
                row.getString("taker"));
    }
}
