package org.anlan.logistics.convoy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.domain.Role;
import org.anlan.logistics.plan.PlanIds;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// Writes down which goods of a load were given to how many people (发放到人), batch by batch; never
/// more than were received. Thread-safe.
final class HandoutDesk {

    private final OpenStore open;
    private final LoadViews views;

    private record Form(String place, String people, List<Part> lines) {}

    private record Part(int line, String quantity) {}

    HandoutDesk(OpenStore open, LoadViews views) {
        this.open = open;
        this.views = views;
    }

    void addTo(RoomContract contract) {
        contract.writes("handOut", this::handOut);
    }

    private Answer handOut(Tx tx, Ask ask) {
        var id = PlanIds.read(ask);
        var load =
                SqlLoads.find(tx.handle(), id).orElseThrow(() -> Problem.notFound("没有这个车次: " + id));
        ask.require(
                open.divisions().path(load.region(), open.day()),
                Role.STOREKEEPER,
                Role.REVIEWER,
                Role.REPORTER);
        if (load.receipt().isEmpty()) {
            throw Problem.conflict("第 %d 号调拨单还没有签收,不能登记发放。".formatted(load.number()));
        }
        SqlHandouts.lock(tx.handle(), id);
        var form = ask.body(Form.class);
        var before = SqlHandouts.handed(tx.handle(), List.of(id)).getOrDefault(id, Map.of());
        var rows =
                SqlLoads.rows(tx.handle(), id).stream()
                        .collect(Collectors.toMap(Load.Row::line, r -> r));
        form.lines().forEach(part -> refuse(part, rows, before));
        SqlHandouts.insert(tx, handout(tx, ask, load, form), ask.actor());
        tx.state(LoadMoved.of(load, "HANDED_OUT"));
        return Answer.created("/api/v1/logistics/dispatches/" + id, views.whole(tx.handle(), load));
    }

    private static void refuse(Part part, Map<Integer, Load.Row> rows, Map<Integer, Long> before) {
        var row = rows.get(part.line());
        if (row == null) {
            throw Problem.field("lines", "of-load", "第 %d 行不在这个车次里。".formatted(part.line()));
        }
        var left = row.received().orElse(0L) - before.getOrDefault(part.line(), 0L);
        if (Long.parseLong(part.quantity()) > left) {
            throw Problem.field(
                    "lines",
                    "at-most-received",
                    "第 %d 行实收后还有 %d 未发放,不能发 %s。".formatted(part.line(), left, part.quantity()));
        }
    }

    private static Handout handout(Tx tx, Ask ask, Load load, Form form) {
        var lines =
                form.lines().stream()
                        .map(p -> new Handout.Part(p.line(), Long.parseLong(p.quantity())))
                        .toList();
        if (lines.stream().map(Handout.Part::line).distinct().count() != lines.size()) {
            throw Problem.field("lines", "once", "每一行只能写一次。");
        }
        return new Handout(
                UuidCreator.getTimeOrderedEpoch(),
                load.id(),
                SqlHandouts.list(tx.handle(), load.id()).size() + 1,
                form.place(),
                Long.parseLong(form.people()),
                tx.civilNow(),
                new Load.Person(ask.actor().name(), ask.actor().phone()),
                lines);
    }
}
