package org.anlan.logistics.stock.upkeep;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.domain.Money;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.stock.LotBook;
import org.anlan.logistics.stock.SqlLots;
import org.anlan.logistics.stock.promise.AgreedGoods;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// Rotation (轮换) and inspection (检查) over HTTP. Thread-safe.
public final class UpkeepOperations {

    private static final int YEARS = 5;

    private final OpenStore open;
    private final Catalogue catalogue;
    private final UpkeepRules rules = UpkeepRules.bundled();

    /// @param catalogue names depots and goods
    public UpkeepOperations(OpenStore open, Catalogue catalogue) {
        this.open = open;
        this.catalogue = catalogue;
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        var desk = new InspectionDesk(open, catalogue, rules);
        contract.reads("planRotation", this::rotation)
                .reads("listInspections", desk::list)
                .writes("inspectLot", desk::inspect);
    }

    private Answer rotation(Ask ask) {
        var today = open.day();
        var until = ask.given("until").map(LocalDate::parse).orElse(today.plusYears(1));
        if (until.isBefore(today) || until.isAfter(today.plusYears(YEARS))) {
            throw Problem.field("until", "within-5-years", "须在今天起 5 年以内: " + until);
        }
        var plan = new RotationPlan(catalogue, rules, today);
        var lines =
                open.store()
                        .read(
                                h ->
                                        plan.list(
                                                SqlLots.listInDepots(
                                                        h, ask.given("depot"), Optional.empty()),
                                                until,
                                                AgreedGoods.on(h, today)));
        return Answer.ok(shown(lines, today, until, Page.size(ask)));
    }

    private Map<String, Object> shown(
            List<RotationPlan.Line> lines, LocalDate today, LocalDate until, int most) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("from", today);
        shown.put("until", until);
        shown.put("rules", rules.version());
        shown.put("all", lines.size());
        shown.put("months", months(lines));
        shown.put("items", lines.stream().limit(most).map(this::shown).toList());
        return shown;
    }

    /// How many lots expire in each month, and what is proposed for them.
    private static List<Map<String, Object>> months(List<RotationPlan.Line> lines) {
        var months =
                lines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        l -> YearMonth.from(l.lot().expires().orElseThrow()),
                                        TreeMap::new,
                                        Collectors.toList()));
        return months.entrySet().stream()
                .map(
                        e -> {
                            var month = new LinkedHashMap<String, Object>();
                            month.put("month", e.getKey().toString());
                            month.put("lots", e.getValue().size());
                            month.put("proposed", proposals(e.getValue()));
                            return (Map<String, Object>) month;
                        })
                .toList();
    }

    private static List<Map<String, Object>> proposals(List<RotationPlan.Line> lines) {
        var counts =
                lines.stream()
                        .map(RotationPlan.Line::proposed)
                        .collect(
                                Collectors.groupingBy(
                                        Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(e -> Map.<String, Object>of("proposed", e.getKey(), "lots", e.getValue()))
                .toList();
    }

    private Map<String, Object> shown(RotationPlan.Line line) {
        LotBook lot = line.lot();
        var goods = catalogue.getGoods(lot.item());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("lot", lot.id());
        shown.put("depot", lot.depot());
        shown.put("depotName", catalogue.getWarehouse(lot.depot()).name());
        shown.put("item", goods.id());
        shown.put("itemZh", goods.name().zh());
        shown.put("itemEn", goods.name().en());
        shown.put("unitZh", goods.unit().zh());
        shown.put("units", Long.toString(line.units()));
        shown.put("value", value(lot.card().price(), line.units()));
        shown.put("expires", lot.expires());
        shown.put("daysLeft", line.daysLeft());
        shown.put("proposed", line.proposed());
        shown.put("proposedZh", line.proposed().zh());
        shown.put("proposedEn", line.proposed().en());
        shown.put("by", line.by());
        shown.put("sample", lot.card().sample());
        return shown;
    }

    private static Optional<String> value(Optional<Money> price, long units) {
        return price.map(p -> p.times(units)).map(Money::yuan).map(BigDecimal::toPlainString);
    }
}
