package org.anlan.forecasting.loop;

import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Figures.DisasterProcess;
import org.anlan.store.Tx;

/// Notices that a disaster process has ended, and has the forecasts of final figures looked at at
/// once: waiting, each is looked at less and less. After a restart it has seen none; they are
/// looked at in their own time then. Thread-safe.
final class Endings {

    private Set<String> open = Set.of();

    synchronized void look(Tx tx, Figures figures) {
        var now =
                figures.listProcesses().stream()
                        .filter(DisasterProcess::open)
                        .map(DisasterProcess::id)
                        .collect(Collectors.toUnmodifiableSet());
        if (!now.containsAll(open)) {
            SqlAwaited.ringIndicators(tx.handle(), tx.civilNow());
        }
        open = now;
    }
}
