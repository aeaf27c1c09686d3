package org.anlan.dashboard.alarm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.Watch;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.ReceiptShort;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Watches receipts: a county that got less than was sent is one alarm, counted each time.
record ReceiptWatch(AlarmRules rules, Places places) implements Watch {

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(ReceiptShort.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        for (var followed : facts) {
            var receipt = (ReceiptShort) followed.fact();
            rules.of("receipt-short").forEach(r -> Alarms.raise(tx, sighting(r, receipt)));
        }
    }

    private Sighting sighting(AlarmRule rule, ReceiptShort receipt) {
        var name = places.longName(receipt.region());
        var words =
                Map.of(
                        "region", name,
                        "depot", receipt.depot(),
                        "goods", receipt.goods().zh(),
                        "goodsEn", receipt.goods().en(),
                        "unit", receipt.unit().zh(),
                        "sent", Long.toString(receipt.sent()),
                        "received", Long.toString(receipt.received()),
                        "plan", receipt.plan());
        return new Sighting(rule, receipt.region().digits(), receipt.region(), name, words);
    }
}
