package org.anlan.ingest.observation;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.anlan.domain.fact.ReadingsArrived;
import org.anlan.domain.port.Observations;
import org.anlan.store.open.OpenStore;
import org.anlan.web.RoomContract;
import org.anlan.web.live.Projections;

/// Everything about gauge readings: the contract `readings.openapi.yaml` with its deeds, and the
/// port by which other rooms ask. Thread-safe.
///
/// States `ReadingsArrived`, one a batch that stored anything.
public final class Readings {

    private final TakeReadings take;
    private final ShowReadings show;
    private final Observations answers;

    /// @param gauges the gauges of the province pack
    /// @param metrics counts readings by outcome and faults by rule
    public Readings(OpenStore open, Gauges gauges, MeterRegistry metrics) {
        this.take = new TakeReadings(open, gauges, metrics);
        this.show = new ShowReadings(open, gauges);
        this.answers = new SqlObservations(open.store(), gauges);
    }

    /// The port's answers.
    public Observations observations() {
        return answers;
    }

    /// What screens see of its facts.
    public void show(Projections projections) {
        projections.show(
                ReadingsArrived.class,
                f ->
                        Map.of(
                                "batch", f.batch(),
                                "kind", f.kind(),
                                "readings", f.readings(),
                                "from", f.from(),
                                "to", f.to()));
    }

    /// The contract with its deeds.
    public RoomContract contract() {
        return new RoomContract("org/anlan/ingest/observation/readings.openapi.yaml")
                .writes("postReadings", take::take)
                .reads("listNewestReadings", show::newest)
                .reads("listReadingsOfStation", show::history);
    }
}
