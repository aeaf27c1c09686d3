package org.anlan.dashboard.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.dashboard.alarm.Alarm;
import org.anlan.dashboard.alarm.Alarms;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.duty.Roster;
import org.anlan.dashboard.duty.SqlRosters;
import org.anlan.dashboard.incident.IncidentState;
import org.anlan.dashboard.incident.OpenIncidents;
import org.anlan.dashboard.incident.OpenIncidents.Open;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.store.Store;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;

/// What is to be done now (待办), the most urgent first: derived at each reading, kept nowhere.
/// Thread-safe.
public final class TaskBoard {

    /// Something to do.
    ///
    /// @param dueAt empty where there is no time limit
    /// @param who the person on the roster whose turn it is; empty where no roster was set
    /// @param link where it can be looked at
    /// @param doLink where it can be done; empty where no page can do it yet
    /// @param doers whose duty may do it there
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Task(
            String what,
            String whatEn,
            String where,
            Optional<String> regionNameEn,
            RegionCode region,
            Optional<Instant> dueAt,
            Optional<String> who,
            Optional<String> phone,
            String link,
            Optional<String> doLink,
            List<Role> doers) {}

    /// The ways that lead from a task.
    private record Way(String look, Optional<String> act, List<Role> doers) {

        static Way here(String link, List<Role> doers) {
            return new Way(link, Optional.of(link), doers);
        }
    }

    record Tasks(List<Task> items, int total) {}

    private static final List<Role> DESK = List.of(Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER);
    private static final List<Role> URGERS =
            List.of(Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER, Role.REVIEWER);

    /// Who has something to do in the consultation room.
    private static final List<Role> CONSULTED =
            List.of(Role.SECRETARY, Role.DEPARTMENT, Role.FORECASTER, Role.DUTY_CHIEF, Role.LEADER);

    private final Store store;
    private final Places places;

    public TaskBoard(Store store, Places places) {
        this.store = store;
        this.places = places;
    }

    /// Adds the operation of `desk.openapi.yaml`.
    public void addTo(RoomContract contract) {
        contract.reads("listTasks", this::list);
    }

    private Answer list(Ask ask) {
        var all = store.read(this::tasks);
        var first = all.stream().limit(Page.size(ask)).toList();
        return Answer.ok(new Tasks(first, all.size()));
    }

    private List<Task> tasks(Handle handle) {
        var now = store.civil().instant();
        var roster = SqlRosters.find(handle);
        var tasks = new ArrayList<Task>();
        Alarms.listUnsigned(handle).forEach(a -> tasks.add(toSign(a, roster)));
        OpenIncidents.list(handle).forEach(i -> addIncident(tasks, i, roster));
        SqlMatters.list(handle, Page.MOST).forEach(m -> tasks.add(toDo(m, roster, now)));
        tasks.sort(
                Comparator.comparing(
                        t -> t.dueAt().orElse(null),
                        Comparator.nullsLast(Comparator.<Instant>naturalOrder())));
        return tasks;
    }

    private Task toSign(Alarm alarm, Optional<Roster> roster) {
        return task(
                "签收:" + alarm.titleZh(),
                "Sign: " + alarm.titleEn(),
                alarm.regionName(),
                alarm.region(),
                alarm.dueAt(),
                roster.flatMap(r -> r.at(alarm.step())),
                Way.here("/wall#/desk/alarms/" + alarm.id(), DESK));
    }

    private void addIncident(List<Task> tasks, Open incident, Optional<Roster> roster) {
        var next = incident.state().next().orElse(IncidentState.CLOSED);
        var where = places.longName(incident.region());
        var who = roster.flatMap(r -> r.at(0));
        var name = incident.kind().name();
        var way =
                new Way(
                        "/wall#/desk/incidents/" + incident.id(),
                        Optional.of("/desk#incidents/" + incident.id()),
                        DESK);
        var due = Optional.of(incident.stateAt().plus(incident.kind().nextStep()));
        tasks.add(
                task(
                        next.zh() + ":" + name.zh(),
                        "Next " + next.en() + ": " + name.en(),
                        where,
                        incident.region(),
                        due,
                        who,
                        way));
        if (incident.mayRepeat()) {
            tasks.add(
                    task(
                            "核对是否重复接报:" + name.zh(),
                            "Same call twice? " + name.en(),
                            where,
                            incident.region(),
                            due,
                            who,
                            way));
        }
    }

    private Task toDo(Matter matter, Optional<Roster> roster, Instant now) {
        return task(
                matter.whatZh(),
                matter.whatEn(),
                places.longName(matter.region()),
                matter.region(),
                matter.dueAt(),
                roster.flatMap(r -> r.at(0)),
                way(matter, now));
    }

    /// A report may be urged once it is overdue; a consultation has its room; plans and what was
    /// set aside are decided on no page yet.
    private static Way way(Matter matter, Instant now) {
        if (matter.kind() == Matter.Kind.CONSULTATION) {
            var room = "/consult#room/" + matter.subject();
            return new Way(matter.link(), Optional.of(room), CONSULTED);
        }
        var overdue = matter.dueAt().filter(due -> !due.isAfter(now)).isPresent();
        return matter.kind() == Matter.Kind.CLOCK && overdue
                ? Way.here(matter.link(), URGERS)
                : new Way(matter.link(), Optional.empty(), List.of());
    }

    private Task task(
            String zh,
            String en,
            String where,
            RegionCode region,
            Optional<Instant> dueAt,
            Optional<Roster.Person> who,
            Way way) {
        return new Task(
                zh,
                en,
                where,
                places.longNameEn(region),
                region,
                dueAt,
                who.map(Roster.Person::name),
                who.map(Roster.Person::phone),
                way.look(),
                way.act(),
                way.doers());
    }
}
