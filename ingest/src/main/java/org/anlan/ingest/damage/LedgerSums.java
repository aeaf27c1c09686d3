package org.anlan.ingest.damage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.indicator.Unit;
import org.anlan.domain.port.DamageRows.Damage;
import org.anlan.ingest.report.FormContext;
import org.anlan.ingest.report.ReportForm;
import org.anlan.ingest.rules.Given;
import org.anlan.store.open.OpenStore;

/// What the list of damaged homes (一览表) adds up to, which a final report (核报) must equal
/// (`domain.md` D.2, constraint 13). Thread-safe.
///
/// Only accepted rows count; where there are none, the list says none.
final class LedgerSums implements FormContext {

    private static final String PREFIX = "ledger.households-";

    private final OpenStore open;

    LedgerSums(OpenStore open) {
        this.open = open;
    }

    @Override
    public Map<String, Given> figures(Asking asking) {
        if (asking.kind() != ReportForm.Kind.FINAL) {
            return Map.of();
        }
        var known = new HashMap<String, Given>();
        for (var damage : Damage.values()) {
            known.put(key(damage), Given.official(Measure.zero(Unit.HOUSEHOLD)));
        }
        var region = asking.region().code();
        var codes = Places.codesUnder(open, region);
        SqlDamageTotals.list(asking.handle(), asking.process(), region, codes)
                .forEach(t -> known.put(key(t.damage()), Given.official(t.households())));
        return known;
    }

    @Override
    public boolean supplies(String key) {
        return Arrays.stream(Damage.values()).map(LedgerSums::key).anyMatch(key::equals);
    }

    private static String key(Damage damage) {
        return PREFIX + damage.name().toLowerCase(Locale.ROOT);
    }
}
