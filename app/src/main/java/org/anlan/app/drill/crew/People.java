package org.anlan.app.drill.crew;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.store.open.OpenStore;
import org.anlan.web.signin.Accounts;

/// The people of the drill: each duty at each region is somebody of their own, who signs in once.
///
/// Thread-safe.
public final class People {

    private final OpenStore open;
    private final Accounts accounts;
    private final Client client;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

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
        return tokens.computeIfAbsent(
                role + "@" + region + which, _ -> signIn(role, region, which));
    }

    /// The token of somebody at the province.
    public String atProvince(Role role) {
        return at(role, open.installation().province());
    }

    /// The token of whoever speaks for a department; the account bears the department's name.
    public String department(String name) {
        return tokens.computeIfAbsent(
                "department " + name,
                _ ->
                        signIn(
                                "drill-department-" + tokens.size(),
                                name,
                                Role.DEPARTMENT,
                                open.installation().province()));
    }

    private String signIn(Role role, RegionCode region, String which) {
        var name = name(open.divisions().get(region, open.day()), role) + which;
        var login = "drill-%s-%s%s".formatted(role.name().toLowerCase(Locale.ROOT), region, which);
        return signIn(login, name, role, region);
    }

    private String signIn(String login, String name, Role role, RegionCode region) {
        var posts = List.of(Map.entry(role, region));
        return client.enter(accounts.newLink(accounts.add(login, name, "演练-" + region, posts)));
    }

    private static String name(Region region, Role role) {
        return "%s%s(演练)".formatted(region.name(), role.zh());
    }
}
