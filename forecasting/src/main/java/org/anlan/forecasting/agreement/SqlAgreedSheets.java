package org.anlan.forecasting.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.forecasting.asked.SpokenFor;
import org.anlan.store.Tx;
import org.anlan.web.Ask;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables `forecasting.agreed_sheet` and `sheet_signature`.
final class SqlAgreedSheets {

    private static final String SIGN =
            """
            insert into forecasting.sheet_signature (consultation, department, digest, agreed, note,
                   signed_by, signer, on_behalf, signed_at)
            values (:consultation, :department, :digest, :agreed, :note,
                   :by, :signer, :behalf, :at)
                on conflict do nothing
            """;

    /// A version of the agreed figures.
    record Laid(int version, List<AgreedItem> items, String digest, String layer, Instant laidAt) {}

    /// A department's signature under one version.
    ///
    /// @param agreed false: signed with a reservation, which the note tells
    record Signature(
            String department,
            boolean agreed,
            Optional<String> note,
            String signer,
            boolean onBehalf,
            Instant signedAt) {}

    private SqlAgreedSheets() {}

    static void insert(Tx tx, UUID consultation, int version, String body, String digest, Ask ask) {
        tx.handle()
                .createUpdate(
                        """
                        insert into forecasting.agreed_sheet
                               (consultation, version, body, digest, laid_by, layer, laid_at)
                        values (:consultation, :version, :body, :digest, :by, :layer, :at)
                        """)
                .bind("consultation", consultation)
                .bind("version", version)
                .bind("body", body)
                .bind("digest", digest)
                .bind("by", ask.actor().id().value())
                .bind("layer", ask.actor().name())
                .bind("at", tx.civilNow())
                .execute();
    }

    /// The version that holds.
    static Optional<Laid> find(Handle handle, UUID consultation) {
        return handle.createQuery(
                        """
                        select * from forecasting.agreed_sheet where consultation = :consultation
                         order by version desc limit 1
                        """)
                .bind("consultation", consultation)
                .map(
                        (row, _) ->
                                new Laid(
                                        row.getInt("version"),
                                        AgreedItem.read(row.getString("body")),
                                        row.getString("digest"),
                                        row.getString("layer"),
                                        row.getTimestamp("laid_at").toInstant()))
                .findFirst();
    }

    /// Signs a version; false when the department has signed it.
    static boolean sign(
            Tx tx,
            UUID consultation,
            SpokenFor speaker,
            String digest,
            boolean agreed,
            @Nullable String note,
            Ask ask) {
        return tx.handle()
                        .createUpdate(SIGN)
                        .bind("consultation", consultation)
                        .bind("department", speaker.name())
                        .bind("digest", digest)
                        .bind("agreed", agreed)
                        .bind("note", note)
                        .bind("by", ask.actor().id().value())
                        .bind("signer", ask.actor().name())
                        .bind("behalf", speaker.onBehalf())
                        .bind("at", tx.civilNow())
                        .execute()
                == 1;
    }

    /// The signatures under a version, in the order in which they came.
    static List<Signature> listSignatures(Handle handle, UUID consultation, String digest) {
        return handle.createQuery(
                        """
                        select * from forecasting.sheet_signature
                         where consultation = :consultation and digest = :digest
                         order by signed_at, department
                        """)
                .bind("consultation", consultation)
                .bind("digest", digest)
                .map(
                        (row, _) ->
                                new Signature(
                                        row.getString("department"),
                                        row.getBoolean("agreed"),
                                        Optional.ofNullable(row.getString("note")),
                                        row.getString("signer"),
                                        row.getBoolean("on_behalf"),
                                        row.getTimestamp("signed_at").toInstant()))
                .list();
    }
}
