package org.anlan.app.house;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.anlan.store.Gauges;

/// Where measures are kept and scraped: one Prometheus registry behind the global one, in which
/// every room counts.
final class Measures implements AutoCloseable {

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collector = new JvmGcMetrics();
    private final Gauges gauges = new Gauges();

    Measures() {
        Metrics.addRegistry(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collector.bindTo(registry);
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    /// Notes that all is ready now.
    ///
    /// @return time since the virtual machine began
    Duration ready() {
        var uptime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        gauges.add(
                "anlan.app.start",
                "seconds",
                "From the start of the virtual machine to ready.",
                () -> uptime.toMillis() / 1000.0);
        return uptime;
    }

    @Override
    public void close() {
        gauges.close();
        collector.close();
        Metrics.removeRegistry(registry);
        registry.close();
    }
}
