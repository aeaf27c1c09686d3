package org.anlan.forecasting.asked;

import java.util.Optional;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.forecasting.place.DutyHolders;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// For whom an actor speaks: for himself, or, as the secretary (代录), for one who has no screen.
///
/// A speaker is an account, for names may be borne twice.
///
/// @param name whose word it is
/// @param account empty where the speaker has none
/// @param onBehalf whether another types
public record SpokenFor(String name, Optional<ActorId> account, boolean onBehalf) {

    /// Says whose word a request is.
    ///
    /// @param named the speaker as the form names him; null for the actor himself
    /// @throws Problem 403 for one who may not type for others, 409 where two bear the name, 422
    ///     where the secretary names nobody
    public static SpokenFor of(
            Handle handle,
            Ask ask,
            Gazetteer gazetteer,
            RegionCode region,
            @Nullable String named) {
        var own = ask.actor().name();
        var name = named == null ? own : named;
        var account = account(handle, gazetteer, region, name);
        var isOther = !account.equals(Optional.of(ask.actor().id()));
        if (isOther && !ask.actor().may(Role.SECRETARY, gazetteer.path(region))) {
            throw Problem.forbidden("%s 不能代 %s 填报;代录由会务办理。".formatted(own, name));
        }
        if (named == null && isOther) {
            throw Problem.field("department", "named", "代录要写明部门。");
        }
        return new SpokenFor(name, account, isOther);
    }

    private static Optional<ActorId> account(
            Handle handle, Gazetteer gazetteer, RegionCode region, String name) {
        var accounts =
                new DutyHolders(gazetteer)
                        .named(handle, Role.DEPARTMENT, name, region).stream()
                                .filter(holder -> holder.name().equals(name))
                                .toList();
        if (accounts.size() > 1) {
            throw Problem.conflict("有 %d 个账户都叫“%s”,请管理员改名后再填报。".formatted(accounts.size(), name));
        }
        return accounts.stream().findFirst().map(DutyHolders.Holder::id);
    }
}
