package org.anlan.ingest;

import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.Map;
import org.anlan.domain.fact.ClockEnded;
import org.anlan.domain.fact.ClockPassed;
import org.anlan.domain.fact.DamageRowAccepted;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.fact.ReadingsArrived;
import org.anlan.domain.fact.ReportExcluded;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.domain.fact.ReportsReviewed;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.port.DamageRows;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Observations;
import org.anlan.ingest.damage.DamageLedger;
import org.anlan.ingest.figure.AgreedFigures;
import org.anlan.ingest.figure.ChangedDivisions;
import org.anlan.ingest.figure.FigureAnswers;
import org.anlan.ingest.figure.FigureOperations;
import org.anlan.ingest.figure.LossClocks;
import org.anlan.ingest.figure.RollUp;
import org.anlan.ingest.figure.SumsBelow;
import org.anlan.ingest.observation.Gauges;
import org.anlan.ingest.observation.Readings;
import org.anlan.ingest.report.Basics;
import org.anlan.ingest.report.ClockFact;
import org.anlan.ingest.report.ClockOperations;
import org.anlan.ingest.report.ClockRules;
import org.anlan.ingest.report.Clocks;
import org.anlan.ingest.report.ConflictRules;
import org.anlan.ingest.report.Exclusions;
import org.anlan.ingest.report.FormContexts;
import org.anlan.ingest.report.Intake;
import org.anlan.ingest.report.ProcessFact;
import org.anlan.ingest.report.ReliefResponses;
import org.anlan.ingest.report.ReportOperations;
import org.anlan.ingest.report.ReportReads;
import org.anlan.ingest.report.Reviews;
import org.anlan.ingest.report.SourceRanks;
import org.anlan.ingest.report.SqlProcesses;
import org.anlan.ingest.rules.RuleBook;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;
import org.anlan.store.open.Room;
import org.anlan.store.pack.Pack;
import org.anlan.web.RoomContract;
import org.anlan.web.live.Projections;

/// The room of everything that comes in from below.
public final class Ingest {

    private final Clocks clocks;
    private final ReportReads form;
    private final Intake intake;
    private final Reviews reviews;
    private final Exclusions exclusions;
    private final FigureAnswers figures;
    private final ChangedDivisions changedDivisions;
    private final Readings readings;
    private final DamageLedger damage;
    private final OpenStore open;
    private final FormContexts contexts;

    /// @param pack clocks, ranks of sources, residents and stations of the province
    public Ingest(OpenStore open, Pack pack) {
        this(
                open,
                PackClocks.of(pack),
                PackRules.ranks(pack),
                PackBasics.of(pack),
                Gauges.of(pack));
    }

    Ingest(OpenStore open, ClockRules clockRules, SourceRanks ranks, Basics basics, Gauges gauges) {
        this.open = open;
        var rules = RuleBook.bundled();
        this.clocks = new Clocks(open, clockRules);
        this.exclusions = new Exclusions(ConflictRules.bundled(), ranks);
        this.reviews = new Reviews(open, clocks);
        this.figures = new FigureAnswers(open);
        this.changedDivisions = new ChangedDivisions(open);
        this.readings = new Readings(open, gauges, Metrics.globalRegistry);
        this.damage =
                new DamageLedger(
                        open,
                        open.database().folder().resolve("keys"),
                        (tx, process) ->
                                SqlProcesses.isOpen(tx.handle(), process).orElse(Boolean.FALSE));
        this.contexts = new FormContexts(List.of(basics, new SumsBelow(), damage.sums()));
        this.form = new ReportReads(open, rules, contexts);
        this.intake = new Intake(open, rules, ranks, clocks, exclusions, contexts);
    }

    /// Its schema and the facts it states.
    public static Room schema() {
        return new Room(
                "ingest",
                "org/anlan/ingest/migrations",
                List.of(
                        ReportSubmitted.class,
                        ReportsReviewed.class,
                        ReportExcluded.class,
                        FigureMoved.class,
                        ClockPassed.class,
                        ClockEnded.class,
                        ClockFact.ReportUrged.class,
                        ProcessFact.ProcessMoved.class,
                        ChangedDivisions.DivisionsChanged.class,
                        ReadingsArrived.class,
                        DamageRowAccepted.class));
    }

    /// Takes reports in.
    Intake intake() {
        return intake;
    }

    /// What its form rules hold reports against.
    FormContexts contexts() {
        return contexts;
    }

    /// The figures it answers for.
    public Figures figures() {
        return figures;
    }

    /// The readings it answers for.
    public Observations observations() {
        return readings.observations();
    }

    /// The damaged homes it answers for.
    public DamageRows damageRows() {
        return damage.rows();
    }

    /// Its followers.
    public List<Follower> followers() {
        return List.of(
                new RollUp(open, exclusions),
                new AgreedFigures(),
                new LossClocks(clocks),
                new ReliefResponses(open, clocks.daily()));
    }

    /// Its operations.
    public List<RoomContract> contracts() {
        var contract = new RoomContract("org/anlan/ingest/ingest.openapi.yaml");
        new ReportOperations(open, intake, reviews, exclusions, clocks).addTo(contract);
        new ClockOperations(open).addTo(contract);
        form.addTo(contract);
        new FigureOperations(open, figures).addTo(contract);
        return List.of(contract, readings.contract(), damage.contract());
    }

    /// What screens see of its facts.
    public void show(Projections projections) {
        readings.show(projections);
        damage.show(projections);
        projections
                .show(
                        ProcessFact.ProcessMoved.class,
                        f -> Map.of("process", f.process(), "step", f.step()))
                .show(
                        ClockFact.ReportUrged.class,
                        f -> Map.of("process", f.process(), "clock", f.clock()))
                .show(
                        ChangedDivisions.DivisionsChanged.class,
                        f -> Map.of("regions", f.moved().size()))
                .show(
                        ReportSubmitted.class,
                        f -> Map.of("process", f.process(), "base", f.base(), "kind", f.kind()))
                .show(
                        ReportsReviewed.class,
                        f ->
                                Map.of(
                                        "process", f.process(),
                                        "base", f.base(),
                                        "level", f.level(),
                                        "decision", f.decision(),
                                        "reports", f.reports().size()))
                .show(
                        FigureMoved.class,
                        f ->
                                Map.of(
                                        "process", f.process(),
                                        "base", f.base(),
                                        "indicators",
                                                f.indicators().stream()
                                                        .filter(
                                                                i ->
                                                                        Indicators.bundled()
                                                                                .find(i)
                                                                                .isPresent())
                                                        .toList()))
                .show(
                        ReportExcluded.class,
                        f ->
                                Map.of(
                                        "process",
                                        f.process(),
                                        "reason",
                                        f.reason(),
                                        "state",
                                        f.state()));
    }

    /// Tells of clocks that ran on and of divisions that changed; to be called each minute of civil
    /// time.
    public void tick(Tx tx) {
        changedDivisions.tick(tx);
        clocks.tick(tx);
    }
}
