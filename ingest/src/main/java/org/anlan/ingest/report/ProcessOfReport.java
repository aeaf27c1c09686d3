package org.anlan.ingest.report;

import java.time.LocalDate;
import java.util.Optional;
import org.anlan.domain.Region;
import org.anlan.domain.hazard.Hazards;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// The process and the base that a report is filed under; a first report opens its process where
/// nobody did.
final class ProcessOfReport {

    private ProcessOfReport() {}

    /// The id of the report's process, open for reports.
    ///
    /// @throws Problem with the field where there is none and the report may not open one
    static String of(Tx tx, ReportForm form, Region region) {
        var hazard = Hazards.bundled().find(form.hazard());
        if (hazard.isEmpty()) {
            throw Problem.field("hazard", "hazard-known", "没有这个灾种: " + form.hazard());
        }
        var id =
                form.process()
                        .orElseGet(
                                () ->
                                        "%s-%s-%s"
                                                .formatted(
                                                        day(form), region.code(), form.hazard()));
        var opened = SqlProcesses.isOpen(tx.handle(), id);
        if (opened.isEmpty()) {
            if (form.kind() != ReportForm.Kind.FIRST) {
                throw Problem.field("process", "process-known", "没有这个灾害过程: " + id);
            }
            var name = day(form) + region.name() + hazard.get().nameZh();
            SqlProcesses.put(tx.handle(), id, name, form.hazard(), region.code(), tx.civilNow());
            tx.state(new ProcessFact.ProcessMoved(id, region.code(), ProcessFact.Step.OPENED));
        } else if (!opened.get()) {
            throw Problem.conflict("process", "open", "灾害过程 %s 已经结束,不再接收报告。".formatted(id));
        }
        return id;
    }

    private static LocalDate day(ReportForm form) {
        return LocalDate.ofInstant(form.occurredAt().orElse(form.asOf()), OpenStore.ZONE);
    }

    /// Puts the base down where it is new; one id never counts from two days, or from none and one.
    ///
    /// @throws Problem 422 where the id stands for another base
    static void putBase(Handle handle, String process, ReportForm form) {
        var base = form.base();
        SqlProcesses.putBase(handle, process, base);
        var stored = SqlProcesses.findBase(handle, process, base.id()).orElseThrow();
        if (!stored.from().equals(base.from())) {
            throw Problem.field(
                    "base.from",
                    "base-same-day",
                    "口径 %s 的起算日是 %s,不能改为 %s。"
                            .formatted(base.id(), day(stored.from()), day(base.from())));
        }
        if (base.from().isEmpty() && !stored.name().equals(base.name())) {
            throw Problem.field(
                    "base.name",
                    "base-same-name",
                    "口径 %s 没有起算日,已用于“%s”,不能又称“%s”。"
                            .formatted(base.id(), stored.name(), base.name()));
        }
        refuseShared(handle, process, form);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("未写明");
    }

    /// A base that a source does not state is that source's alone.
    private static void refuseShared(Handle handle, String process, ReportForm form) {
        var base = form.base().id();
        if (base.startsWith(ReportForm.UNSTATED)
                && SqlProcesses.isUsedByOthers(handle, process, base, form.sourceName())) {
            throw Problem.field(
                    "base.id", "base-of-one-source", "口径 %s 属于另一个来源,须另用编号。".formatted(base));
        }
    }
}
