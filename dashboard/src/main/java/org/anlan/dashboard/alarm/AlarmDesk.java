package org.anlan.dashboard.alarm;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.DeskFact;
import org.anlan.dashboard.desk.OtherRooms;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.WatchFollower;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// Alarms for the desk: raised by facts and by the clock, signed by name, silenced with a reason.
/// Thread-safe.
public final class AlarmDesk {

    private static final Role[] DESK = {Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER};

    /// An alarm as screens see it.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(
            UUID id,
            String rule,
            AlarmLevel level,
            String levelZh,
            String sound,
            String titleZh,
            String titleEn,
            RegionCode region,
            String regionName,
            Optional<String> regionNameEn,
            RegionCode county,
            Instant raisedAt,
            int count,
            int step,
            Optional<String> signedBy,
            Optional<Instant> signedAt,
            Optional<Instant> silencedUntil,
            Optional<Instant> endedAt,
            String link) {

        static View of(Places places, Alarm a) {
            return new View(
                    a.id(),
                    a.rule(),
                    a.level(),
                    a.level().zh(),
                    a.level().sound(),
                    a.titleZh(),
                    a.titleEn(),
                    a.region(),
                    a.regionName(),
                    places.longNameEn(a.region()),
                    places.county(a.region()),
                    a.raisedAt(),
                    a.count(),
                    a.step(),
                    a.signedBy(),
                    a.signedAt(),
                    a.silencedUntil(),
                    a.endedAt(),
                    a.link());
        }
    }

    record Silence(String reason) {}

    private final Store store;
    private final Places places;
    private final WatchFollower follower;
    private final WarningWatch warnings;
    private final IncidentWatch incidents;
    private final CalloutAlarms callouts;
    private final AdviceWatch advice;
    private final int stageAgeHours;

    public AlarmDesk(Store store, Places places, OtherRooms rooms) {
        var rules = AlarmRules.bundled();
        this.store = store;
        this.places = places;
        this.warnings = new WarningWatch(rules, places);
        this.incidents = new IncidentWatch(rules, places);
        this.callouts = new CalloutAlarms(rules, places);
        this.advice = new AdviceWatch(rules, rooms.responses(), places);
        this.stageAgeHours = StageWatch.ageHours(rules);
        this.follower =
                new WatchFollower(
                        "desk.alarms",
                        List.of(
                                new FigureWatch(rules, rooms.figures(), places),
                                new ContradictionWatch(rules, rooms.figures(), places),
                                new FallWatch(rules, rooms.figures(), places),
                                new BaseWatch(rules, rooms.figures(), places),
                                new LedgerWatch(rules, rooms.damage(), rooms.figures(), places),
                                incidents,
                                new ClockWatch(rules, places),
                                new StageWatch(rules, rooms.observations()),
                                new ThresholdWatch(rules),
                                new ResponseWatch(rules, rooms.responses(), places),
                                new ReceiptWatch(rules, places),
                                new FollowUpWatch(rules, places),
                                new OwedWatch(rules, places),
                                warnings));
    }

    /// Who sees the facts.
    public Follower follower() {
        return follower;
    }

    /// Looks at everything that only time makes an alarm; called each minute of civil time.
    public void tick(Tx tx) {
        warnings.tick(tx);
        incidents.tick(tx);
        callouts.tick(tx);
        advice.tick(tx);
        Alarms.escalate(tx);
    }

    /// Adds the operations of `desk.openapi.yaml` that concern alarms.
    public void addTo(RoomContract contract) {
        contract.reads("listAlarms", this::list)
                .reads("getDeskLimits", _ -> Answer.ok(Map.of("stageAgeHours", stageAgeHours)))
                .writes("signAlarm", this::sign)
                .writes("silenceAlarm", this::silence);
    }

    private Answer list(Ask ask) {
        return CivilTime.known(ask).map(then -> listAt(ask, then)).orElseGet(() -> listNow(ask));
    }

    /// What stood at a civil time, on one page: of a province's desk they are few.
    private Answer listAt(Ask ask, Instant then) {
        var alarms = store.read(h -> SqlAlarmsKnown.list(h, then, Page.size(ask)));
        return Answer.ok(
                new Page<>(
                        alarms.stream().map(a -> View.of(places, a)).toList(), Optional.empty()));
    }

    private Answer listNow(Ask ask) {
        var size = Page.size(ask);
        var key = SqlAlarms.key(ask);
        var all = ask.given("all").map(Boolean::parseBoolean).orElse(false);
        var alarms = store.read(h -> SqlAlarms.list(h, all, key, size + 1));
        var page = Page.of(alarms, size, SqlAlarms::key);
        return Answer.ok(
                new Page<>(
                        page.items().stream().map(a -> View.of(places, a)).toList(), page.next()));
    }

    private Answer sign(Tx tx, Ask ask) {
        var alarm = asked(tx, ask);
        if (!SqlAlarms.sign(tx.handle(), alarm.id(), ask.actor(), tx.civilNow())) {
            throw Problem.conflict("%s 已签收。".formatted(alarm.signedBy().orElse("")));
        }
        tx.state(new DeskFact.AlarmSigned(alarm.id().toString(), alarm.region()));
        return answer(tx, alarm.id());
    }

    private Answer silence(Tx tx, Ask ask) {
        var alarm = asked(tx, ask);
        SqlAlarms.silence(
                tx.handle(),
                alarm.id(),
                ask.actor().name(),
                ask.body(Silence.class).reason(),
                tx.civilNow().plus(alarm.level().limits().silence()));
        tx.state(new DeskFact.AlarmSilenced(alarm.id().toString(), alarm.region()));
        return answer(tx, alarm.id());
    }

    private Alarm asked(Tx tx, Ask ask) {
        var alarm =
                SqlAlarms.find(tx.handle(), UUID.fromString(ask.at("id")))
                        .orElseThrow(() -> Problem.notFound("没有这条告警。"));
        ask.require(places.path(alarm.region()), DESK);
        return alarm;
    }

    private Answer answer(Tx tx, UUID id) {
        return Answer.ok(View.of(places, SqlAlarms.find(tx.handle(), id).orElseThrow()));
    }
}
