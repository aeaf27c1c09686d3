package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.UUID;
import org.anlan.store.Tx;
import org.anlan.web.Json;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// The table `forecasting.consultation`: each step of a consultation, written once.
final class SqlConsultationSteps {

    private static final String INSERT =
            """
            insert into forecasting.consultation (id, kind, form, topic, question, region, process,
                   base, departments, experts, asked, hazard, dial, called_by, called_at, due_at,
                   state)
            values (:id, :kind, :form, :topic, :question, :region, :process,
                   :base, :departments, :experts, :asked, :hazard, :dial, :calledBy, :at, :dueAt,
                   'CALLED')
                on conflict do nothing
            """;

    private static final String FREEZE =
            """
            update forecasting.consultation
               set state = 'FROZEN', departments = :departments, experts = :experts,
                   asked = :asked, hazard = :hazard, due_at = :dueAt, frozen_at = :at,
                   position = :position, evidence = :evidence, evidence_digest = :digest
             where id = :id
            """;

    private SqlConsultationSteps() {}

    /// Stores a new one; false when the topic has an open one.
    static boolean insert(Tx tx, Consultation called) {
        return bind(tx.handle().createUpdate(INSERT), called.invited())
                        .bind("hazard", called.hazard())
                        .bind("dial", called.dial())
                        .bind("id", called.id())
                        .bind("kind", called.kind().name())
                        .bind("form", called.routine() ? "ROUTINE" : "AD_HOC")
                        .bind("topic", called.topic())
                        .bind("question", called.question())
                        .bind("region", called.region().digits())
                        .bind("process", called.process())
                        .bind("base", called.base())
                        .bind("calledBy", called.calledBy())
                        .bind("at", called.calledAt())
                        .bind("dueAt", called.dueAt().orElse(null))
                        .execute()
                == 1;
    }

    private static Update bind(Update update, Invited invited) {
        return update.bind("departments", Json.write(invited.departments()))
                .bind("experts", Json.write(invited.experts()))
                .bind("asked", invited.asked().map(Json::write).orElse(null));
    }

    /// What freezing lays down.
    ///
    /// @param hazard code; empty text for none
    /// @param position the journal position the evidence stands at
    record Freeze(
            Invited invited,
            String hazard,
            Instant dueAt,
            long position,
            String evidence,
            String digest) {}

    static void freeze(Tx tx, UUID id, Freeze freeze) {
        bind(tx.handle().createUpdate(FREEZE), freeze.invited())
                .bind("id", id)
                .bind("hazard", freeze.hazard())
                .bind("dueAt", freeze.dueAt())
                .bind("at", tx.civilNow())
                .bind("position", freeze.position())
                .bind("evidence", freeze.evidence())
                .bind("digest", freeze.digest())
                .execute();
    }

    static void reveal(Tx tx, UUID id) {
        tx.handle()
                .createUpdate(
                        """
                        update forecasting.consultation
                           set state = 'REVEALED', revealed_at = :at where id = :id
                        """)
                .bind("id", id)
                .bind("at", tx.civilNow())
                .execute();
    }

    /// What the opinions add up to, after each round anew.
    static void pool(Tx tx, UUID id, @Nullable String pool, @Nullable String reference) {
        tx.handle()
                .createUpdate(
                        """
                        update forecasting.consultation
                           set pool = :pool, reference = :reference where id = :id
                        """)
                .bind("id", id)
                .bind("pool", pool)
                .bind("reference", reference)
                .execute();
    }

    static void draft(Tx tx, UUID id, String resolution, String digest, UUID by, String name) {
        tx.handle()
                .createUpdate(
                        """
                        update forecasting.consultation
                           set resolution = :resolution, resolution_digest = :digest,
                               drafted_by = :by, drafter = :name
                         where id = :id
                        """)
                .bind("id", id)
                .bind("resolution", resolution)
                .bind("digest", digest)
                .bind("by", by)
                .bind("name", name)
                .execute();
    }

    static void sign(Tx tx, UUID id, String signer, String minutes, Instant minutesDueAt) {
        tx.handle()
                .createUpdate(
                        """
                        update forecasting.consultation
                           set state = 'SIGNED', signed_at = :at, signer = :signer,
                               minutes = :minutes, minutes_due_at = :due
                         where id = :id
                        """)
                .bind("id", id)
                .bind("at", tx.civilNow())
                .bind("signer", signer)
                .bind("minutes", minutes)
                .bind("due", minutesDueAt)
                .execute();
    }

    static void close(Tx tx, UUID id, String why) {
        tx.handle()
                .createUpdate(
                        """
                        update forecasting.consultation
                           set state = 'CLOSED', closed_at = :at, closed_why = :why where id = :id
                        """)
                .bind("id", id)
                .bind("at", tx.civilNow())
                .bind("why", why)
                .execute();
    }
}
