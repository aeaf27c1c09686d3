package org.anlan.ingest.damage;

import java.util.ArrayList;
import java.util.List;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.DamageRows.Damage;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Problem;

/// The regions a question about the ledger is about, on today's divisions.
final class Places {

    private Places() {}

    /// @throws Problem 404 if no region bears the code today
    static Region required(OpenStore open, String code) {
        return open.divisions()
                .find(new RegionCode(code), open.day())
                .orElseThrow(() -> Problem.notFound("没有这个行政区划代码。"));
    }

    /// A region's code and those of all below it.
    static List<String> codesUnder(OpenStore open, RegionCode top) {
        var codes = new ArrayList<String>();
        codes.add(top.digits());
        for (var below : open.divisions().listUnder(top, open.day())) {
            codes.addAll(codesUnder(open, below.code()));
        }
        return codes;
    }

    /// How the forms call a damage.
    static String zh(Damage damage) {
        return switch (damage) {
            case COLLAPSED -> "倒塌";
            case SEVERE -> "严重损坏";
            case MODERATE -> "一般损坏";
        };
    }
}
