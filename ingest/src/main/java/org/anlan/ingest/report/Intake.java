package org.anlan.ingest.report;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.anlan.domain.Actor;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.ReportSubmitted;
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

    /// A form with what the house knows of it before its rules are asked.
    ///
    /// @param path the region's place in today's tree
    /// @param rank how much its source weighs
    /// @param process the disaster process it is of, also where it opened one
    private record Filed(ReportForm form, Region region, String path, int rank, String process) {

        /// Versions of one place, base and source come one after another.
        String lockedBy() {
            return String.join("/", process, form.base().id(), form.region(), form.sourceName());
        }
    }

    private final OpenStore open;
    private final SourceRanks ranks;
    private final Clocks clocks;
    private final Exclusions exclusions;
    private final FormCheck check;

    /// @param contexts what the rules hold a report against
    public Intake(
            OpenStore open,
            RuleBook rules,
            SourceRanks ranks,
            Clocks clocks,
            Exclusions exclusions,
            FormContexts contexts) {
        this.open = open;
        this.ranks = ranks;
        this.clocks = clocks;
        this.exclusions = exclusions;
        this.check = new FormCheck(rules, contexts);
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
        var entries = check.entries(form);
        if (form.source().isPresent()) {
            ask.require(path, Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.REVIEWER);
        }

        var process = ProcessOfReport.of(tx, form, region);
        var filed = new Filed(form, region, path, rank, process);
        SqlPlaceLock.take(tx.handle(), filed.lockedBy());
        ProcessOfReport.putBase(tx.handle(), process, form);
        check.check(tx, form, entries, process, region);
        var report = report(tx, ask.actor(), filed, Values.minor(entries));
        if (!SqlReports.insert(tx.handle(), report, form, check.version())) {
            throw Problem.conflict("id", "new", "编号 %s 的报告已经收到。".formatted(form.id()));
        }
        clocks.reported(tx, report, form.hazard(), form.occurredAt());
        state(tx, report);
        exclusions.judge(tx, report);
        return Answer.created("/api/v1/reports/" + report.id(), Receipt.of(report));
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

    private static int nextVersion(Handle handle, Filed filed) {
        var form = filed.form();
        return SqlReports.last(
                                handle,
                                filed.process(),
                                form.base().id(),
                                filed.region().code(),
                                form.sourceName())
                        .map(StoredReport::version)
                        .orElse(0)
                + 1;
    }

    private StoredReport report(Tx tx, Actor actor, Filed filed, Map<String, Long> values) {
        var form = filed.form();
        var region = filed.region();
        var rule = form.occurredAt().flatMap(_ -> clocks.ruleOf(region.level()));
        var rounding = form.source().flatMap(ReportForm.Source::rounding);
        return new StoredReport(
                form.id(),
                filed.process(),
                form.base().id(),
                region.code(),
                region.level(),
                filed.path(),
                form.kind(),
                form.sourceName(),
                filed.rank(),
                form.source().isEmpty(),
                nextVersion(tx.handle(), filed),
                form.asOf(),
                rounding.isPresent() ? OptionalLong.of(rounding.get()) : OptionalLong.empty(),
                values,
                actor.id(),
                actor.name(),
                actor.phone(),
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
}
