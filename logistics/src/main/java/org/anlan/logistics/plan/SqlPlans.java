package org.anlan.logistics.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Actor;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The tables `logistics.plan` and `logistics.instance`.
public final class SqlPlans {

    private static final String INSERT =
            """
            insert into logistics.plan (id, process, base, base_name, state, cause, instance, outcome,
                                        gap, served_share, policies, made_at, proposer,
                                        proposer_name, proposer_phone, situation, ancestor,
                                        edit_reason)
            values (:id, :process, :base, :baseName, 'PROPOSED', :cause, :instance, :outcome,
                    :gap, :share, :policies, :at, :proposer, :proposerName, :proposerPhone,
                    :situation, :ancestor, :editReason)
            """;

    private static final String APPROVE =
            """
            update logistics.plan
               set state = 'APPROVED', approved_at = :at, approver = :actor, approver_name = :name,
                   approver_phone = :phone, said_by = :saidBy, said_by_phone = :saidPhone,
                   signed_at = :signedAt, signer = :signer, signer_name = :signerName,
                   signer_phone = case when :signedAt::timestamptz is null then '' else :phone end
             where id = :id
            """;

    private static final String SIGN =
            """
            update logistics.plan set signed_at = :at, signer = :actor, signer_name = :name,
                   signer_phone = :phone
             where id = :id
            """;

    private static final String RETURN =
            """
            update logistics.plan
               set state = 'RETURNED', returned_at = :at, returner = :actor, returner_name = :name,
                   return_reason = :reason
             where id = :id
            """;

    private static final String LIST =
            """
            select * from logistics.plan
             where (:process::text is null or process = :process) and number < :before
             order by number desc limit :most
            """;

    private static final String WANTING =
            """
            select p.process
              from (select distinct on (process) process, id, state
                      from logistics.plan order by process, number desc) p
             where exists (select 1 from logistics.plan_unmet u
                            where u.plan = p.id and u.item = :item)
                or (p.state = 'PROPOSED'
                    and exists (select 1 from logistics.plan_need n
                                 where n.plan = p.id and n.item = :item))
             order by p.process
            """;

    private SqlPlans() {}

    static void insert(Tx tx, UUID id, Made made) {
        var handle = tx.handle();
        keep(handle, made.instanceBytes());
        made.situationBytes().ifPresent(bytes -> keep(handle, bytes));
        var basis = made.situation().basis();
        handle.createUpdate(INSERT)
                .bind("id", id)
                .bind("process", basis.process())
                .bind("base", basis.base())
                .bind("baseName", basis.baseName())
                .bind("cause", made.occasion().name())
                .bind("instance", made.instanceDigest())
                .bind("outcome", Digests.of(made.plan()))
                .bind("gap", made.gap())
                .bind("share", made.situation().servedShare(made.plan()))
                .bind("policies", made.policies())
                .bind("at", tx.civilNow())
                .bind("proposer", made.proposer().id().value())
                .bind("proposerName", made.proposer().name())
                .bind("situation", made.situationBytes().map(Digests::of).orElse(null))
                .bind("ancestor", made.origin().map(PlanHead.Origin::plan).orElse(null))
                .bind("editReason", made.origin().map(PlanHead.Origin::reason).orElse(""))
                .bind("proposerPhone", made.proposer().phone())
                .execute();
    }

    private static void keep(Handle handle, byte[] bytes) {
        handle.createUpdate(
                        """
                        insert into logistics.instance (digest, body) values (:digest, :body)
                            on conflict do nothing
                        """)
                .bind("digest", Digests.of(bytes))
                .bind("body", Digests.zipped(bytes))
                .execute();
    }

    /// Sends a proposal back.
    static void giveBack(Tx tx, UUID id, Actor actor, String reason) {
        tx.handle()
                .createUpdate(RETURN)
                .bind("id", id)
                .bind("at", tx.civilNow())
                .bind("actor", actor.id().value())
                .bind("name", actor.name())
                .bind("reason", reason)
                .execute();
    }

