package org.anlan.forecasting.threshold;

import java.util.Locale;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Figures;
import org.anlan.forecasting.rule.Caller;
import org.anlan.forecasting.rule.Rule;
import org.anlan.forecasting.rule.Trigger;
import org.anlan.store.Tx;

/// Calls a consultation for an event: one that is open on the same danger takes it in.
final class Summons {

    private final Figures figures;
    private final Caller caller;
    private final RegionCode province;

    Summons(Figures figures, Caller caller, RegionCode province) {
        this.figures = figures;
        this.caller = caller;
        this.province = province;
    }

    void call(Tx tx, Rule rule, ThresholdEvent event) {
        var process =
                figures.listProcesses().stream()
                        .filter(Figures.DisasterProcess::open)
                        .filter(p -> rule.concerns(p.hazard()))
                        .findFirst();
        var id = process.map(Figures.DisasterProcess::id).orElse("");
        caller.call(
                tx,
                new Trigger(
                        rule,
                        "%s/%s/%s".formatted(event.rule(), event.station(), event.since()),
                        topic(rule) + "/" + id,
                        province,
                        id,
                        base(process),
                        event.textZh()));
    }

    /// Rain by the hour and by the day is one danger.
    private static String topic(Rule rule) {
        return switch (rule.kind()) {
            case RAIN_HOURS -> "rain";
            case MAGNITUDE, INTENSITY -> "quake";
            default -> rule.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String base(Optional<Figures.DisasterProcess> process) {
        return process.flatMap(p -> p.bases().stream().findFirst())
                .map(Figures.Base::id)
                .orElse("");
    }
}
