package org.anlan.dashboard.duty;

import java.util.List;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.jdbi.v3.core.Handle;

/// The house's own tables `core.actor` and `core.post`, read only.
final class SqlPosts {

    private static final String AT =
            """
            select p.role, a.name, a.phone
              from core.post p join core.actor a on a.id = p.actor
             where p.region = :region and p.role = any(:roles)
             order by array_position(cast(:roles as text[]), p.role), a.name
             limit 40
            """;

    /// A duty that somebody holds. Holds personal data: never for facts or logs.
    record Held(Role role, String name, String phone) {}

    private SqlPosts() {}

    /// Who holds one of some duties at a region itself, in the order of the duties.
    static List<Held> list(Handle handle, RegionCode region, List<Role> roles) {
        return handle.createQuery(AT)
                .bind("region", region.digits())
                .bindArray("roles", String.class, roles.stream().map(Role::name).toArray())
                .map(
                        (row, _) ->
                                new Held(
                                        Role.valueOf(row.getString("role")),
                                        row.getString("name"),
                                        row.getString("phone")))
                .list();
    }
}
