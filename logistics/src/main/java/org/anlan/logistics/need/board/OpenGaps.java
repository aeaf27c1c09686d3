package org.anlan.logistics.need.board;

import java.util.Map;
import java.util.TreeMap;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Expectations;
import org.anlan.domain.port.Figures;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.need.Basis;
import org.anlan.logistics.need.Supplies;
import org.anlan.store.open.OpenStore;

/// What counties lack now that no plan brings, by reviewed reports and the planned profile.
/// Thread-safe.
public final class OpenGaps {

    private final GapReading reading;
    private final Catalogue catalogue;

    /// @param supplies what approved plans bring
    public OpenGaps(
            OpenStore open,
            Catalogue catalogue,
            Supplies supplies,
            Figures figures,
            Expectations expectations) {
        this.reading = new GapReading(open, catalogue, supplies, figures, expectations);
        this.catalogue = catalogue;
    }

    /// Units by kind of goods and county; kinds that are needed and lack nowhere have no county.
    public Map<String, Map<RegionCode, Long>> byItem(Basis basis) {
        var gaps = new TreeMap<String, Map<RegionCode, Long>>();
        for (var county :
                reading.read(basis, GapKind.REPORTS, catalogue.plannedProfile()).counties()) {
            for (var line : county.lines()) {
                var places = gaps.computeIfAbsent(line.standard().item(), _ -> new TreeMap<>());
                if (line.wanted().outstanding() > 0) {
                    places.put(county.people().region(), line.wanted().outstanding());
                }
            }
        }
        return gaps;
    }
}
