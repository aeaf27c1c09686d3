package org.anlan.dashboard.callout;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.dashboard.desk.DeskFact;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.person.PersonalSeal;
import org.anlan.domain.Role;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// The phone log of a list: who called whom, when, by which way, and what was answered.
/// Thread-safe.
final class CallDesk {

    private static final Role[] CALLERS = {
        Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER, Role.REPORTER, Role.REVIEWER
    };

    private final Store store;
    private final Places places;
    private final SqlCalls calls;
    private final CalloutListDesk lists;

    CallDesk(Store store, Places places, PersonalSeal seal, CalloutListDesk lists) {
        this.store = store;
        this.places = places;
        this.calls = new SqlCalls(seal);
        this.lists = lists;
    }

    private record Called(
            CallWay way, CallOutcome outcome, Optional<String> said, Optional<Instant> at) {}

    private record Line(
            Instant at,
            String caller,
            CallWay way,
            String wayZh,
            CallOutcome outcome,
            String outcomeZh,
            String said,
            Instant recordedAt) {

        static Line of(SqlCalls.Call call) {
            return new Line(
                    call.at(),
                    call.caller(),
                    call.way(),
                    call.way().zh(),
                    call.outcome(),
                    call.outcome().zh(),
                    call.said(),
                    call.recordedAt());
        }
    }

    void addTo(RoomContract contract) {
        contract.reads("listCalls", this::list).writes("logCall", this::log);
    }

    private Answer list(Ask ask) {
        var warning = ask.at("warning");
        var person = UUID.fromString(ask.at("person"));
        var items =
                store.read(
                        h -> {
                            var on = SqlCalledPersons.find(h, warning, person);
                            var region = on.orElseThrow(CallDesk::notOnList).region();
                            ask.require(places.path(region), CALLERS);
                            return calls.list(h, warning, person).stream().map(Line::of).toList();
                        });
        return Answer.ok(Map.of("items", items));
    }

    private static Problem notOnList() {
        return Problem.notFound("这份名单上没有这一位。");
    }

    private Answer log(Tx tx, Ask ask) {
        var form = ask.body(Called.class);
        var list = CalloutListDesk.found(tx.handle(), ask.at("warning"));
        var person = UUID.fromString(ask.at("person"));
        var before =
                SqlCalledPersons.lock(tx.handle(), list.warning(), person)
                        .orElseThrow(CallDesk::notOnList);
        ask.require(places.path(before.region()), CALLERS);
        CalloutListDesk.refuseEnded(list);
        var at = at(form, list, tx.civilNow());
        SqlCalledPersons.call(tx.handle(), list.warning(), person, at, form.outcome());
        var call =
                new SqlCalls.Call(
                        at,
                        ask.actor().name(),
                        form.way(),
                        form.outcome(),
                        form.said().orElse(""),
                        tx.civilNow());
        var id = UuidCreator.getTimeOrderedEpoch();
        calls.insert(tx.handle(), id, list.warning(), person, call);
        var after = SqlCalledPersons.lock(tx.handle(), list.warning(), person).orElseThrow();
        if (after.state() != before.state()) {
            tx.state(
                    new DeskFact.CalloutMoved(
                            list.warning(), after.region(), after.state().name()));
        }
        return Answer.ok(lists.view(tx.handle(), ask.actor(), list, after));
    }

    /// @throws Problem 422 if it lies ahead, or before the warning was known
    private static Instant at(Called form, CalloutList list, Instant now) {
        var at = form.at().orElse(now);
        if (at.isAfter(now)) {
            throw Problem.field("at", "past", "通话时刻在现在之后。");
        }
        if (at.isBefore(list.calledAt())) {
            throw Problem.field("at", "after-warning", "通话时刻早于风险提示发布。");
        }
        return at;
    }
}
