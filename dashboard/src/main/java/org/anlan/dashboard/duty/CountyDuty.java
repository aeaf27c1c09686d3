package org.anlan.dashboard.duty;

import java.util.List;
import java.util.Map;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.Actor;
import org.anlan.domain.Role;
import org.anlan.store.Store;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.RoomContract;

/// Whom to phone in a county: those who hold a duty there by their accounts. Thread-safe.
public final class CountyDuty {

    /// Whoever leads first, then who is on watch, then who files and reviews.
    private static final List<Role> DUTIES =
            List.of(Role.LEADER, Role.DUTY_CHIEF, Role.DUTY_OFFICER, Role.REVIEWER, Role.REPORTER);

    /// Somebody with the phone beside the name.
    record Person(Role role, String roleZh, String roleEn, String name, String phone) {}

    private final Store store;
    private final Places places;

    public CountyDuty(Store store, Places places) {
        this.store = store;
        this.places = places;
    }

    /// Adds the operation of `desk.openapi.yaml`.
    public void addTo(RoomContract contract) {
        contract.reads("getCountyDuty", this::get);
    }

    private Answer get(Ask ask) {
        var region = places.asked("region", ask.at("region")).code();
        var trusted = isTrusted(ask.actor(), places.path(region));
        var people =
                trusted
                        ? store.read(h -> SqlPosts.list(h, region, DUTIES)).stream()
                                .map(CountyDuty::person)
                                .toList()
                        : List.<Person>of();
        return Answer.ok(Map.of("region", region, "trusted", trusted, "people", people));
    }

    /// Names and phones are for those with a post over the county, who may have to call there.
    private static boolean isTrusted(Actor reader, String path) {
        return reader.posts().stream()
                .anyMatch(p -> p.role() != Role.OBSERVER && p.scope().contains(path));
    }

    private static Person person(SqlPosts.Held held) {
        return new Person(
                held.role(), held.role().zh(), held.role().en(), held.name(), held.phone());
    }
}
