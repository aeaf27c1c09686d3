package org.anlan.ingest.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.ingest.report.SqlReports;
import org.anlan.ingest.report.SqlReviews;
import org.anlan.ingest.report.StoredReport;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The reports behind a figure: the one whose value waits for review, and the one whose value was
/// accepted where that is another version.
final class ExplainedReports {

    private final OpenStore open;

    ExplainedReports(OpenStore open) {
        this.open = open;
    }

    /// The reports behind a figure.
    List<Map<String, Object>> behind(Handle handle, ToExplain asked, Optional<Tally> tally) {
        return tally.map(t -> reports(handle, asked, t))
                .orElse(Stream.empty())
                .map(r -> shown(handle, r, asked))
                .toList();
    }

    private static Stream<StoredReport> reports(Handle handle, ToExplain asked, Tally tally) {
        var submitted = tally.report().flatMap(id -> SqlReports.find(handle, id));
        var accepted =
                Optional.ofNullable(tally.reviewed(FigureAnswers.step(asked.region().level())))
                        .flatMap(value -> accepted(handle, asked, value));
        return Stream.of(submitted, accepted).flatMap(Optional::stream).distinct();
    }

    private static Optional<StoredReport> accepted(Handle handle, ToExplain asked, long value) {
        var place = new SqlReviews.Place(asked.process(), asked.base(), asked.region().code());
        var level = FigureAnswers.review(asked.region().level());
        return SqlReviews.listAccepted(handle, place, asked.indicator(), level, asked.asOf())
                .stream()
                .filter(r -> Long.valueOf(value).equals(r.values().get(asked.indicator())))
                .findFirst();
    }

    private Map<String, Object> shown(Handle handle, StoredReport report, ToExplain asked) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", report.id());
        shown.put("version", report.version());
        shown.put("kind", report.kind());
        shown.put("kindZh", report.kind().zh());
        shown.put("region", report.region());
        var region = open.divisions().get(report.region(), open.day());
        shown.put("name", region.name());
        shown.put("regionNameEn", region.nameEn());
        shown.put("asOf", report.asOf());
        shown.put("submittedAt", report.submittedAt());
        shown.put("reporter", report.reporterName());
        shown.put("phone", asked.mayPhone() ? report.reporterPhone() : "");
        shown.put("onBehalfOf", SqlReports.onBehalf(handle, report.id()).orElse(null));
        FigureOperations.put(
                shown,
                "value",
                Optional.ofNullable(report.values().get(asked.indicator()))
                        .flatMap(v -> FigureAnswers.measure(asked.indicator(), v)));
        shown.put("synthetic", report.synthetic());
        shown.put(
                "states",
                SqlReviews.decisions(handle, List.of(report.id()), asked.asOf())
                        .getOrDefault(report.id(), List.of()));
        shown.put("clock", clock(report));
        return shown;
    }

    private static @Nullable Map<String, Object> clock(StoredReport report) {
        return report.clock()
                .flatMap(
                        rule ->
                                report.clockDue()
                                        .map(
                                                due ->
                                                        Map.<String, Object>of(
                                                                "rule", rule,
                                                                "due", due,
                                                                "met",
                                                                        !report.submittedAt()
                                                                                .isAfter(due))))
                .orElse(null);
    }
}
