package org.anlan.logistics.stock.upkeep;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.stock.DepotDuty;
import org.anlan.logistics.stock.Entry;
import org.anlan.logistics.stock.LotBook;
import org.anlan.logistics.stock.Movement;
import org.anlan.logistics.stock.SqlLedger;
import org.anlan.logistics.stock.SqlLots;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// Inspections (检查): what is due, and what one found. What is doubtful or damaged leaves what may
/// be promised in the same transaction. Thread-safe.
final class InspectionDesk {

    private final OpenStore open;
    private final Catalogue catalogue;
    private final UpkeepRules rules;
    private final DepotDuty duty;

    private record Form(
            String lot,
            InspectionResult result,
            Optional<String> quantity,
            Optional<String> note) {}

    private record Due(LotBook lot, LocalDate since, LocalDate day) {}

    InspectionDesk(OpenStore open, Catalogue catalogue, UpkeepRules rules) {
        this.open = open;
        this.catalogue = catalogue;
        this.rules = rules;
        this.duty = new DepotDuty(open, catalogue);
    }

    /// The inspections that are due first.
    Answer list(Ask ask) {
        var most = Page.size(ask);
        var due = open.store().read(handle -> due(handle, ask.given("depot")));
        var today = open.day();
        return Answer.ok(
                Map.of(
                        "today", today,
                        "rules", rules.version(),
                        "overdue", due.stream().filter(d -> d.day().isBefore(today)).count(),
                        "all", due.size(),
                        "items", due.stream().limit(most).map(d -> shown(d, today)).toList()));
    }

    private List<Due> due(Handle handle, Optional<String> depot) {
        var since = SqlInspections.since(handle);
        return SqlLots.listInDepots(handle, depot, Optional.empty()).stream()
                .filter(lot -> since.containsKey(lot.id()))
                .map(lot -> due(lot, since.getOrDefault(lot.id(), open.day())))
                .sorted(Comparator.comparing(Due::day).thenComparing(d -> d.lot().id()))
                .toList();
    }

    private Due due(LotBook lot, LocalDate since) {
        return new Due(lot, since, since.plusDays(rules.of(lot.item()).inspectDays()));
    }

    /// Writes down what an inspection found.
    ///
    /// @throws Problem 404 for an unknown lot, 409 if so many units are not free, 422 for a result
    ///     and a number of units that do not go together
    Answer inspect(Tx tx, Ask ask) {
        var form = ask.body(Form.class);
        var lot =
                SqlLots.find(tx.handle(), form.lot())
                        .orElseThrow(() -> Problem.notFound("没有这个批次: " + form.lot()));
        duty.require(ask, lot.depot(), Role.STOREKEEPER);
        var inspected = inspected(form);
        SqlInspections.insert(tx, inspected, ask.actor());
        if (inspected.quantity() > 0) {
            SqlLedger.book(tx, entry(inspected));
        }
        return Answer.created("/api/v1/logistics/inspections", Map.of("id", inspected.id()));
    }

    private SqlInspections.Inspected inspected(Form form) {
        var good = form.result() == InspectionResult.GOOD;
        var note = form.note().orElse("");
        if (good == form.quantity().isPresent()) {
            throw Problem.field("quantity", "unless-good", "完好不写件数;待检或损坏须写件数。");
        }
        if (!good && note.isBlank()) {
            throw Problem.field("note", "reason", "%s须写明情况。".formatted(form.result().zh()));
        }
        return new SqlInspections.Inspected(
                UuidCreator.getTimeOrderedEpoch(),
                form.lot(),
                form.result(),
                form.quantity().map(Long::parseLong).orElse(0L),
                note,
                open.day());
    }

    private static Entry entry(SqlInspections.Inspected inspected) {
        var kind =
                inspected.result() == InspectionResult.DOUBTFUL
                        ? Movement.Kind.SET_ASIDE
                        : Movement.Kind.SPOIL;
        var key = "inspection/" + inspected.id();
        return new Entry(key, kind, inspected.lot(), inspected.quantity(), inspected.note());
    }

    private Map<String, Object> shown(Due due, LocalDate today) {
        var lot = due.lot();
        var goods = catalogue.getGoods(lot.item());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("lot", lot.id());
        shown.put("depot", lot.depot());
        shown.put("depotName", catalogue.getWarehouse(lot.depot()).name());
        shown.put("item", goods.id());
        shown.put("itemZh", goods.name().zh());
        shown.put("itemEn", goods.name().en());
        shown.put("unitZh", goods.unit().zh());
        shown.put("units", Long.toString(lot.inDepot()));
        shown.put("since", due.since());
        shown.put("due", due.day());
        shown.put("daysLeft", ChronoUnit.DAYS.between(today, due.day()));
        shown.put("sample", lot.card().sample());
        return shown;
    }
}
