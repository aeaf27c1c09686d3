package org.anlan.forecasting.run;

import java.util.Map;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jspecify.annotations.Nullable;

/// Answers and orders runs over HTTP.
final class RunDesk {

    private static final Role[] DUTIES = {Role.FORECASTER, Role.DUTY_CHIEF, Role.DUTY_OFFICER};

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final Runs runs;
    private final Queueing queueing;

    private record Order(String model, String subject) {}

    RunDesk(OpenStore open, Gazetteer gazetteer, Runs runs, Queueing queueing) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.runs = runs;
        this.queueing = queueing;
    }

    void addTo(RoomContract contract) {
        contract.reads("listModels", _ -> models())
                .reads("listRuns", this::list)
                .reads("getRun", this::get)
                .writes("orderRun", this::order)
                .writes("repeatRun", this::repeat);
    }

    private Answer models() {
        return Answer.ok(Map.of("items", runs.models().stream().map(RunText::of).toList()));
    }

    private Answer list(Ask ask) {
        var size = Page.size(ask);
        var filter =
                new SqlRuns.Filter(
                        ask.given("model").orElse(null),
                        ask.given("subject").orElse(null),
                        ask.given("state").orElse(null),
                        Page.cursor(ask).map(AskedId::read).orElse(null),
                        size + 1);
        var read = open.store().read(h -> SqlRuns.list(h, filter));
        var page = Page.of(read, size, run -> run.id().toString());
        return Answer.ok(new Page<>(page.items().stream().map(RunText::of).toList(), page.next()));
    }

    private Answer get(Ask ask) {
        var id = AskedId.of(ask);
        return Answer.ok(
                open.store()
                        .read(
                                handle -> {
                                    var run =
                                            SqlRuns.find(handle, id).orElseThrow(() -> unknown(id));
                                    var text = RunText.of(run);
                                    text.put(
                                            "inputs",
                                            tree(SqlRuns.findInputs(handle, id).orElse(null)));
                                    text.put(
                                            "result",
                                            tree(SqlRuns.findResult(handle, id).orElse(null)));
                                    return text;
                                }));
    }

    private static @Nullable Object tree(@Nullable String json) {
        return json == null ? null : Json.tree(json);
    }

    private static Problem unknown(UUID id) {
        return Problem.notFound("没有这个作业: " + id);
    }

    private Answer order(Tx tx, Ask ask) {
        ask.require(gazetteer.path(gazetteer.province()), DUTIES);
        var order = ask.body(Order.class);
        var model = runs.find(order.model()).orElseThrow(() -> noModel(order.model()));
        model.objection(order.subject(), tx.civilNow())
                .ifPresent(
                        why -> {
                            throw Problem.field("subject", "subject", why);
                        });
        var id =
                queueing.byHand(tx, model.name(), order.subject(), ask.actor().name())
                        .orElseThrow(
                                () -> Problem.conflict("subject", "queued", "同一作业已在排队,请等它算完。"));
        return Answer.created(
                "/api/v1/forecasting/runs/" + id, Map.of("id", id, "state", Run.State.QUEUED));
    }

    private static Problem noModel(String name) {
        return Problem.field("model", "known", "没有这个模型: " + name);
    }

    /// Queues the repetition of a run: it is computed like any other, and its record says whether
    /// it came out the same.
    private Answer repeat(Tx tx, Ask ask) {
        ask.require(gazetteer.path(gazetteer.province()), DUTIES);
        var id = AskedId.of(ask);
        var run = SqlRuns.find(tx.handle(), id).orElseThrow(() -> unknown(id));
        Repetition.model(runs, run);
        Repetition.inputs(tx.handle(), run);
        var again =
                queueing.again(tx, run, ask.actor().name())
                        .orElseThrow(() -> Problem.conflict("这个作业的重算已在排队,请等它算完。"));
        return Answer.json(202, Map.of("id", again, "again", id, "state", Run.State.QUEUED))
                .with("Location", "/api/v1/forecasting/runs/" + again);
    }
}
