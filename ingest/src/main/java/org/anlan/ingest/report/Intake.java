package org.anlan.ingest.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.domain.hazard.Hazards;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.ingest.rules.Entry;
import org.anlan.ingest.rules.Filing;
import org.anlan.ingest.rules.Form;
import org.anlan.ingest.rules.FormRefused;
import org.anlan.ingest.rules.RuleBook;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// Takes one report in: who, where and when; the form's rules; a new version with its clock; its
/// fact.
public final class Intake {

    private static final Duration AHEAD = Duration.ofMinutes(10);

    /// What the reporter is told.
    ///
    /// @param clock the clock it met or missed, if one ran
    private record Receipt(
            String id,
            String process,
            int version,
            Instant submittedAt,
            Optional<ClockState> clock) {}

    private record ClockState(String rule, Instant due, boolean met) {}

    private final OpenStore open;
    private final RuleBook rules;
    private final SourceRanks ranks;
    private final Clocks clocks;
    private final Exclusions exclusions;
    private final Values values = new Values(Indicators.bundled());
    private final Map<RegionCode, Measure> population;

    /// @param population residents by region, for the rules that hold a figure against them
    public Intake(
            OpenStore open,
            RuleBook rules,
            SourceRanks ranks,
            Clocks clocks,
            Exclusions exclusions,
            Map<RegionCode, Measure> population) {
        this.open = open;
        this.rules = rules;
        this.ranks = ranks;
        this.clocks = clocks;
        this.exclusions = exclusions;
        this.population = Map.copyOf(population);
    }

    /// Takes a report in.
    ///
    /// @throws Problem with the field and the rule; nothing is stored then
    public Answer submit(Tx tx, Ask ask) {
        var form = ask.body(ReportForm.class);
        var region = region(form);
        var path = open.divisions().path(region.code(), open.day());
        ask.require(path, Role.REPORTER, Role.DUTY_OFFICER, Role.DUTY_CHIEF);
        var rank = rank(form, region);
        checkTimes(tx, form);
        var entries = values.entries(form.values());

        var process = process(tx, form, region);
        lockPlace(tx.handle(), process, form);
        putBase(tx.handle(), process, form);
        var last = last(tx.handle(), process, form);
        if (form.source().isEmpty()) {
            check(tx, form, entries, last, region);
        }
        var report = report(tx, ask, form, region, path, process, rank, last);
        if (!SqlReports.insert(tx.handle(), report, form, rules.version())) {
            throw Problem.conflict("编号 %s 的报告已经收到。".formatted(form.id()));
        }
        form.occurredAt()
                .ifPresent(at -> clocks.eventReported(tx.handle(), process, region.code(), at));
        state(tx, report);
        exclusions.judge(tx, report);
        return Answer.created("/api/v1/reports/" + report.id(), receipt(report));
    }

    private Region region(ReportForm form) {
        return find(form.region())
                .orElseThrow(
                        () ->
                                Problem.field(
                                        "region", "region-known", "没有这个行政区划: " + form.region()));
    }

    private Optional<Region> find(String digits) {
        return open.divisions().find(new RegionCode(digits), open.day());
    }

    private int rank(ReportForm form, Region region) {
        return form.source()
                .map(
                        s ->
                                ranks.find(s.rank())
                                        .orElseThrow(
                                                () ->
                                                        Problem.field(
                                                                "source.rank",
                                                                "rank-known",
                                                                "没有这个来源级别: " + s.rank())))
                .map(SourceRanks.Rank::rank)
                .orElseGet(() -> ranks.ofLine(region.level()));
    }

    private static void checkTimes(Tx tx, ReportForm form) {
        if (form.asOf().isAfter(tx.civilNow().plus(AHEAD))) {
            throw Problem.field("asOf", "not-ahead", "截至时间不能晚于现在: " + form.asOf());
        }
        form.occurredAt()
                .filter(at -> at.isAfter(form.asOf()))
                .ifPresent(
                        at -> {
                            throw Problem.field(
                                    "occurredAt", "before-as-of", "发生时间不能晚于截至时间: " + at);
                        });
    }

    private static String process(Tx tx, ReportForm form, Region region) {
        var id = form.process().orElseGet(() -> newProcess(form, region));
        var opened = SqlProcesses.isOpen(tx.handle(), id);
        if (opened.isEmpty()) {
            if (form.kind() != ReportForm.Kind.FIRST) {
                throw Problem.field("process", "process-known", "没有这个灾害过程: " + id);
            }
            var name = day(form) + region.name() + Hazards.bundled().get(form.hazard()).nameZh();
            SqlProcesses.put(tx.handle(), id, name, form.hazard(), region.code(), tx.civilNow());
        } else if (!opened.get()) {
            throw Problem.conflict("灾害过程 %s 已经结束,不再接收报告。".formatted(id));
        }
        return id;
    }

