package org.anlan.dashboard.callout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anlan.dashboard.desk.DeskFact;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.person.DutyPersons;
import org.anlan.dashboard.person.PersonLevel;
import org.anlan.domain.Actor;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;

/// The lists of persons that warnings call 叫应名单, as screens read and close them. Thread-safe.
final class CalloutListDesk {

    private static final int MOST_LISTS = 100;
    private static final int MOST = 1_000;

    private final Store store;
    private final Places places;
    private final DutyPersons persons;
    private final EscalationRules rules;

    CalloutListDesk(Store store, Places places, DutyPersons persons, EscalationRules rules) {
        this.store = store;
        this.places = places;
        this.persons = persons;
        this.rules = rules;
    }

    /// A list in short.
    private record Brief(
            String warning,
            RegionCode area,
            String areaName,
            String colour,
            Instant calledAt,
            Instant expiresAt,
            CalloutCounts counts) {}

    /// The same for one level.
    private record LevelCounts(PersonLevel level, String levelZh, CalloutCounts counts) {}

    /// A list whole.
    ///
    /// @param more whether persons were left out for their number
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record Whole(
            String warning,
            RegionCode area,
            String areaName,
            String colour,
            Instant calledAt,
            Instant expiresAt,
            Optional<Instant> closedAt,
            Optional<String> closedWhy,
            CalloutCounts counts,
            List<LevelCounts> levels,
            List<PersonView> items,
            boolean more) {}

    private record Filter(
            Optional<PersonLevel> level,
            Optional<PersonState> state,
            Optional<Collection<RegionCode>> regions) {

        static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private record Why(String why) {}

    void addTo(RoomContract contract) {
        contract.reads("listCalloutLists", _ -> lists())
                .reads("getCalloutList", this::list)
                .writes("closeCalloutList", this::close);
    }

    private Answer lists() {
        var now = store.civil().instant();
        var items =
                store.read(
                        h ->
                                SqlCalloutLists.listOpen(h, now, MOST_LISTS).stream()
                                        .map(list -> inBrief(h, list))
                                        .toList());
        return Answer.ok(Map.of("items", items));
    }

    private Brief inBrief(Handle handle, CalloutList list) {
        return new Brief(
                list.warning(),
                list.area(),
                places.longName(list.area()),
                list.colour(),
                list.calledAt(),
                list.expiresAt(),
                sum(SqlCalloutCounts.byLevel(handle, list.warning())));
    }

    private static CalloutCounts sum(Map<PersonLevel, CalloutCounts> byLevel) {
        return byLevel.values().stream().reduce(CalloutCounts.NONE, CalloutCounts::plus);
    }

    private Answer list(Ask ask) {
        var filter =
                new Filter(
                        ask.given("level").map(PersonLevel::valueOf),
                        ask.given("state").map(PersonState::valueOf),
                        ask.given("region").map(code -> under(code)));
        return Answer.ok(
                store.read(h -> whole(h, ask.actor(), found(h, ask.at("warning")), filter)));
    }

    private Collection<RegionCode> under(String code) {
        var regions = new HashSet<RegionCode>();
        addUnder(places.asked("region", code).code(), regions);
        return regions;
    }

    private void addUnder(RegionCode region, Set<RegionCode> into) {
        if (into.add(region)) {
            places.listUnder(region).forEach(r -> addUnder(r.code(), into));
        }
    }

    static CalloutList found(Handle handle, String warning) {
        return SqlCalloutLists.find(handle, warning)
                .orElseThrow(() -> Problem.notFound("这条风险提示没有叫应名单: " + warning));
    }

    private Whole whole(Handle handle, Actor reader, CalloutList list, Filter filter) {
        var byLevel = SqlCalloutCounts.byLevel(handle, list.warning());
        var on =
                SqlCalledPersons.list(
                        handle, list.warning(), filter.level(), filter.regions(), MOST + 1);
        var shown =
                on.stream()
                        .filter(p -> filter.state().stream().allMatch(s -> s == p.state()))
                        .limit(MOST)
                        .toList();
        return new Whole(
                list.warning(),
                list.area(),
                places.longName(list.area()),
                list.colour(),
                list.calledAt(),
                list.expiresAt(),
                list.endedAt(),
                list.endedWhy(),
                sum(byLevel),
                levels(byLevel),
                views(handle, reader, list, shown),
                on.size() > MOST);
    }

    private static List<LevelCounts> levels(Map<PersonLevel, CalloutCounts> byLevel) {
        return Stream.of(PersonLevel.values())
                .map(
                        level ->
                                new LevelCounts(
                                        level,
                                        level.word().zh(),
                                        byLevel.getOrDefault(level, CalloutCounts.NONE)))
                .toList();
    }

    private List<PersonView> views(
            Handle handle, Actor reader, CalloutList list, List<CalledPerson> shown) {
        var who = persons.list(handle, shown.stream().map(CalledPerson::person).toList());
        return shown.stream()
                .flatMap(
                        on ->
                                Optional.ofNullable(who.get(on.person()))
                                        .map(p -> PersonView.of(places, rules, reader, list, on, p))
                                        .stream())
                .toList();
    }

    /// One person's line, after something was logged.
    PersonView view(Handle handle, Actor reader, CalloutList list, CalledPerson on) {
        return views(handle, reader, list, List.of(on)).getFirst();
    }

    private Answer close(Tx tx, Ask ask) {
        var list = found(tx.handle(), ask.at("warning"));
        ask.require(places.path(list.area()), Role.DUTY_CHIEF, Role.LEADER);
        refuseEnded(list);
        SqlCalloutLists.close(
                tx.handle(),
                list.warning(),
                tx.civilNow(),
                ask.actor().name(),
                ask.body(Why.class).why());
        tx.state(new DeskFact.CalloutMoved(list.warning(), list.area(), "CLOSED"));
        var closed = found(tx.handle(), list.warning());
        return Answer.ok(whole(tx.handle(), ask.actor(), closed, Filter.NONE));
    }

    /// @throws Problem 409 if the list is at an end
    static void refuseEnded(CalloutList list) {
        if (list.endedAt().isPresent()) {
            throw Problem.conflict(
                    list.endedBy().map(by -> by + " 已经关闭这份名单。").orElse("风险提示已更新或解除,名单已结束。"));
        }
    }
}
