package org.anlan.logistics.stock.requisition;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Money;

/// What of a requisition is shown: all that its papers (征用清单、返还清单、补偿单) say.
final class RequisitionView {

    private RequisitionView() {}

    static Map<String, Object> of(Requisition taken, String regionName, List<Given> given) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", taken.id());
        shown.put("number", taken.number());
        shown.put("process", taken.process());
        shown.put("region", taken.region());
        shown.put("regionName", regionName);
        shown.put("basis", taken.basis());
        shown.put("goods", taken.goods());
        shown.put("unit", taken.unit());
        shown.put("quantity", Long.toString(taken.quantity()));
        shown.put("condition", taken.condition());
        shown.put("value", yuan(taken.value()));
        shown.put("use", taken.use());
        shown.put("takenAt", taken.taken());
        shown.put("returnBy", taken.returnBy());
        shown.put("taker", taken.taker());
        for (var outcome : Outcome.values()) {
            shown.put(
                    outcome.name().toLowerCase(java.util.Locale.ROOT),
                    Long.toString(units(given, outcome)));
        }
        shown.put("outstanding", Long.toString(outstanding(taken, given)));
        return shown;
    }

    static long units(List<Given> given, Outcome outcome) {
        return given.stream().filter(g -> g.outcome() == outcome).mapToLong(Given::quantity).sum();
    }

    /// Units neither given back nor found to be lost.
    static long outstanding(Requisition taken, List<Given> given) {
        return taken.quantity() - given.stream().mapToLong(Given::quantity).sum();
    }

    static Map<String, Object> of(Given given) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("outcome", given.outcome());
        shown.put("outcomeZh", given.outcome().zh());
        shown.put("quantity", Long.toString(given.quantity()));
        shown.put("note", given.note());
        shown.put("at", given.at());
        shown.put("by", given.by());
        return shown;
    }

    static Map<String, Object> of(Compensation owed) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("use", yuan(owed.use()));
        shown.put("damage", yuan(owed.damage()));
        shown.put("loss", yuan(owed.loss()));
        shown.put("total", yuan(owed.total()));
        shown.put("basis", owed.basis());
        shown.put("proposer", owed.proposerName());
        shown.put("agreedBy", owed.agreed().map(Compensation.Agreed::by));
        shown.put("agreedAt", owed.agreed().map(Compensation.Agreed::at));
        return shown;
    }

    private static String yuan(Money money) {
        BigDecimal yuan = money.yuan();
        return yuan.toPlainString();
    }
}