    private static String newProcess(ReportForm form, Region region) {
        if (Hazards.bundled().find(form.hazard()).isEmpty()) {
            throw Problem.field("hazard", "hazard-known", "没有这个灾种: " + form.hazard());
        }
        return "%s-%s-%s".formatted(day(form), region.code(), form.hazard());
    }

    private static LocalDate day(ReportForm form) {
        return LocalDate.ofInstant(form.occurredAt().orElse(form.asOf()), OpenStore.ZONE);
    }

    /// Versions of one place, base and source come one after another.
    private static void lockPlace(Handle handle, String process, ReportForm form) {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
                .bind(
                        "key",
                        process + "/" + form.base().id() + "/" + form.region() + "/" + source(form))
                .mapTo(String.class)
                .list();
    }

    private static void putBase(Handle handle, String process, ReportForm form) {
        SqlProcesses.putBase(handle, process, form.base());
        var stored = SqlProcesses.baseDay(handle, process, form.base().id());
        if (stored.isPresent() && !stored.equals(form.base().from())) {
            throw Problem.field(
                    "base.from",
                    "base-same-day",
                    "口径 %s 的起算日是 %s,不能改为 %s。"
                            .formatted(
                                    form.base().id(),
                                    stored.get(),
                                    form.base().from().map(LocalDate::toString).orElse("未写明")));
        }
    }

    private static Optional<StoredReport> last(Handle handle, String process, ReportForm form) {
        return SqlReports.last(
                handle, process, form.base().id(), new RegionCode(form.region()), source(form));
    }

    private static String source(ReportForm form) {
        return form.source().map(ReportForm.Source::name).orElse("");
    }

    private void check(
            Tx tx,
            ReportForm form,
            Map<String, Entry> entries,
            Optional<StoredReport> last,
            Region region) {
        var filing = Filing.of(new Form(form.hazard(), entries));
        if (last.isPresent() && !form.asOf().isBefore(last.get().asOf())) {
            var before = values.entries(SqlReports.entries(tx.handle(), last.get().id()));
            filing = filing.after(new Form(form.hazard(), before));
        }
        var people = population.get(region.code());
        if (people != null) {
            filing = filing.within("population", people);
        }
        for (var reason : form.reasons().orElse(Map.of()).entrySet()) {
            filing = filing.because(reason.getKey(), reason.getValue());
        }
        for (var erratum : form.errata().orElse(Map.of()).entrySet()) {
            filing = filing.correcting(erratum.getKey(), erratum.getValue());
        }
        try {
            var today = LocalDate.ofInstant(tx.civilNow(), OpenStore.ZONE);
            rules.on(today).check(filing).throwIfRefused();
        } catch (FormRefused e) {
            throw Problem.form(
                    e.findings().stream()
                            .map(f -> new Problem.FieldFault(f.field(), f.rule(), f.messageZh()))
                            .toList());
        }
    }

    private StoredReport report(
            Tx tx,
            Ask ask,
            ReportForm form,
            Region region,
            String path,
            String process,
            int rank,
            Optional<StoredReport> last) {
        var rule = form.occurredAt().flatMap(_ -> clocks.ruleOf(region.level()));
        var rounding = form.source().flatMap(ReportForm.Source::rounding);
        return new StoredReport(
                form.id(),
                process,
                form.base().id(),
                region.code(),
                region.level(),
                path,
                form.kind(),
                source(form),
                rank,
                form.source().isEmpty(),
                last.map(StoredReport::version).orElse(0) + 1,
                form.asOf(),
                rounding.isPresent() ? OptionalLong.of(rounding.get()) : OptionalLong.empty(),
                Values.minor(values.entries(form.values())),
                ask.actor().id(),
                ask.actor().name(),
                ask.actor().phone(),
                form.synthetic().orElse(false),
                tx.civilNow(),
                rule.map(ClockRules.Rule::id),
                rule.flatMap(r -> form.occurredAt().map(at -> at.plus(r.within()))),
                form.source().isEmpty() ? ReviewLevel.before(region.level()) : 0,
                StoredReport.State.SUBMITTED);
    }

    private static void state(Tx tx, StoredReport report) {
        tx.state(
                new ReportSubmitted(
                        report.id().toString(),
                        report.process(),
                        report.base(),
                        report.region(),
                        report.kind().name(),
                        report.version()));
    }

    private static Receipt receipt(StoredReport report) {
        var clock =
                report.clock()
                        .flatMap(
                                rule ->
                                        report.clockDue()
                                                .map(
                                                        due ->
                                                                new ClockState(
                                                                        rule,
                                                                        due,
                                                                        isMet(report, due))));
        return new Receipt(
                report.id().toString(),
                report.process(),
                report.version(),
                report.submittedAt(),
                clock);
    }

    private static boolean isMet(StoredReport report, Instant due) {
        return !report.submittedAt().isAfter(due);
    }
}
