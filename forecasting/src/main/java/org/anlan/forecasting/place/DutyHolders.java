package org.anlan.forecasting.place;

import java.util.List;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.jdbi.v3.core.Handle;

/// Looks up who is meant by a name on a form, in the house's own tables of people. Thread-safe.
public final class DutyHolders {

    private static final String NAMED =
            """
            select a.id, a.name, p.region from core.actor a join core.post p on p.actor = a.id
             where p.role = :role and (a.login = :named or a.name = :named)
             order by a.login = :named desc, a.id limit 100
            """;

    /// Somebody who holds the duty.
    public record Holder(ActorId id, String name) {}

    private record Post(Holder holder, RegionCode region) {}

    private final Gazetteer gazetteer;

    public DutyHolders(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// Those of a login or a name who hold a duty over a region.
    public List<Holder> named(Handle handle, Role role, String named, RegionCode region) {
        return handle
                .createQuery(NAMED)
                .bind("role", role.name())
                .bind("named", named.strip())
                .map(
                        (row, _) ->
                                new Post(
                                        new Holder(
                                                new ActorId(row.getObject("id", UUID.class)),
                                                row.getString("name")),
                                        new RegionCode(row.getString("region"))))
                .list()
                .stream()
                .filter(post -> gazetteer.contains(post.region(), region))
                .map(Post::holder)
                .distinct()
                .toList();
    }
}
