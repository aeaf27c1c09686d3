package org.anlan.ingest.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.Scope;
import org.anlan.domain.fact.ReportsReviewed;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// Review from below: a county, a city or the province decides on the reports under it that wait
/// for its step; nobody decides on a report of their own.
public final class Reviews {

    /// What a reviewer decides.
    public enum Decision {
        /// 通过
        ACCEPT,
        /// 驳回: wrong losses
        RETURN,
        /// 勘误: wrong time or hazard
        ERRATUM
    }

    /// A reason for sending a report back.
    ///
    /// @param field the field it is about
    /// @param message what is wrong, in words
    public record Reason(String field, String message) {}

    private record Request(
            String process,
            String base,
            String region,
            Decision decision,
            @Nullable List<UUID> reports,
            @Nullable List<Reason> reasons) {}

    private final OpenStore open;
    private final Clocks clocks;

    /// @param clocks told of each accepted bundle
    public Reviews(OpenStore open, Clocks clocks) {
        this.open = open;
        this.clocks = clocks;
    }

    /// Decides on the named reports, or on all that wait under the region.
    ///
    /// @throws Problem 403 without the duty there or on one's own report, 409 when nothing waits
    public Answer review(Tx tx, Ask ask) {
        var request = ask.body(Request.class);
        var region = region(request.region());
        var path = open.divisions().path(region.code(), open.day());
        ask.require(path, Role.REVIEWER);
        var level =
                ReviewLevel.of(region.level())
                        .orElseThrow(() -> Problem.field("region", "reviews", "乡镇不作审核。"));
        checkReasons(request);
        var bundle = bundle(tx, request, path, level);
        refuseOwn(ask, bundle);
        decide(tx, ask, request, region.code(), level, bundle);
        return Answer.ok(Map.of("reports", bundle.size(), "level", level.name()));
    }

    private Region region(String digits) {
        return open.divisions()
                .find(new RegionCode(digits), open.day())
                .orElseThrow(() -> Problem.field("region", "region-known", "没有这个行政区划: " + digits));
    }

    private static void checkReasons(Request request) {
        var reasons = Optional.ofNullable(request.reasons()).orElse(List.of());
        if (request.decision() != Decision.ACCEPT && reasons.isEmpty()) {
            throw Problem.field("reasons", "reason-given", "退回或勘误须逐项写明原因。");
        }
        if (request.decision() != Decision.ACCEPT && request.reports() == null) {
            throw Problem.field("reports", "named", "退回或勘误须指明报告。");
        }
    }

    private static List<StoredReport> bundle(
            Tx tx, Request request, String path, ReviewLevel level) {
        var named = request.reports();
        var waiting =
                named == null
                        ? waiting(tx, request, path, level)
                        : waiting(tx, request, path, level, named);
        var chosen = waiting.stream().filter(StoredReport::inLine).toList();
        if (chosen.isEmpty() || (named != null && chosen.size() != named.size())) {
            throw Problem.conflict("reports", "waiting", "没有等待%s审核的这些报告。".formatted(level.zh()));
        }
        return chosen;
    }

    private static List<StoredReport> waiting(
            Tx tx, Request request, String path, ReviewLevel level) {
        return SqlReviews.listWaiting(
                tx.handle(),
                request.process(),
                request.base(),
                level.step() - 1,
                Scope.under(path));
    }

    /// Only the named ones are read and locked: who decides on one of many keeps nobody waiting.
    private static List<StoredReport> waiting(
            Tx tx, Request request, String path, ReviewLevel level, List<UUID> named) {
        return SqlReports.listLocked(tx.handle(), named).stream()
                .filter(r -> r.process().equals(request.process()))
                .filter(r -> r.base().equals(request.base()))
                .filter(r -> r.state() == StoredReport.State.SUBMITTED)
                .filter(r -> r.reviewedLevel() == level.step() - 1)
                .filter(r -> Scope.under(path).contains(r.path()))
                .toList();
    }

    private static void refuseOwn(Ask ask, List<StoredReport> bundle) {
        if (bundle.stream().anyMatch(r -> r.reporter().equals(ask.actor().id()))) {
            throw Problem.forbidden("reports", "not-own", "不能审核自己填报的报告。");
        }
    }

    private void decide(
            Tx tx,
            Ask ask,
            Request request,
            RegionCode region,
            ReviewLevel level,
            List<StoredReport> bundle) {
        var ids = ids(bundle);
        var accepted = request.decision() == Decision.ACCEPT;
        SqlReviews.moveState(
                tx.handle(),
                ids,
                stateAfter(request.decision()),
                level.step() - (accepted ? 0 : 1));
        SqlReviews.insertDecisions(
                tx.handle(),
                ids,
                level,
                request.decision().name(),
                ask.actor().id(),
                ask.actor().name(),
                tx.civilNow(),
                Json.write(Optional.ofNullable(request.reasons()).orElse(List.of())));
        if (accepted) {
            clocks.reviewed(tx, request.process(), region, newest(bundle));
        }
        tx.state(
                new ReportsReviewed(
                        ids.stream().map(UUID::toString).toList(),
                        request.process(),
                        request.base(),
                        region,
                        level.name(),
                        request.decision().name()));
    }

    private static StoredReport.State stateAfter(Decision decision) {
        return switch (decision) {
            case ACCEPT -> StoredReport.State.SUBMITTED;
            case RETURN -> StoredReport.State.RETURNED;
            case ERRATUM -> StoredReport.State.ERRATUM;
        };
    }

    private static Instant newest(List<StoredReport> bundle) {
        return bundle.stream().map(StoredReport::asOf).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static List<UUID> ids(List<StoredReport> bundle) {
        return bundle.stream().map(StoredReport::id).toList();
    }
}
