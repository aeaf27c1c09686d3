package org.anlan.programs.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.anlan.domain.port.Responses.Response;
import org.jdbi.v3.core.Handle;

/// The table `programs.relief_response`: what the journal told of relief responses, also of ended
/// ones.
final class SqlResponses {

    private static final String PUT =
            """
            insert into programs.relief_response
                   (id, region, path, level, issuer, document, started_on)
            values (:id, :region, :path, :level, :issuer, :document, :started)
                on conflict (id) do update
               set level = excluded.level, ended_on = null,
                   issuer = coalesce(nullif(excluded.issuer, ''), relief_response.issuer),
                   document = coalesce(nullif(excluded.document, ''), relief_response.document)
            """;

    private static final String FIND =
            """
            select id from programs.relief_response
             where starts_with(:path, path)
               and (ended_on is null or ended_on >= :since)
             order by level, started_on, id
             limit 1
            """;

    private static final String CITED =
            """
            select level, document, started_on, ended_on
              from programs.relief_response where id = :id
            """;

    /// A response as a case file cites it.
    ///
    /// @param document its document number; empty text while not signed
    record Cited(
            String id,
            int level,
            String document,
            LocalDate startedOn,
            Optional<LocalDate> endedOn) {}

    private SqlResponses() {}

    /// Keeps a response that started or changed; issuer and document where the port knew them.
    static void put(
            Handle handle,
            String id,
            int level,
            String region,
            String path,
            LocalDate startedOn,
            Optional<Response> known) {
        handle.createUpdate(PUT)
                .bind("id", id)
                .bind("level", level)
                .bind("region", region)
                .bind("path", path)
                .bind("issuer", known.map(Response::issuer).orElse(""))
                .bind("document", known.map(Response::document).orElse(""))
                .bind("started", startedOn)
                .execute();
    }

    static void end(Handle handle, String id, LocalDate on) {
        handle.createUpdate("update programs.relief_response set ended_on = :on where id = :id")
                .bind("id", id)
                .bind("on", on)
                .execute();
    }

    /// The highest response over a place that was in force on a day or later.
    static Optional<String> find(Handle handle, String path, LocalDate since) {
        return handle.createQuery(FIND)
                .bind("path", path)
                .bind("since", since)
                .mapTo(String.class)
                .findOne();
    }

    static Optional<Cited> cite(Handle handle, String id) {
        return handle.createQuery(CITED)
                .bind("id", id)
                .map(
                        (row, _) ->
                                new Cited(
                                        id,
                                        row.getInt("level"),
                                        row.getString("document"),
                                        row.getObject("started_on", LocalDate.class),
                                        Optional.ofNullable(
                                                row.getObject("ended_on", LocalDate.class))))
                .findOne();
    }
}