    /// The plan of the same process before one.
    static Optional<PlanHead> findBefore(Handle handle, PlanHead plan) {
        return list(handle, Optional.of(plan.process()), plan.number(), 1).stream().findFirst();
    }

    /// Takes a proposal of a process back, if there is one; tells which.
    static Optional<UUID> supersede(Handle handle, String process, Optional<UUID> by) {
        return handle.createQuery(
                        """
                        update logistics.plan set state = 'SUPERSEDED', superseded_by = :by
                         where process = :process and state = 'PROPOSED' returning id
                        """)
                .bind("process", process)
                .bind("by", by.orElse(null))
                .mapTo(UUID.class)
                .findOne();
    }

    static void approve(Tx tx, UUID id, Actor actor, Optional<PlanHead.Person> saidBy) {
        var signed = saidBy.isEmpty();
        tx.handle()
                .createUpdate(APPROVE)
                .bind("id", id)
                .bind("at", tx.civilNow())
                .bind("actor", actor.id().value())
                .bind("name", actor.name())
                .bind("phone", actor.phone())
                .bind("saidBy", saidBy.map(PlanHead.Person::name).orElse(null))
                .bind("saidPhone", saidBy.map(PlanHead.Person::phone).orElse(null))
                .bind("signedAt", signed ? tx.civilNow() : null)
                .bind("signer", signed ? actor.id().value() : null)
                .bind("signerName", signed ? actor.name() : null)
                .execute();
    }

    static void sign(Tx tx, UUID id, Actor actor) {
        tx.handle()
                .createUpdate(SIGN)
                .bind("id", id)
                .bind("at", tx.civilNow())
                .bind("actor", actor.id().value())
                .bind("name", actor.name())
                .bind("phone", actor.phone())
                .execute();
    }

    static void move(Handle handle, UUID id, PlanState state) {
        handle.createUpdate("update logistics.plan set state = :state where id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .execute();
    }

    /// A plan, held against other writers until the transaction ends.
    public static Optional<PlanHead> lock(Handle handle, UUID id) {
        return handle.createQuery("select * from logistics.plan where id = :id for update")
                .bind("id", id)
                .map((row, _) -> SqlPlanHead.of(row))
                .findOne();
    }

    /// A plan.
    public static Optional<PlanHead> find(Handle handle, UUID id) {
        return handle.createQuery("select * from logistics.plan where id = :id")
                .bind("id", id)
                .map((row, _) -> SqlPlanHead.of(row))
                .findOne();
    }

    /// Plans before a number, newest first.
    static List<PlanHead> list(Handle handle, Optional<String> process, long before, int most) {
        return handle.createQuery(LIST)
                .bind("process", process.orElse(null))
                .bind("before", before)
                .bind("most", most)
                .map((row, _) -> SqlPlanHead.of(row))
                .list();
    }

    /// The newest plan, of a process or of all.
    static Optional<PlanHead> findLatest(Handle handle, Optional<String> process) {
        return list(handle, process, Long.MAX_VALUE, 1).stream().findFirst();
    }

    /// The processes whose newest plan waits for approval.
    static List<String> listProposed(Handle handle) {
        return handle.createQuery(
                        "select process from logistics.plan where state = 'PROPOSED' order by"
                                + " process")
                .mapTo(String.class)
                .list();
    }

    /// The processes whose newest plan waits for approval and needs goods of a kind, or lacks them.
    static List<String> listWanting(Handle handle, String item) {
        return handle.createQuery(WANTING).bind("item", item).mapTo(String.class).list();
    }

    static byte[] instance(Handle handle, String digest) {
        return Digests.unzipped(
                handle.createQuery("select body from logistics.instance where digest = :digest")
                        .bind("digest", digest)
                        .mapTo(byte[].class)
                        .one());
    }
}
