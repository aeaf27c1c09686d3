package org.anlan.forecasting.place;

import java.util.List;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.jdbi.v3.core.Handle;

/// The house's own tables `core.actor` and `core.post`, read only.
final class SqlDutyHolders {

    private static final String NAMED =
            """
            select a.id, a.name, p.region from core.actor a join core.post p on p.actor = a.id
             where p.role = :role and (a.login = :named or a.name = :named)
             order by a.login = :named desc, a.id limit 100
            """;

    private static final String AT =
            """
            select distinct a.id, a.name, p.role from core.actor a join core.post p on p.actor = a.id
             where p.region = :region and p.role = any(:roles)
             order by p.role, a.name, a.id limit 20
            """;

    /// A duty that somebody holds at a region.
    record Held(DutyHolders.Holder holder, RegionCode region) {}

    private SqlDutyHolders() {}

    /// The posts of those of a login or a name.
    static List<Held> list(Handle handle, Role role, String named) {
        return handle.createQuery(NAMED)
                .bind("role", role.name())
                .bind("named", named)
                .map(
                        (row, _) ->
                                new Held(
                                        new DutyHolders.Holder(
                                                new ActorId(row.getObject("id", UUID.class)),
                                                row.getString("name")),
                                        new RegionCode(row.getString("region"))))
                .list();
    }

    /// Those who hold one of some duties at a region.
    static List<DutyHolders.OnDuty> listAt(Handle handle, List<Role> roles, RegionCode region) {
        return handle.createQuery(AT)
                .bind("region", region.digits())
                .bindArray("roles", String.class, roles.stream().map(Enum::name).toList())
                .map(
                        (row, _) ->
                                new DutyHolders.OnDuty(
                                        new DutyHolders.Holder(
                                                new ActorId(row.getObject("id", UUID.class)),
                                                row.getString("name")),
                                        Role.valueOf(row.getString("role"))))
                .list();
    }
}
