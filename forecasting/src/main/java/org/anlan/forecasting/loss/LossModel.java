package org.anlan.forecasting.loss;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.anlan.domain.port.Figures;
import org.anlan.forecasting.run.Inputs;
import org.anlan.forecasting.run.Made;
import org.anlan.forecasting.run.Model;
import org.anlan.forecasting.run.NothingToRun;
import org.anlan.forecasting.run.Run;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Json;

/// Nowcasts the final losses of each open process and base, twice a day at 08:00 and 20:00, or when
/// a person asks. A subject is `TIME|PROCESS|BASE` by the clock, `PROCESS|BASE` by hand.
/// Thread-safe.
final class LossModel implements Model {

    static final String NAME = "loss-nowcast";

    private static final String VERSION = "loss-nowcast/4";
    private static final int MORNING = 8;
    private static final int EVENING = 20;
    private static final String PART = "|";

    private final LossGathering gathering;
    private final Figures figures;
    private final LossSettings settings;
    private final IssuedLosses issued;
    private final AtomicReference<LocalDateTime> asked = new AtomicReference<>(LocalDateTime.MIN);

    LossModel(
            LossGathering gathering, Figures figures, LossSettings settings, IssuedLosses issued) {
        this.gathering = gathering;
        this.figures = figures;
        this.settings = settings;
        this.issued = issued;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public String parameters() {
        return "nowcast_settings.tsv " + settings.version();
    }

    /// Asks for processes only when another half of the day has begun.
    @Override
    public Set<String> due(Instant civilNow) {
        var slot = slot(LocalDateTime.ofInstant(civilNow, OpenStore.ZONE));
        if (asked.getAndSet(slot).equals(slot)) {
            return Set.of();
        }
        return figures.listProcesses().stream()
                .filter(Figures.DisasterProcess::open)
                .flatMap(
                        p ->
                                p.bases().stream()
                                        .map(
                                                b ->
                                                        String.join(
                                                                PART,
                                                                slot.toString(),
                                                                p.id(),
                                                                b.id())))
                .collect(Collectors.toSet());
    }

    private static LocalDateTime slot(LocalDateTime now) {
        var day = now.truncatedTo(ChronoUnit.DAYS);
        if (now.getHour() < MORNING) {
            return day.minusDays(1).withHour(EVENING);
        }
        return day.withHour(now.getHour() < EVENING ? MORNING : EVENING);
    }

    @Override
    public Optional<String> objection(String subject, Instant civilNow) {
        return find(figures.listProcesses(), subject).isPresent()
                ? Optional.empty()
                : Optional.of("没有这个过程和口径(过程|口径): " + subject);
    }

    private Optional<LossGathering.Topic> find(
            List<Figures.DisasterProcess> processes, String subject) {
        var parts = List.of(subject.split("\\|", -1));
        return parts.size() < 2
                ? Optional.empty()
                : gathering.find(processes, parts.get(parts.size() - 2), parts.getLast());
    }

    @Override
    public Inputs gather(String subject, Instant civilNow) {
        var processes = figures.listProcesses();
        var topic =
                find(processes, subject)
                        .orElseThrow(() -> new NothingToRun("没有这个过程和口径: " + subject));
        var inputs = gathering.gather(processes, topic, civilNow);
        if (inputs.lines().isEmpty()) {
            throw new NothingToRun("没有发展曲线,不推算。");
        }
        return new Inputs(
                subject,
                earlier(Instant.parse(inputs.onset()), civilNow),
                civilNow,
                Json.write(inputs),
                List.of());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public Made run(Inputs inputs, long seed) {
        var reckoning = new LossReckoning(LossInputs.read(inputs.json()), settings);
        return new Made(Json.write(reckoning.text()), reckoning.remarks());
    }

    @Override
    public void keep(Tx tx, Run run, Inputs inputs, Made made) {
        issued.keep(tx, run, LossInputs.read(inputs.json()), made);
    }
}
