package org.anlan.logistics.plan;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;

/// The table `logistics.plan_why`.
final class SqlPlanWhys {

    private static final String INSERT =
            """
            insert into logistics.plan_why (plan, region, item, price, body)
            values (:plan, :region, :item, :price, :body)
            """;

    private static final String EXPLAIN =
            """
            select n.item, n.quantity, n.supplied, coalesce(u.quantity, 0) as unmet,
                   coalesce(u.reason_zh, '') as zh, coalesce(u.reason_en, '') as en,
                   w.price, w.body
              from logistics.plan_need n
              left join logistics.plan_unmet u
                     on u.plan = n.plan and u.region = n.region and u.item = n.item
              left join logistics.plan_why w
                     on w.plan = n.plan and w.region = n.region and w.item = n.item
             where n.plan = :plan and n.region = :region and n.quantity > 0
             order by n.item
            """;

    private SqlPlanWhys() {}

    static void insert(Handle handle, UUID plan, List<Why> whys) {
        var batch = handle.prepareBatch(INSERT);
        for (var why : whys) {
            batch.bind("plan", plan)
                    .bind("region", why.region().digits())
                    .bind("item", why.item())
                    .bind("price", why.price())
                    .bind("body", Json.write(why.text()))
                    .add();
        }
        batch.execute();
    }

    /// Of one place, by kind of goods: the need, what it gets, and why not more.
    static List<Explanations.Explained> explain(Handle handle, UUID plan, RegionCode region) {
        return handle.createQuery(EXPLAIN)
                .bind("plan", plan)
                .bind("region", region.digits())
                .map((row, _) -> explained(row))
                .list();
    }

    private static Explanations.Explained explained(ResultSet row) throws SQLException {
        var body = Optional.ofNullable(row.getString("body"));
        return new Explanations.Explained(
                row.getString("item"),
                row.getLong("quantity"),
                row.getLong("supplied"),
                row.getLong("unmet"),
                row.getString("zh"),
                row.getString("en"),
                Optional.ofNullable(row.getObject("price", Long.class)),
                body.map(SqlPlanWhys::text).orElse(Why.Text.NONE));
    }

    private static Why.Text text(String body) {
        return Json.read(body.getBytes(StandardCharsets.UTF_8), Why.Text.class);
    }
}
