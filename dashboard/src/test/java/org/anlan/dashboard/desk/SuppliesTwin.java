package org.anlan.dashboard.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.port.Supplies;

/// The supplies port in memory: what tests sent, each at its instant.
final class SuppliesTwin implements Supplies {

    private record Load(Instant at, Sent sent) {}

    private final List<Load> loads = new ArrayList<>();

    /// Tents that left at an instant.
    synchronized void tents(Instant at, long sent, long received, long lost) {
        var tents = new Bilingual("帐篷", "Tents");
        var unit = new Bilingual("顶", "tents");
        loads.add(new Load(at, new Sent("tent", tents, unit, sent, received, lost, true)));
    }

    /// No page of the desk asks for it.
    @Override
    public List<AtHand> listAtHand() {
        return List.of();
    }

    @Override
    public synchronized List<Sent> listSent(String process, Instant known) {
        return loads.stream().filter(l -> !l.at().isAfter(known)).map(Load::sent).toList();
    }
}
