package org.anlan.app.drill.crew;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.anlan.domain.ActorId;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.store.open.OpenStore;
import org.anlan.web.signin.Accounts;

/// The people of the drill: each duty at each region is somebody of their own, who signs in once.
///
/// Thread-safe.
public final class People {

    private static final Duration RENEWED_AFTER = Duration.ofMinutes(10);

    private final OpenStore open;
    private final Accounts accounts;
    private final Client client;
    private final Map<String, Seat> seats = new ConcurrentHashMap<>();

    /// Somebody with the token he was given last.
    private record Seat(ActorId who, String token, long sinceNanos) {

        boolean isFresh() {
            return System.nanoTime() - sinceNanos < RENEWED_AFTER.toNanos();
        }
    }

    /// @param accounts where each of them is given an account
    public People(OpenStore open, Accounts accounts, Client client) {
        this.open = open;
        this.accounts = accounts;
        this.client = client;
    }

    /// The token of whoever holds a duty at a region.
    public String at(Role role, RegionCode region) {
        return at(role, region, "");
    }

    /// The token of one of several who hold a duty at a region.
    public String at(Role role, RegionCode region, String which) {
        return token(role + "@" + region + which, () -> join(role, region, which));
    }

    /// The token of somebody at the province.
    public String atProvince(Role role) {
        return at(role, open.installation().province());
    }

    /// The token of whoever speaks for a department; the account bears the department's name.
    public String department(String name) {
        return token(
                "department " + name,
                () ->
                        join(
                                "drill-department-" + seats.size(),
                                name,
                                Role.DEPARTMENT,
                                open.installation().province()));
    }

    /// A token lives a quarter of an hour; who plays longer signs in again.
    private String token(String seat, Supplier<ActorId> newcomer) {
        return seats.compute(
                        seat,
                        (_, old) ->
                                old != null && old.isFresh()
                                        ? old
                                        : enter(old == null ? newcomer.get() : old.who()))
                .token();
    }

    private Seat enter(ActorId who) {
        return new Seat(who, client.enter(accounts.newLink(who)), System.nanoTime());
    }

    private ActorId join(Role role, RegionCode region, String which) {
        var name = name(open.divisions().get(region, open.day()), role) + which;
        var login = "drill-%s-%s%s".formatted(role.name().toLowerCase(Locale.ROOT), region, which);
        return join(login, name, role, region);
    }

    private ActorId join(String login, String name, Role role, RegionCode region) {
        var posts = List.of(Map.entry(role, region));
        return accounts.add(login, name, "演练-" + region, posts);
    }

    private static String name(Region region, Role role) {
        return "%s%s(演练)".formatted(region.name(), role.zh());
    }
}
