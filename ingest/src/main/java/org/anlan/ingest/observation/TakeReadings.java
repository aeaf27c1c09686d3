package org.anlan.ingest.observation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.ReadingsArrived;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// Takes a batch of readings over HTTP: good rows are stored in one transaction with one fact, bad
/// rows are handed back one by one.
final class TakeReadings {

    /// What became of a batch.
    ///
    /// @param batch its id
    /// @param kind what was read
    /// @param received rows that were sent
    /// @param stored readings that were new
    /// @param corrected readings that differ from the one kept before, stored as a new version
    /// @param unchanged readings that were already there
    /// @param faults how many faults there are by rule
    /// @param refused every fault of every row that was not stored
    record Receipt(
            UUID batch,
            Kind kind,
            int received,
            long stored,
            long corrected,
            long unchanged,
            Map<String, Long> faults,
            List<RowFault> refused) {}

    private final OpenStore open;
    private final Gauges gauges;
    private final Map<Kind, KindLimits> limits = KindLimits.bundled();
    private final MeterRegistry metrics;

    TakeReadings(OpenStore open, Gauges gauges, MeterRegistry metrics) {
        this.open = open;
        this.gauges = gauges;
        this.metrics = metrics;
    }

    /// @throws Problem 400 if the batch cannot be read as a whole, 415 for another media type
    Answer take(Tx tx, Ask ask) {
        var kind = Kind.valueOf(ask.given("kind").orElseThrow());
        var rows = read(ask, kind);
        var receipt = take(tx, ask, kind, rows);
        tx.afterCommit(() -> count(receipt));
        return Answer.ok(receipt);
    }

    private static List<RawReading> read(Ask ask, Kind kind) {
        var media = ask.headers().getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        try {
            return switch (media.split(";", 2)[0].strip()) {
                case "application/json" -> JsonBatch.read(BatchText.of(ask.body().bytes()));
                case "text/csv" ->
                        CsvBatch.read(
                                BatchText.of(ask.body().bytes()), ReadingChecks.columns(kind));
                default ->
                        throw Problem.of(
                                415, "media-type", "媒体类型不对", "请用 application/json 或 text/csv。");
            };
        } catch (BatchRefused e) {
            throw e.problem();
        }
    }

    private Receipt take(Tx tx, Ask ask, Kind kind, List<RawReading> rows) {
        var known = limits.get(kind);
        if (known == null) {
            throw new IllegalStateException("No limits stand for %s.".formatted(kind));
        }
        var checks = new ReadingChecks(kind, known, gauges, g -> mayRead(ask, g), tx.civilNow());
        var checked = checks.check(rows);
        var batch = UuidCreator.getTimeOrderedEpoch();
        var stored = store(tx, kind, batch, checked.good());
        var corrected = stored.stream().filter(s -> s.version() > 1).count();
        return new Receipt(
                batch,
                kind,
                rows.size(),
                stored.size() - corrected,
                corrected,
                checked.good().size() - stored.size(),
                byRule(checked.faults()),
                checked.faults());
    }

    /// A gauge outside the province is answered for by the province.
    private boolean mayRead(Ask ask, Gauge gauge) {
        var day = open.day();
        var place =
                open.divisions()
                        .find(gauge.region(), day)
                        .map(r -> r.code())
                        .orElse(open.divisions().province().code());
        var path = open.divisions().path(place, day);
        return ask.actor().may(Role.DEVICE, path) || ask.actor().may(Role.DUTY_OFFICER, path);
    }

    private List<SqlReadings.Stored> store(
            Tx tx, Kind kind, UUID batch, List<NewReading> readings) {
        if (readings.isEmpty()) {
            return List.of();
        }
        var stored = SqlReadings.insert(tx, batch, readings);
        if (!stored.isEmpty()) {
            tx.state(fact(batch, kind, stored));
        }
        return stored;
    }

    private ReadingsArrived fact(UUID batch, Kind kind, List<SqlReadings.Stored> stored) {
        RegionCode province = open.divisions().province().code();
        var times = stored.stream().map(SqlReadings.Stored::at).sorted().toList();
        Instant from = times.getFirst();
        return new ReadingsArrived(
                batch.toString(), province, kind.name(), stored.size(), from, times.getLast());
    }

    private static Map<String, Long> byRule(List<RowFault> faults) {
        return faults.stream()
                .collect(
                        Collectors.groupingBy(RowFault::rule, TreeMap::new, Collectors.counting()));
    }

    private void count(Receipt receipt) {
        count(receipt, "stored", receipt.stored());
        count(receipt, "corrected", receipt.corrected());
        count(receipt, "unchanged", receipt.unchanged());
        receipt.faults()
                .forEach(
                        (rule, n) ->
                                count(
                                        "anlan.ingest.readings.refused",
                                        "Readings refused.",
                                        Tags.of("rule", rule),
                                        n));
    }

    private void count(Receipt receipt, String outcome, long readings) {
        count(
                "anlan.ingest.readings",
                "Readings taken in.",
                Tags.of("kind", receipt.kind().name(), "outcome", outcome),
                readings);
    }

    private void count(String name, String meaning, Tags tags, long readings) {
        Counter.builder(name)
                .baseUnit("readings")
                .description(meaning)
                .tags(tags)
                .register(metrics)
                .increment((double) readings);
    }
}
