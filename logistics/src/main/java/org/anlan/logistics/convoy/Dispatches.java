package org.anlan.logistics.convoy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.plan.Courses;
import org.anlan.logistics.plan.PlanLine;
import org.anlan.logistics.plan.Progress;
import org.anlan.logistics.plan.SqlPlanRows;
import org.anlan.logistics.stock.LineStock;
import org.anlan.logistics.stock.Movement;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// Signs truck loads out (出库): one depot, one county, under an approved plan.
final class Dispatches {

    private final OpenStore open;
    private final Catalogue catalogue;
    private final Courses courses;
    private final Starts starts;

    Dispatches(OpenStore open, Catalogue catalogue, Courses courses, Starts starts) {
        this.open = open;
        this.catalogue = catalogue;
        this.courses = courses;
        this.starts = starts;
    }

    /// What leaves.
    ///
    /// @param lines which of the plan's lines and how much; all that waits for the way when absent
    /// @param waits whether it stands loaded and sets out later (待启运); else it sets out at once
    record Form(
            String depot,
            String region,
            String vehicle,
            String driver,
            String driverPhone,
            Optional<List<Part>> lines,
            Optional<Boolean> waits) {}

    /// Part of a line.
    record Part(int line, String quantity) {}

    UUID dispatch(Tx tx, Ask ask, UUID planId) {
        var form = ask.body(Form.class);
        requireStorekeeper(ask, form.depot());
        var plan = courses.hold(tx, planId);
        if (!plan.state().isBinding()) {
            throw Problem.conflict("方案第 %d 号%s,不能出库。".formatted(plan.number(), plan.state().zh()));
        }
        var load = load(tx, ask, planId, form);
        SqlLoads.insert(tx, load, ask.actor());
        parts(onTheWay(tx, planId, load), form)
                .forEach((line, units) -> send(tx, load, line, units));
        if (!form.waits().orElse(false)) {
            starts.start(tx, load, new Load.Step(load.departedAt(), load.sender()));
        }
        courses.settle(tx, plan);
        tx.state(LoadMoved.of(load, "LOADED"));
        return load.id();
    }

    private void requireStorekeeper(Ask ask, String depot) {
        var warehouse =
                catalogue
                        .findWarehouse(depot)
                        .orElseThrow(() -> Problem.field("/depot", "known", "没有这个储备库: " + depot));
        ask.require(open.divisions().path(warehouse.region(), open.day()), Role.STOREKEEPER);
    }

    private static Load load(Tx tx, Ask ask, UUID plan, Form form) {
        return new Load(
                UuidCreator.getTimeOrderedEpoch(),
                0, // counted by the table
                plan,
                form.depot(),
                new RegionCode(form.region()),
                form.vehicle(),
                form.driver(),
                form.driverPhone(),
                tx.civilNow(),
                new Load.Person(ask.actor().name(), ask.actor().phone()),
                Load.Journey.NONE,
                Optional.empty());
    }

    private static Map<Integer, PlanLine> onTheWay(Tx tx, UUID plan, Load load) {
        var lines = new LinkedHashMap<Integer, PlanLine>();
        SqlPlanRows.lines(tx.handle(), plan).stream()
                .filter(l -> l.depot().equals(load.depot()) && l.region().equals(load.region()))
                .sorted(Comparator.comparing(PlanLine::lot).thenComparingInt(PlanLine::line))
                .forEach(l -> lines.put(l.line(), l));
        return lines;
    }

    /// What of each line leaves, in the order of lots.
    private static Map<PlanLine, Long> parts(Map<Integer, PlanLine> lines, Form form) {
        var parts = new LinkedHashMap<PlanLine, Long>();
        if (form.lines().isEmpty()) {
            lines.values().stream()
                    .filter(l -> l.waiting() > 0)
                    .forEach(l -> parts.put(l, l.waiting()));
        } else {
            var wished = wished(lines, form.lines().get());
            lines.values().stream()
                    .filter(l -> wished.containsKey(l.line()))
                    .forEach(l -> parts.put(l, wished.getOrDefault(l.line(), 0L)));
        }
        if (parts.isEmpty()) {
            throw Problem.conflict("该库到该县没有待出库的物资。");
        }
        return parts;
    }

    private static Map<Integer, Long> wished(Map<Integer, PlanLine> lines, List<Part> parts) {
        var wished = new LinkedHashMap<Integer, Long>();
        for (var part : parts) {
            var line = lines.get(part.line());
            var units = Long.parseLong(part.quantity());
            if (line == null) {
                throw Problem.field(
                        "/lines", "on-the-way", "第 %d 行不在该库到该县的方案内。".formatted(part.line()));
            }
            if (units > line.waiting()) {
                throw Problem.field(
                        "/lines",
                        "at-most-waiting",
                        "第 %d 行待出库 %d,不能出 %d。".formatted(part.line(), line.waiting(), units));
            }
            if (wished.put(part.line(), units) != null) {
                throw Problem.field("/lines", "once", "第 %d 行写了两次。".formatted(part.line()));
            }
        }
        return wished;
    }

    private static void send(Tx tx, Load load, PlanLine line, long units) {
        var of = new Movement.Line(load.plan(), line.line());
        LineStock.load(tx, line.lot(), units, of);
        SqlPlanRows.move(tx.handle(), load.plan(), line.line(), Progress.dispatched(units));
        SqlLoads.insertRow(tx.handle(), load, line.line(), units);
    }
}
