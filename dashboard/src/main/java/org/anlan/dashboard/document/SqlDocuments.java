package org.anlan.dashboard.document;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;

/// The table `desk.document`: what was issued, word for word, so that it prints the same for ever.
final class SqlDocuments {

    private static final String INSERT =
            """
            insert into desk.document
                   (id, kind, year, number, process, base, position, content, file_name, signer,
                    issued_at, subject)
            values (:id, :kind, :year, :number, :process, :base, :position, :content, :file,
                    :signer, :at, :subject)
            """;

    /// A document that was issued.
    ///
    /// @param file its name without ending
    record Issued(String file, Paper paper) {}

    private static final String PAGE =
            """
            select id, kind, year, number, process, base, position, signer, issued_at
              from desk.document
             where cast(:before as uuid) is null or id < cast(:before as uuid)
             order by id desc
             limit :limit
            """;

    /// The line of an issued document in the list of all.
    record Entry(
            UUID id,
            String kind,
            int year,
            int number,
            String process,
            String base,
            long position,
            String signedBy,
            Instant issuedAt) {}

    private SqlDocuments() {}

    /// Newest first; one more than asked for tells whether there is a next page.
    static List<Entry> list(Handle handle, Optional<String> before, int limit) {
        return handle.createQuery(PAGE)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getInt("year"),
                row.getInt("number"),
                row.getString("process"),
                row.getString("base"),
                row.getLong("position"),
                row.getString("signer"),
                row.getTimestamp("issued_at").toInstant());
    }

    /// The next number of a kind in a year; held until the transaction ends.
    static int nextNumber(Handle handle, String kind, int year) {
        handle.execute("lock table desk.document in share row exclusive mode");
        return handle.createQuery(
                        "select coalesce(max(number), 0) + 1 from desk.document where kind = :kind and year = :year")
                .bind("kind", kind)
                .bind("year", year)
                .mapTo(Integer.class)
                .one();
    }

    /// The number under which a kind of document about one thing was issued, if it was.
    static Optional<Integer> findNumber(Handle handle, String kind, String subject) {
        return handle.createQuery(
                        "select number from desk.document where kind = :kind and subject = :subject")
                .bind("kind", kind)
                .bind("subject", subject)
                .mapTo(Integer.class)
                .findOne();
    }

    static void insert(
            Handle handle,
            UUID id,
            String kind,
            int year,
            int number,
            Draft draft,
            Issued issued,
            String signer,
            Instant at) {
        handle.createUpdate(INSERT)
                .bind("id", id)
                .bind("kind", kind)
                .bind("year", year)
                .bind("number", number)
                .bind("process", draft.process())
                .bind("base", draft.base())
                .bind("position", draft.position())
                .bind("subject", draft.subject().orElse(null))
                .bind("content", Json.write(issued.paper()))
                .bind("file", issued.file())
                .bind("signer", signer)
                .bind("at", at)
                .execute();
    }

    static Optional<Issued> find(Handle handle, UUID id) {
        return handle.createQuery("select file_name, content from desk.document where id = :id")
                .bind("id", id)
                .map(
                        (row, _) ->
                                new Issued(
                                        row.getString("file_name"),
                                        Json.read(
                                                row.getString("content")
                                                        .getBytes(StandardCharsets.UTF_8),
                                                Paper.class)))
                .findOne();
    }
}
