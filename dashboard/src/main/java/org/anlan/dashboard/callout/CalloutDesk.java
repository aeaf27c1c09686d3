package org.anlan.dashboard.callout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.DeskFact;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.WatchFollower;
import org.anlan.dashboard.person.DutyPersons;
import org.anlan.domain.Actor;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.outbound.Outbound;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// Call-outs (叫应): a warning issued calls every county in its area; the county's duty answers, or
/// the desk writes the answer down for it (代录). Thread-safe.
public final class CalloutDesk {

    private static final int MOST = 2_000;
    private static final Role[] ANSWERERS = {
        Role.REPORTER, Role.REVIEWER, Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER
    };

    /// One county; its person and phone only for those with a post over it.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            String warning,
            RegionCode region,
            String regionName,
            Optional<String> regionNameEn,
            String colour,
            String state,
            String stateZh,
            String stateEn,
            Instant calledAt,
            Optional<Instant> answeredAt,
            Optional<Instant> actedAt,
            Optional<String> person,
            Optional<String> phone,
            Optional<Integer> personsCalled,
            Optional<Integer> personsAnswered,
            String note,
            Optional<String> recorder) {}

    /// All call-outs of warnings in force.
    ///
    /// @param called counties called, once a warning; answered and acted likewise
    /// @param personsCalled the sum of the counties that told both how many they called and
    ///     how many answered; empty when none did
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Board(
            int warnings,
            int called,
            int answered,
            int acted,
            Optional<Integer> personsCalled,
            Optional<Integer> personsAnswered,
            List<Line> items) {}

    private final Store store;
    private final Places places;
    private final PersonCalls byPerson;
    private final Follower follower;

    /// @param persons whom warnings call by name
    /// @param texts where they are called by text message too
    public CalloutDesk(Store store, Places places, DutyPersons persons, Optional<Outbound> texts) {
        this.store = store;
        this.places = places;
        this.byPerson = new PersonCalls(store, places, persons, texts);
        this.follower =
                new WatchFollower(
                        "desk.callouts", List.of(new CalloutWatch(places), byPerson.course()));
    }

    /// Who writes the call lists.
    public Follower follower() {
        return follower;
    }

    /// Adds the operations of `desk.openapi.yaml` that concern call-outs.
    public void addTo(RoomContract contract) {
        contract.reads("listCallouts", this::list).writes("answerCallout", this::answer);
        byPerson.addTo(contract);
    }

    /// Passes unanswered calls on; called each minute of civil time.
    public void tick(Tx tx) {
        byPerson.tick(tx);
    }

    private Answer list(Ask ask) {
        var open = CivilTime.known(ask).map(this::openAt).orElseGet(this::open);
        return Answer.ok(
                new Board(
                        (int) open.stream().map(Callout::warning).distinct().count(),
                        open.size(),
                        (int) open.stream().filter(c -> c.answeredAt().isPresent()).count(),
                        (int) open.stream().filter(c -> c.actedAt().isPresent()).count(),
                        sum(open, Callout::personsCalled),
                        sum(open, Callout::personsAnswered),
                        open.stream().map(c -> line(ask.actor(), c)).toList()));
    }

    private List<Callout> open() {
        return store.read(h -> SqlCallouts.listOpen(h, store.civil().instant(), MOST));
    }

    private List<Callout> openAt(Instant then) {
        return store.read(h -> SqlCallouts.listOpenAt(h, then, MOST));
    }

    private static Optional<Integer> sum(
            List<Callout> open, Function<Callout, Optional<Integer>> number) {
        return open.stream()
                .filter(c -> c.personsCalled().isPresent() && c.personsAnswered().isPresent())
                .flatMap(c -> number.apply(c).stream())
                .reduce(Integer::sum);
    }

    private Line line(Actor reader, Callout c) {
        var trusted = places.isTrusted(reader, c.region());
        return new Line(
                c.warning(),
                c.region(),
                places.longName(c.region()),
                places.longNameEn(c.region()),
                c.colour(),
                c.state().name(),
                c.state().word().zh(),
                c.state().word().en(),
                c.calledAt(),
                c.answeredAt(),
                c.actedAt(),
                c.person().filter(_ -> trusted),
                c.phone().filter(_ -> trusted),
                c.personsCalled(),
                c.personsAnswered(),
                c.note(),
                c.recorder());
    }

    private Answer answer(Tx tx, Ask ask) {
        var region = places.asked("/region", ask.at("region")).code();
        ask.require(places.path(region), ANSWERERS);
        var form = ask.body(Answered.class);
        var before = locked(tx, ask.at("warning"), region);
        form.check(before);
        SqlCallouts.answer(tx.handle(), before, form, ask.actor().name(), tx.civilNow());
        var after = locked(tx, before.warning(), region);
        tx.state(new DeskFact.CalloutMoved(after.warning(), region, after.state().name()));
        return Answer.ok(line(ask.actor(), after));
    }

    private static Callout locked(Tx tx, String warning, RegionCode region) {
        return SqlCallouts.lock(tx.handle(), warning, region)
                .orElseThrow(() -> Problem.notFound("这条风险提示没有叫到这里: " + region));
    }
}
