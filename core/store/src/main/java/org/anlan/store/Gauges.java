package org.anlan.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// The gauges of something that can be closed: they show in Micrometer's global registry from when
/// they are added until then. Thread-safe.
public final class Gauges implements AutoCloseable {

    private final List<Meter> meters = new CopyOnWriteArrayList<>();

    /// Shows a number that is read anew whenever it is asked for.
    ///
    /// @param name `anlan.store.<thing>`
    /// @param unit base unit, such as `facts`
    /// @param value must not block
    public Gauges add(String name, String unit, String meaning, Tags tags, Supplier<Number> value) {
        meters.add(
                Gauge.builder(name, value)
                        .baseUnit(unit)
                        .description(meaning)
                        .tags(tags)
                        .strongReference(true)
                        .register(Metrics.globalRegistry));
        return this;
    }

    /// As [#add(String, String, String, Tags, Supplier)], without tags.
    public Gauges add(String name, String unit, String meaning, Supplier<Number> value) {
        return add(name, unit, meaning, Tags.empty(), value);
    }

    @Override
    public void close() {
        meters.forEach(Metrics.globalRegistry::remove);
        meters.clear();
    }
}
