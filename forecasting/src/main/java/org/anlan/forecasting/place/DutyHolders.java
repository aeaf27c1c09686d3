package org.anlan.forecasting.place;

import java.util.List;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.jdbi.v3.core.Handle;

/// Looks up who is meant by a name on a form. Thread-safe.
public final class DutyHolders {

    /// Somebody who holds the duty.
    public record Holder(ActorId id, String name) {}

    /// Somebody and the duty held.
    public record OnDuty(Holder holder, Role role) {}

    private final Gazetteer gazetteer;

    public DutyHolders(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// Those of a login or a name who hold a duty over a region.
    public List<Holder> named(Handle handle, Role role, String named, RegionCode region) {
        return SqlDutyHolders.list(handle, role, named.strip()).stream()
                .filter(held -> gazetteer.contains(held.region(), region))
                .map(SqlDutyHolders.Held::holder)
                .distinct()
                .toList();
    }

    /// Those who hold one of some duties at a region itself, by name.
    public List<OnDuty> at(Handle handle, List<Role> roles, RegionCode region) {
        return SqlDutyHolders.listAt(handle, roles, region);
    }
}
