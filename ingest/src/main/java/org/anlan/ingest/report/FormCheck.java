package org.anlan.ingest.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Region;
import org.anlan.domain.indicator.Indicators;
import org.anlan.ingest.rules.Entry;
import org.anlan.ingest.rules.Filing;
import org.anlan.ingest.rules.Finding;
import org.anlan.ingest.rules.Form;
import org.anlan.ingest.rules.FormRefused;
import org.anlan.ingest.rules.RuleBook;
import org.anlan.ingest.rules.Severity;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Problem;

/// Holds a report against the form's rules, and against what its place says already.
final class FormCheck {

    private final RuleBook rules;
    private final Values values = new Values(Indicators.bundled());
    private final FormContexts contexts;

    /// @param contexts what reports are held against
    FormCheck(RuleBook rules, FormContexts contexts) {
        this.rules = rules;
        this.contexts = contexts;
    }

    String version() {
        return rules.version();
    }

    /// The values of a form, each read by itself.
    ///
    /// @throws Problem 422 naming each field that cannot be read
    Map<String, Entry> entries(ReportForm form) {
        var entries = values.entries(form.values());
        if (form.kind() == ReportForm.Kind.ZERO && !entries.isEmpty()) {
            throw Problem.field("values", "zero-empty", "零报告不填数字;有新增请改报续报。");
        }
        return entries;
    }

    /// Holds a report of the line against all rules; another body's only against those that refuse,
    /// and only where it does not round: rounded parts need not add up.
    ///
    /// @throws Problem 422 with field, rule and message of each finding
    void check(Tx tx, ReportForm form, Map<String, Entry> entries, String process, Region region) {
        if (form.source().isEmpty()) {
            checkOwn(tx, form, entries, process, region);
        } else if (form.source().flatMap(ReportForm.Source::rounding).isEmpty()) {
            var filing = Filing.of(new Form(form.hazard(), entries));
            refuse(
                    rules.on(today(tx)).check(filing).list().stream()
                            .filter(f -> f.severity() == Severity.HARD)
                            .toList());
        }
    }

    private void checkOwn(
            Tx tx, ReportForm form, Map<String, Entry> entries, String process, Region region) {
        if (form.kind() == ReportForm.Kind.FINAL
                && SqlReports.hasFinal(tx.handle(), form, process)) {
            throw Problem.conflict(
                    "kind", "one-final", "%s 的核报已经收到;更正须先由上级退回。".formatted(region.name()));
        }
        var before = values.entries(SqlReports.standing(tx.handle(), form, process));
        var asking =
                new FormContext.Asking(
                        tx.handle(), process, form.base().id(), form.kind(), region, form.asOf());
        var filing = contexts.within(filing(form, entries), asking);
        if (!before.isEmpty()) {
            filing = filing.after(new Form(form.hazard(), before));
        }
        try {
            rules.on(today(tx)).check(filing).throwIfRefused();
        } catch (FormRefused e) {
            refuse(e.findings());
        }
    }

    private static Filing filing(ReportForm form, Map<String, Entry> entries) {
        var filing = Filing.of(new Form(form.hazard(), entries));
        for (var reason : form.reasons().orElse(Map.of()).entrySet()) {
            filing = filing.because(reason.getKey(), reason.getValue());
        }
        for (var erratum : form.errata().orElse(Map.of()).entrySet()) {
            filing = filing.correcting(erratum.getKey(), erratum.getValue());
        }
        return filing;
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw Problem.form(
                    findings.stream()
                            .map(f -> new Problem.FieldFault(f.field(), f.rule(), f.messageZh()))
                            .toList());
        }
    }

    private static LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.civilNow(), OpenStore.ZONE);
    }
}
