package org.anlan.logistics.convoy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.domain.fact.ReceiptShort;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Goods;
import org.anlan.logistics.plan.Courses;
import org.anlan.logistics.plan.Occasion;
import org.anlan.logistics.plan.Planner;
import org.anlan.logistics.plan.Progress;
import org.anlan.logistics.plan.SqlPlanRows;
import org.anlan.logistics.stock.Movement;
import org.anlan.logistics.stock.SqlLedger;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// Signs truck loads in (签收): what arrived, and why less where less did. What was lost is needed
/// again, and the plan is made again.
final class Receipts {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final OpenStore open;
    private final Catalogue catalogue;
    private final Planner planner;
    private final Courses courses;

    Receipts(OpenStore open, Catalogue catalogue, Planner planner) {
        this.open = open;
        this.catalogue = catalogue;
        this.planner = planner;
        this.courses = new Courses(planner);
    }

    /// What arrived.
    ///
    /// @param lines each line of the load once; absent when all arrived as it left
    /// @param check of the waybill that was read, if one was
    /// @param countedAt when it was counted, where that was told later; it had arrived by then
    record Form(Optional<List<Part>> lines, Optional<String> check, Optional<Instant> countedAt) {}

    /// What arrived of a line.
    ///
    /// @param reason why fewer did
    record Part(int line, String received, Optional<String> reason) {}

    void receive(Tx tx, Ask ask, UUID id) {
        var load =
                SqlLoads.find(tx.handle(), id).orElseThrow(() -> Problem.notFound("没有这个车次: " + id));
        ask.require(open.divisions().path(load.region(), open.day()), Role.STOREKEEPER);
        var form = ask.body(Form.class);
        refuseOtherPaper(form, id);
        var plan = courses.hold(tx, load.plan());
        var counted = counted(tx, form, load);
        if (!SqlLoads.receive(tx, id, ask.actor(), counted)) {
            throw Problem.conflict("这个车次已经签收。");
        }
        var rows = SqlLoads.rows(tx.handle(), id);
        var parts = parts(rows, form);
        rows.stream()
                .sorted(Comparator.comparing(Load.Row::lot).thenComparingInt(Load.Row::line))
                .forEach(row -> take(tx, load, row, part(parts, row)));
        courses.settle(tx, plan);
        tx.state(LoadMoved.of(load, LoadState.RECEIVED.name()));
        var lost = SqlLoads.rows(tx.handle(), id).stream().filter(row -> row.lost() > 0).toList();
        if (!lost.isEmpty()) {
            tell(tx, load, lost);
            planner.proposeAlone(tx, plan.process(), Occasion.DISCREPANCY);
        }
    }

    private static Instant counted(Tx tx, Form form, Load load) {
        var at = form.countedAt().orElse(tx.civilNow()).truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(tx.civilNow().plus(CLOCKS_DIFFER)) || at.isBefore(load.departedAt())) {
            throw Problem.field("countedAt", "on-the-way", "清点时刻应在出库之后、现在之前。");
        }
        return at;
    }

    private static void refuseOtherPaper(Form form, UUID load) {
        if (form.check().filter(c -> !c.equals(LoadCheck.of(load))).isPresent()) {
            throw Problem.field("check", "of-load", "校验码与这张调拨单不符,请重新扫码。");
        }
    }

    /// States what arrived less, once for each kind of goods.
    private void tell(Tx tx, Load load, List<Load.Row> lost) {
        var kinds = new LinkedHashMap<String, List<Load.Row>>();
        lost.forEach(r -> kinds.computeIfAbsent(r.item(), _ -> new ArrayList<>()).add(r));
        kinds.forEach((item, rows) -> tx.state(shortage(load, catalogue.getGoods(item), rows)));
    }

    private ReceiptShort shortage(Load load, Goods goods, List<Load.Row> rows) {
        var sent = rows.stream().mapToLong(Load.Row::sent).sum();
        return new ReceiptShort(
                load.id().toString(),
                load.plan().toString(),
                load.region(),
                catalogue.getWarehouse(load.depot()).name(),
                goods.name(),
                goods.unit(),
                sent,
                sent - rows.stream().mapToLong(Load.Row::lost).sum());
    }

    private static Map<Integer, Part> parts(List<Load.Row> rows, Form form) {
        var parts = new HashMap<Integer, Part>();
        for (var row : rows) {
            var asSent = new Part(row.line(), Long.toString(row.sent()), Optional.empty());
            parts.put(row.line(), asSent);
        }
        if (form.lines().isPresent()) {
            var stated = form.lines().get();
            var lines = stated.stream().map(Part::line).distinct().toList();
            if (lines.size() != stated.size() || !parts.keySet().equals(Set.copyOf(lines))) {
                throw Problem.field("/lines", "each-once", "车次的每一行都要写一次实收,不能多也不能少。");
            }
            stated.forEach(part -> parts.put(part.line(), part));
        }
        return parts;
    }

    private static Part part(Map<Integer, Part> parts, Load.Row row) {
        return Optional.ofNullable(parts.get(row.line())).orElseThrow();
    }

    private static void check(Load.Row row, Part part) {
        var received = Long.parseLong(part.received());
        if (received > row.sent()) {
            throw Problem.field(
                    "/lines",
                    "at-most-sent",
                    "第 %d 行出库 %d,实收 %d 不能更多。".formatted(row.line(), row.sent(), received));
        }
        if (received < row.sent() && part.reason().filter(r -> !r.isBlank()).isEmpty()) {
            throw Problem.field(
                    "/lines",
                    "reason",
                    "第 %d 行少收 %d,请写明原因。".formatted(row.line(), row.sent() - received));
        }
    }

    private static void take(Tx tx, Load load, Load.Row row, Part part) {
        check(row, part);
        var received = Long.parseLong(part.received());
        var lost = row.sent() - received;
        var reason = part.reason().orElse("");
        var of = new Movement.Line(load.plan(), row.line());
        if (received > 0) {
            SqlLedger.move(tx, Movement.Kind.RECEIVE, row.lot(), received, of, "");
        }
        if (lost > 0) {
            SqlLedger.move(tx, Movement.Kind.DISCREPANCY, row.lot(), lost, of, reason);
        }
        SqlLoads.receiveRow(tx.handle(), load.id(), row.line(), received, lost > 0 ? reason : "");
        SqlPlanRows.move(tx.handle(), load.plan(), row.line(), Progress.arrived(received, lost));
    }
}
