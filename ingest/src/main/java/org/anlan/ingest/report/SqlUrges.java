package org.anlan.ingest.report;

import java.time.Instant;
import java.util.UUID;
import org.anlan.domain.Actor;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.store.Tx;

/// The table `ingest.urge`: who urged an overdue report.
final class SqlUrges {

    /// How a clock was urged, as shown beside it.
    ///
    /// @param times how often, at least once
    /// @param at when last
    /// @param by who did so last
    /// @param region in the name of which region
    /// @param level its level, such as `PROVINCE`
    /// @param means `PHONE` or `PAGE`
    record Urged(int times, Instant at, String by, RegionCode region, String level, String means) {}

    private SqlUrges() {}

    static void insert(
            Tx tx, UUID id, SqlClocks.Clock clock, Urges.Means means, Actor actor, Region by) {
        tx.handle()
                .createUpdate(
                        """
                        insert into ingest.urge (id, rule, process, region, round, means, urged_at,
                               actor, actor_name, by_region, by_level)
                        values (:id, :rule, :process, :region, :round, :means, :at,
                               :actor, :name, :by, :level)
                        """)
                .bind("id", id)
                .bind("rule", clock.rule())
                .bind("process", clock.process())
                .bind("region", clock.region().digits())
                .bind("round", clock.round())
                .bind("means", means.name())
                .bind("at", tx.civilNow())
                .bind("actor", actor.id().value())
                .bind("name", actor.name())
                .bind("by", by.code().digits())
                .bind("level", by.level().name())
                .execute();
    }
}
