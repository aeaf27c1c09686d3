package org.anlan.dashboard.alarm;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anlan.dashboard.desk.DeskFact;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The book of alarms: same cause, same place is one alarm with a count. Without state; each call
/// writes in the transaction given.
public final class Alarms {

    /// The most unsigned alarms that are looked at.
    public static final int MOST = 500;

    private Alarms() {}

    /// Something happened: each time counts. It ends when signed; what comes later is a new alarm.
    static void raise(Tx tx, Sighting seen) {
        var open = SqlAlarms.findOpen(tx.handle(), seen.rule().cause(), seen.place());
        if (open.isEmpty()) {
            insert(tx, seen, false);
            return;
        }
        var alarm = open.get();
        var level = higher(alarm.level(), seen.rule().level());
        SqlAlarms.again(tx.handle(), alarm.id(), seen, level, tx.civilNow());
        tell(tx, alarm.id(), seen, level, alarm.count() + 1, alarm.step());
    }

    /// Something is so: it is one alarm until it ends, and a new one when it grows worse. Its words
    /// follow what is seen, without a sound.
    static void hold(Tx tx, Sighting seen) {
        var open = SqlAlarms.findOpen(tx.handle(), seen.rule().cause(), seen.place());
        if (open.isPresent() && seen.rule().level().compareTo(open.get().level()) <= 0) {
            SqlAlarms.refresh(tx.handle(), open.get().id(), seen, tx.civilNow());
            return;
        }
        open.ifPresent(alarm -> end(tx, alarm));
        insert(tx, seen, true);
    }

    /// Something is no longer so.
    static void end(Tx tx, String cause, String place) {
        SqlAlarms.findOpen(tx.handle(), cause, place).ifPresent(alarm -> end(tx, alarm));
    }

    /// A rule's condition holds at the places given and nowhere else.
    static void endOthers(Tx tx, AlarmRule rule, Set<String> places) {
        SqlAlarms.listOpenPlaces(tx.handle(), rule.cause()).stream()
                .filter(place -> !places.contains(place))
                .forEach(place -> end(tx, rule.cause(), place));
    }

    /// Passes unsigned alarms on whose time is up.
    static void escalate(Tx tx) {
        for (var alarm : SqlAlarms.listUnsigned(tx.handle(), MOST)) {
            var step = alarm.level().step(alarm.raisedAt(), tx.civilNow());
            if (step > alarm.step()) {
                SqlAlarms.pass(tx.handle(), alarm.id(), step);
                tx.state(
                        new DeskFact.AlarmRaised(
                                alarm.id().toString(),
                                alarm.rule(),
                                alarm.level().name(),
                                alarm.region(),
                                alarm.count(),
                                step));
            }
        }
    }

    /// The alarms nobody has signed, newest first.
    public static List<Alarm> listUnsigned(Handle handle) {
        return SqlAlarms.listUnsigned(handle, MOST);
    }

    /// An alarm by its id.
    public static java.util.Optional<Alarm> find(Handle handle, UUID id) {
        return SqlAlarms.find(handle, id);
    }

    private static void insert(Tx tx, Sighting seen, boolean holds) {
        var id = UuidCreator.getTimeOrderedEpoch();
        SqlAlarms.insert(tx.handle(), id, seen, holds, tx.civilNow());
        tell(tx, id, seen, seen.rule().level(), 1, 0);
    }

    private static void end(Tx tx, Alarm alarm) {
        SqlAlarms.end(tx.handle(), alarm.id(), tx.civilNow());
        tx.state(new DeskFact.AlarmEnded(alarm.id().toString(), alarm.region()));
    }

    private static void tell(Tx tx, UUID id, Sighting seen, AlarmLevel level, int count, int step) {
        tx.state(
                new DeskFact.AlarmRaised(
                        id.toString(), seen.rule().id(), level.name(), seen.region(), count, step));
    }

    private static AlarmLevel higher(AlarmLevel one, AlarmLevel other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
