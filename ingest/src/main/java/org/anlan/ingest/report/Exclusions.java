package org.anlan.ingest.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.ReportExcluded;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.ingest.figure.SqlCourse;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// Conflicting sources: a weaker body that contradicts the region's own figures, or only repeats
/// them rounded, is set aside by rule until a named reviewer upholds or overrules it.
///
/// A figure is held against one of the same base; where the source states no base, against the
/// nearest figure of any. A body of equal or greater weight is never set aside.
public final class Exclusions {

    private record Request(String decision) {}

    private final ConflictRules rules;
    private final SourceRanks ranks;

    /// @param rules factor, window and indicators, as data
    /// @param ranks how much bodies weigh
    public Exclusions(ConflictRules rules, SourceRanks ranks) {
        this.rules = rules;
        this.ranks = ranks;
    }

    /// Judges a report that came in; one of the reporting line itself is never set aside.
    void judge(Tx tx, StoredReport report) {
        if (report.inLine()) {
            return;
        }
        var near = near(tx.handle(), report);
        var duplicate = near.isEmpty() ? Optional.<String>empty() : repeats(report, near);
        if (duplicate.isPresent()) {
            propose(tx, report, "DUPLICATE", duplicate.get());
        } else {
            contradicts(report, near).ifPresent(why -> propose(tx, report, "CONFLICT", why));
        }
    }

    /// Judges again the outside reports about regions whose own figures moved.
    public void judgeAgain(Tx tx, String process, List<RegionCode> regions) {
        SqlExclusions.listOutside(tx.handle(), process, regions).forEach(r -> judge(tx, r));
    }

    private Map<String, SqlCourse.Near> near(Handle handle, StoredReport report) {
        var window = longer(rules.contradiction().window(), rules.duplicate().window());
        return SqlCourse.near(handle, report, window, ranks.ofLine(report.level()));
    }

    private Optional<String> repeats(StoredReport report, Map<String, SqlCourse.Near> near) {
        var common = 0;
        for (var value : report.values().entrySet()) {
            var other = near.get(value.getKey());
            if (other == null || !sameDay(report, other) || !other.sameBase()) {
                continue;
            }
            common++;
            if (!ConflictRules.repeats(
                    value.getKey(), value.getValue(), other.value(), report.rounding().orElse(0))) {
                return Optional.empty();
            }
        }
        return common == 0
                ? Optional.empty()
                : Optional.of("与 %s 的本级数据逐项相同或仅经四舍五入(%d 项)".formatted(day(report), common));
    }

    private Optional<String> contradicts(StoredReport report, Map<String, SqlCourse.Near> near) {
        for (var value : report.values().entrySet()) {
            var other = near.get(value.getKey());
            if (other != null
                    && rules.contradiction().covers(value.getKey())
                    && report.sourceRank() > other.rank()
                    && isWithin(report, other)
                    && rules.contradicts(value.getValue(), other.value())) {
                return Optional.of(sentence(value.getKey(), value.getValue(), other));
            }
        }
        return Optional.empty();
    }

    private boolean isWithin(StoredReport report, SqlCourse.Near other) {
        var apart = Duration.between(report.asOf(), other.asOf()).abs();
        return apart.compareTo(rules.contradiction().window()) <= 0;
    }

    private static String sentence(String code, long value, SqlCourse.Near other) {
        var indicator = Indicators.bundled().get(code);
        var ratio =
                (double) Math.max(value, other.value())
                        / Math.max(1, Math.min(value, other.value()));
        return "%s %s%s,与本级 %s %s%s 相差 %.1f 倍,来源级别较低"
                .formatted(
                        indicator.nameZh(),
                        new Measure(value, indicator.unit()).decimal(),
                        indicator.unit().zh(),
                        other.asOf().atZone(OpenStore.ZONE).toLocalDate(),
                        new Measure(other.value(), indicator.unit()).decimal(),
                        indicator.unit().zh(),
                        ratio);
    }

    private void propose(Tx tx, StoredReport report, String reason, String textZh) {
        var rule = "conflict/" + rules.version();
        var textEn =
                reason.equals("CONFLICT")
                        ? "contradicts the region's own figures; weaker source"
                        : "repeats the region's own figures, rounded";
        if (SqlExclusions.propose(
                tx.handle(), report.id(), reason, rule, textZh, textEn, tx.civilNow())) {
            SqlExclusions.exclude(tx.handle(), report.id(), true);
            state(tx, report, reason, "PROPOSED");
        }
    }

    /// A named reviewer upholds or overrules what the rule proposed.
    ///
    /// @throws Problem 404 for an unknown report, 409 when nothing is proposed
    public Answer decide(Tx tx, Ask ask) {
        var report =
                SqlReports.find(tx.handle(), uuid(ask.at("report")))
                        .orElseThrow(() -> Problem.notFound("没有这份报告: " + ask.at("report")));
        ask.require(report.path(), Role.REVIEWER, Role.DUTY_CHIEF);
        if (report.reporter().equals(ask.actor().id())) {
            throw Problem.forbidden("report", "not-own", "不能裁定自己录入的来源。");
        }
        var decision = ask.body(Request.class).decision();
        var reason =
                SqlExclusions.decide(
                                tx.handle(),
                                report.id(),
                                decision,
                                ask.actor().id(),
                                ask.actor().name(),
                                tx.civilNow())
                        .orElseThrow(
                                () -> Problem.conflict("report", "proposed", "这份报告没有待裁定的处理建议。"));
        SqlExclusions.exclude(tx.handle(), report.id(), decision.equals("UPHELD"));
        state(tx, report, reason, decision);
        return Answer.nothing();
    }

    private static void state(Tx tx, StoredReport report, String reason, String state) {
        tx.state(
                new ReportExcluded(
                        report.id().toString(),
                        report.process(),
                        report.base(),
                        report.region(),
                        reason,
                        state));
    }

    private static boolean sameDay(StoredReport report, SqlCourse.Near other) {
        return day(report).equals(LocalDate.ofInstant(other.asOf(), OpenStore.ZONE));
    }

    private static LocalDate day(StoredReport report) {
        return LocalDate.ofInstant(report.asOf(), OpenStore.ZONE);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("没有这份报告: " + text);
        }
    }
}
