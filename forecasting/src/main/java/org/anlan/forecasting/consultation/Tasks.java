package org.anlan.forecasting.consultation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.domain.fact.TaskMoved;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// What signed resolutions laid on units 部署要求: each runs against its clock until it is done.
final class Tasks {

    private static final int MOST = 500;
    private static final int LINE = 80;

    private final OpenStore open;
    private final Gazetteer gazetteer;

    Tasks(OpenStore open, Gazetteer gazetteer) {
        this.open = open;
        this.gazetteer = gazetteer;
    }

    private record Form(String note) {}

    /// Sets one task of a resolution that was signed; gives its id.
    ///
    /// @param number its place among the tasks, from 1
    static UUID set(Tx tx, Consultation consultation, int number, Resolution.Task line) {
        var task =
                new SqlTasks.Task(
                        UuidCreator.getTimeOrderedEpoch(),
                        consultation.id(),
                        number,
                        consultation.region(),
                        line.what(),
                        line.unit(),
                        line.dueAt(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        SqlTasks.insert(tx, task);
        tell(tx, task, "SET");
        return task.id();
    }

    /// Marks those whose time limit has passed undone, once each.
    static void markOverdue(Tx tx) {
        SqlTasks.markOverdue(tx).forEach(task -> tell(tx, task, "OVERDUE"));
    }

    Answer list(Ask ask) {
        var now = open.civil().instant();
        var consultation = ask.given("consultation").map(AskedId::read);
        var state = ask.given("state").orElse(null);
        var items =
                open.store()
                        .read(h -> SqlTasks.list(h, consultation.orElse(null), state, now, MOST));
        return Answer.ok(Map.of("items", items.stream().map(t -> text(t, now)).toList()));
    }

    Answer done(Tx tx, Ask ask) {
        var form = ask.body(Form.class);
        var id = AskedId.of(ask);
        var task =
                SqlTasks.find(tx.handle(), id)
                        .orElseThrow(() -> Problem.notFound("没有这项部署要求: " + id));
        ask.require(
                gazetteer.path(task.region()),
                Role.SECRETARY,
                Role.DUTY_OFFICER,
                Role.DUTY_CHIEF,
                Role.LEADER);
        if (!SqlTasks.done(tx, id, ask.actor().id().value(), ask.actor().name(), form.note())) {
            throw Problem.conflict("这项部署要求已办结。");
        }
        tell(tx, task, "DONE");
        return Answer.ok(text(SqlTasks.find(tx.handle(), id).orElseThrow(), tx.civilNow()));
    }

    private static void tell(Tx tx, SqlTasks.Task task, String state) {
        tx.state(
                new TaskMoved(
                        task.id().toString(),
                        task.consultation().toString(),
                        task.region(),
                        task.unit(),
                        line(task.what()),
                        task.dueAt(),
                        state));
    }

    private static String line(String what) {
        var first = what.lines().findFirst().orElse("");
        return first.length() <= LINE ? first : first.substring(0, LINE - 1) + "…";
    }

    static Map<String, @Nullable Object> text(SqlTasks.Task task, Instant now) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("id", task.id());
        text.put("consultation", task.consultation());
        text.put("number", task.number());
        text.put("what", task.what());
        text.put("unit", task.unit());
        text.put("dueAt", task.dueAt());
        text.put("state", task.doneAt().isPresent() ? "DONE" : "OPEN");
        text.put("stateZh", stateZh(task, now));
        text.put("overdue", task.isLate(now));
        text.put("doneAt", task.doneAt().orElse(null));
        text.put("doneBy", task.doer().orElse(null));
        text.put("note", task.note().orElse(null));
        return text;
    }

    private static String stateZh(SqlTasks.Task task, Instant now) {
        if (task.doneAt().isPresent()) {
            return task.isLate(now) ? "已办结(超时)" : "已办结";
        }
        return task.isLate(now) ? "已超时" : "办理中";
    }
}
