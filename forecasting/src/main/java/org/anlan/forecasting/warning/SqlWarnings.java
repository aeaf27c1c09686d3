package org.anlan.forecasting.warning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.warning.Warning.LaterReview;
import org.anlan.forecasting.warning.Warning.Message;
import org.anlan.forecasting.warning.Warning.State;
import org.anlan.store.Tx;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table `forecasting.warning`.
final class SqlWarnings {

    private static final String INSERT =
            """
            insert into forecasting.warning (id, state, message, follows, consultation, colour,
                   headline, description, instruction, areas, area, onset, expires,
                   kind, probability, decision, polygon, begun_at,
                   drafted_by, drafter, drafted_at, reference_list)
            values (:id, 'DRAFT', :message, :follows, :consultation, :colour,
                   :headline, :description, :instruction, :areas, :area, :onset, :expires,
                   :kind, :probability, :decision, :polygon, :begun,
                   :by, :drafter, :at, '')
            """;

    private static final String ISSUE =
            """
            update forecasting.warning
               set state = :state, signed_by = :by, signer = :signer, phone = :phone, approved_by = :approvedBy,
                   sent_at = :at,
                   reference_list = :references, xml = :xml, emergency = :emergency,
                   later_review = :review, review_due = :reviewDue,
                   countersign_due = :countersignDue
             where id = :id
            """;

    private static final String ISSUED_BY =
            """
            select * from (
                   select *, case when ended_at > :at then 'ISSUED' else state end as state_then
                     from forecasting.warning
                    where sent_at <= :at) w
             where cast(:state as text) is null or state_then = :state
             order by sent_at desc, id desc limit :most
            """;

    private SqlWarnings() {}

    /// What is drafted.
    ///
    /// @param begun civil time at which the desk began, where it was told
    record Draft(
            UUID id,
            Message message,
            Optional<UUID> follows,
            Optional<UUID> consultation,
            WarningForm form,
            RegionCode area,
            Optional<Instant> begun) {}

    static void insert(Tx tx, Draft draft, ActorId by, String drafter) {
        var form = draft.form();
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", draft.id())
                .bind("message", draft.message().name())
                .bind("follows", draft.follows().orElse(null))
                .bind("consultation", draft.consultation().orElse(null))
                .bind("colour", form.colour().name())
                .bind("headline", form.headline())
                .bind("description", form.description())
                .bind("instruction", form.instruction())
                .bind("areas", Json.write(form.areas()))
                .bind("area", draft.area().digits())
                .bind("onset", form.onset())
                .bind("expires", form.expires())
                .bind("kind", form.what().name())
                .bind("probability", form.probability().orElse(null))
                .bind("decision", form.decision().orElse(null))
                .bind("polygon", form.polygon().map(Json::write).orElse(null))
                .bind("begun", draft.begun().orElse(null))
                .bind("by", by.value())
                .bind("drafter", drafter)
                .bind("at", tx.civilNow())
                .execute();
    }

    /// Keeps a review: accepted, or returned with a reason.
    static void review(Tx tx, UUID id, ActorId by, String name, @Nullable String returnedWhy) {
        tx.handle()
                .createUpdate(
                        """
                        update forecasting.warning
                           set state = :state, reviewed_by = :by, reviewer = :name,
                               reviewed_at = :at, returned_why = :why
                         where id = :id
                        """)
                .bind("id", id)
                .bind("state", (returnedWhy == null ? State.REVIEWED : State.RETURNED).name())
                .bind("by", by.value())
                .bind("name", name)
                .bind("at", tx.civilNow())
                .bind("why", returnedWhy)
                .execute();
    }

    /// What an issue adds to a reviewed draft.
    ///
    /// @param approvedBy the leader who owes the signature; null when signed in person
    /// @param phone the call as JSON; null when signed in person
    /// @param reviewDue when the review that follows is due; null where it came before
    /// @param countersignDue when the signature is due; null when signed in person
    record Issue(
            ActorId by,
            String signer,
            @Nullable UUID approvedBy,
            @Nullable String phone,
            State state,
            String references,
            String xml,
            @Nullable Instant reviewDue,
            @Nullable Instant countersignDue) {}

    static void issue(Tx tx, UUID id, Issue issue) {
        tx.handle()
                .createUpdate(ISSUE)
                .bind("id", id)
                .bind("state", issue.state().name())
                .bind("by", issue.by().value())
                .bind("signer", issue.signer())
                .bind("approvedBy", issue.approvedBy())
                .bind("phone", issue.phone())
                .bind("at", tx.civilNow())
                .bind("references", issue.references())
                .bind("xml", issue.xml())
                .bind("emergency", issue.reviewDue() != null)
                .bind("review", issue.reviewDue() == null ? null : LaterReview.OWED.name())
                .bind("reviewDue", issue.reviewDue())
                .bind("countersignDue", issue.countersignDue())
                .execute();
    }

    static void end(Tx tx, UUID id, State state) {
        tx.handle()
                .createUpdate(
                        """
                        update forecasting.warning set state = :state, ended_at = :at where id = :id
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("at", tx.civilNow())
                .execute();
    }

    /// Marks those that ran out without being cancelled; gives them back.
    static List<Warning> expire(Tx tx) {
        return tx.handle()
                .createQuery(
                        """
                        update forecasting.warning set state = 'EXPIRED', ended_at = :at
                         where state = 'ISSUED' and expires <= :at returning *
                        """)
                .bind("at", tx.civilNow())
                .map((row, _) -> SqlWarningRow.read(row))
                .list();
    }

    /// Reads one and keeps others from changing it until the transaction ends.
    ///
    /// @throws Problem 404 if there is none
    static Warning lock(Tx tx, UUID id) {
        return tx.handle()
                .createQuery("select * from forecasting.warning where id = :id for update")
                .bind("id", id)
                .map((row, _) -> SqlWarningRow.read(row))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("没有这个风险提示: " + id));
    }

    static Optional<Warning> find(Handle handle, UUID id) {
        return handle.createQuery("select * from forecasting.warning where id = :id")
                .bind("id", id)
                .map((row, _) -> SqlWarningRow.read(row))
                .findFirst();
    }

    /// The issued ones, newest first; of one state, if named.
    static List<Warning> listIssued(Handle handle, @Nullable String state, int most) {
        return handle.createQuery(
                        """
                        select * from forecasting.warning
                         where sent_at is not null
                           and (cast(:state as text) is null or state = :state)
                         order by sent_at desc, id desc limit :most
                        """)
                .bind("state", state)
                .bind("most", most)
                .map((row, _) -> SqlWarningRow.read(row))
                .list();
    }

    /// Those issued by a civil time, each in the state it had then, newest first.
    static List<Warning> listIssuedBy(Handle handle, Instant at, @Nullable String state, int most) {
        return handle.createQuery(ISSUED_BY)
                .bind("at", at)
                .bind("state", state)
                .bind("most", most)
                .map((row, _) -> SqlWarningRow.read(row, "state_then"))
                .list();
    }

    /// The ones not issued yet, newest first.
    static List<Warning> listDrafts(Handle handle, int most) {
        return handle.createQuery(
                        """
                        select * from forecasting.warning where sent_at is null
                         order by drafted_at desc, id desc limit :most
                        """)
                .bind("most", most)
                .map((row, _) -> SqlWarningRow.read(row))
                .list();
    }
}
