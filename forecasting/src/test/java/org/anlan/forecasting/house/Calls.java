package org.anlan.forecasting.house;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.port.Incidents;

/// Incidents in memory.
public final class Calls implements Incidents {

    private final List<Incident> told = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    /// An incident comes in.
    public void tell(String kind, boolean works, String region, Instant at) {
        told.add(
                new Incident(
                        "i" + told.size(),
                        kind,
                        new Bilingual(kind, kind),
                        works,
                        new RegionCode(region),
                        "某圩堤",
                        Optional.of(new Point(117.2, 32.0)),
                        Optional.of(120),
                        new Bilingual("接报", "received"),
                        true,
                        at,
                        at));
    }

    /// The book cannot be read.
    public void goAway() {
        away = true;
    }

    @Override
    public List<Incident> listInHand(Instant known) {
        if (away) {
            throw new IllegalStateException("The book of calls cannot be read.");
        }
        return told.stream().filter(i -> !i.at().isAfter(known)).toList();
    }
}
