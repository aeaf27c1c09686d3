package org.anlan.forecasting.threshold;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.ThresholdMoved;
import org.anlan.forecasting.rule.Rule;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;

/// Holds samples against one rule: an event opens at the first that meets it and ends at the first
/// that lies by the rule's margin below.
final class Weigher {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OpenStore.ZONE);

    private final Measure measure;
    private final Rule rule;
    private final RegionCode province;
    private final Summons summons;

    Weigher(Measure measure, Rule rule, RegionCode province, Summons summons) {
        this.measure = measure;
        this.rule = rule;
        this.province = province;
        this.summons = summons;
    }

    void weigh(Tx tx, List<Sample> samples) {
        var open = SqlThresholds.open(tx.handle(), rule.key());
        var changed = new LinkedHashMap<UUID, ThresholdEvent>();
        samples.stream()
                .sorted(Comparator.comparing(Sample::at))
                .forEach(
                        sample ->
                                measure.bound(rule, sample.station())
                                        .ifPresent(b -> weigh(tx, sample, b, open, changed)));
        SqlThresholds.update(tx.handle(), changed.values());
    }

    private void weigh(
            Tx tx,
            Sample sample,
            BigDecimal bound,
            Map<String, ThresholdEvent> open,
            Map<UUID, ThresholdEvent> changed) {
        var id = sample.station().id();
        var event = open.get(id);
        if (event == null) {
            if (sample.value().compareTo(bound) >= 0) {
                open(tx, sample, bound).ifPresent(e -> open.put(id, e));
            }
            return;
        }
        if (sample.at().isBefore(event.lastAt())) {
            return; // an older reading that came late says nothing about now
        }
        var over = sample.value().compareTo(bound.subtract(rule.margin())) < 0;
        var next = over ? event.ended(sample) : event.seen(sample);
        changed.put(event.id(), next);
        if (over) {
            open.remove(id);
            tell(tx, next, sample, "ENDED");
        } else {
            open.put(id, next);
        }
    }

    /// Opens an event and tells of it; empty if it is over at once, or was told before.
    private Optional<ThresholdEvent> open(Tx tx, Sample sample, BigDecimal bound) {
        var event = event(sample, bound, tx.civilNow());
        if (!SqlThresholds.insert(tx, event)) {
            return Optional.empty();
        }
        tell(tx, event, sample, measure.isMoment() ? "ONCE" : "MET");
        if (rule.consults()) {
            summons.call(tx, rule, event);
        }
        return Optional.of(event).filter(e -> e.endedAt().isEmpty());
    }

    private ThresholdEvent event(Sample sample, BigDecimal bound, Instant now) {
        var station = sample.station();
        return new ThresholdEvent(
                UuidCreator.getTimeOrderedEpoch(),
                rule.key(),
                rule.kind().name(),
                station.id(),
                station.name(),
                text(sample, bound),
                sample.at(),
                now,
                sample.value(),
                bound,
                measure.unit(),
                sample.value(),
                sample.at(),
                measure.isMoment() ? Optional.of(sample.at()) : Optional.empty(),
                rule.sample(),
                rule.consults());
    }

    private String text(Sample sample, BigDecimal bound) {
        return "%s 站 %s %s %s %s,规则 %s %s%s"
                .formatted(
                        sample.station().name(),
                        MINUTE.format(sample.at()),
                        measure.name(rule).zh(),
                        sample.value().toPlainString(),
                        measure.unitZh(),
                        bound.toPlainString(),
                        measure.unitZh(),
                        sample.missing() == 0 ? "" : "(缺 %d 小时,按已报计)".formatted(sample.missing()));
    }

    private void tell(Tx tx, ThresholdEvent event, Sample sample, String state) {
        tx.state(
                new ThresholdMoved(
                        event.id().toString(),
                        province,
                        rule.id(),
                        event.station(),
                        event.name(),
                        measure.name(rule),
                        sample.value().toPlainString(),
                        event.bound().toPlainString(),
                        event.unit(),
                        sample.at(),
                        state));
    }
}
