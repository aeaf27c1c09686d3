package org.anlan.logistics.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.need.Wanted;
import org.jdbi.v3.core.Handle;

/// The table `logistics.plan_need`: what a plan was made for.
final class SqlPlanNeeds {

    private static final String INSERT =
            """
            insert into logistics.plan_need (plan, region, item, quantity, supplied, people, position,
                                             as_of)
            values (:plan, :region, :item, :quantity, :supplied, :people, :position, :asOf)
            """;

    private SqlPlanNeeds() {}

    static void insert(Handle handle, UUID plan, List<Wanted> wanted) {
        var batch = handle.prepareBatch(INSERT);
        for (var row : wanted) {
            batch.bind("plan", plan)
                    .bind("region", row.need().region().digits())
                    .bind("item", row.need().item())
                    .bind("quantity", row.need().quantity())
                    .bind("supplied", row.supplied())
                    .bind("people", row.need().people())
                    .bind("position", row.need().position())
                    .bind("asOf", row.need().asOf())
                    .add();
        }
        batch.execute();
    }

    /// What a plan was made for: units needed, by county and kind of goods.
    static Map<String, Long> needs(Handle handle, UUID plan) {
        var needs = new TreeMap<String, Long>();
        handle.createQuery(
                        "select region, item, quantity from logistics.plan_need where plan = :plan")
                .bind("plan", plan)
                .map(
                        (row, _) ->
                                Map.entry(
                                        SqlPlanRows.key(
                                                row.getString("region"), row.getString("item")),
                                        row.getLong("quantity")))
                .forEach(e -> needs.put(e.getKey(), e.getValue()));
        return needs;
    }

    /// The needs in full, by county and kind of goods.
    static List<PlanNeed> list(Handle handle, UUID plan) {
        return handle.createQuery(
                        "select * from logistics.plan_need where plan = :plan order by region, item")
                .bind("plan", plan)
                .map((row, _) -> need(row))
                .list();
    }

    private static PlanNeed need(ResultSet row) throws SQLException {
        var people = row.getObject("people", Long.class);
        var position = row.getObject("position", Long.class);
        return new PlanNeed(
                new RegionCode(row.getString("region")),
                row.getString("item"),
                row.getLong("quantity"),
                row.getLong("supplied"),
                people == null ? OptionalLong.empty() : OptionalLong.of(people),
                position == null ? OptionalLong.empty() : OptionalLong.of(position),
                Optional.ofNullable(row.getTimestamp("as_of")).map(Timestamp::toInstant));
    }
}
