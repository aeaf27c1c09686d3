package org.anlan.ingest.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.Scope;
import org.anlan.domain.hazard.Hazard;
import org.anlan.domain.hazard.Hazards;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Indicators;
import org.anlan.ingest.rules.Rule;
import org.anlan.ingest.rules.RuleBook;
import org.anlan.ingest.rules.RuleKind;
import org.anlan.ingest.rules.Severity;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What whoever files or reviews reads: the form, and the reports of one's own area with their
/// decisions. Thread-safe.
public final class ReportReads {

    private static final Role[] READERS = {
        Role.REPORTER, Role.REVIEWER, Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER
    };

    private static final Set<RuleKind> CORRECTABLE =
            Set.of(RuleKind.MONOTONE, RuleKind.MONOTONE_SUM);

    /// A report as listed.
    ///
    /// @param mine whether the reader filed it
    /// @param values as sent: a decimal, `none` (无) or `not-counted` (未统计)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(
            UUID id,
            String process,
            String base,
            RegionCode region,
            String regionName,
            Optional<String> regionNameEn,
            ReportForm.Kind kind,
            String kindZh,
            int version,
            Instant asOf,
            Instant submittedAt,
            String narrative,
            String reporter,
            boolean mine,
            Optional<String> onBehalf,
            JsonNode values,
            StoredReport.State state,
            int reviewedLevel,
            Optional<Instant> clockDue,
            List<SqlReviews.Decision> decisions) {}

    private final OpenStore open;
    private final RuleBook rules;
    private final FormContexts contexts;

    /// @param rules the form's rules, of which the screens are told
    /// @param contexts what the rules hold a report against
    public ReportReads(OpenStore open, RuleBook rules, FormContexts contexts) {
        this.open = open;
        this.rules = rules;
        this.contexts = contexts;
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("listReports", this::list).reads("getReportForm", _ -> Answer.ok(form()));
    }

    private Answer list(Ask ask) {
        var under = under(ask);
        var path = open.divisions().path(under.code(), open.day());
        ask.require(path, READERS);
        var size = Page.size(ask);
        var waitingFor =
                ask.given("waiting").map(Boolean::parseBoolean).orElse(false)
                        ? ReviewLevel.of(under.level())
                        : Optional.<ReviewLevel>empty();
        return Answer.ok(
                open.store()
                        .read(
                                handle -> {
                                    var after = Page.cursor(ask).map(ReportReads::key);
                                    var filed =
                                            SqlReportPages.list(
                                                    handle,
                                                    Scope.under(path),
                                                    ask.given("process"),
                                                    waitingFor,
                                                    after,
                                                    size + 1);
                                    return Page.of(
                                            views(handle, ask, filed),
                                            size,
                                            v -> v.submittedAt() + " " + v.id());
                                }));
    }

    private List<View> views(Handle handle, Ask ask, List<SqlReportPages.Filed> filed) {
        var ids = filed.stream().map(SqlReportPages.Filed::id).toList();
        var decisions = SqlReviews.decisions(handle, ids, Optional.empty());
        return filed.stream().map(f -> view(ask, f, decisions)).toList();
    }

    private Region under(Ask ask) {
        var code = ask.given("under").orElseThrow();
        return open.divisions()
                .find(new RegionCode(code), open.day())
                .orElseThrow(() -> Problem.notFound("没有这个行政区划: " + code));
    }

    private static SqlReportPages.Key key(String cursor) {
        try {
            var parts = cursor.split(" ", 2);
            return new SqlReportPages.Key(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Problem.of(400, "cursor", "游标有误", "cursor 不是本系统给出的。");
        }
    }

    private View view(
            Ask ask, SqlReportPages.Filed filed, Map<UUID, List<SqlReviews.Decision>> decisions) {
        return new View(
                filed.id(),
                filed.process(),
                filed.base(),
                filed.region(),
                open.divisions()
                        .find(filed.region(), open.day())
                        .map(Region::name)
                        .orElse(filed.region().digits()),
                open.divisions().findNameEn(filed.region(), open.day()),
                filed.kind(),
                filed.kind().zh(),
                filed.version(),
                filed.asOf(),
                filed.submittedAt(),
                filed.narrative(),
                filed.reporterName(),
                filed.reporter().equals(ask.actor().id().value()),
                filed.onBehalf(),
                filed.values(),
                filed.state(),
                filed.reviewedLevel(),
                filed.clockDue(),
                decisions.getOrDefault(filed.id(), List.of()));
    }

    private Map<String, Object> form() {
        var indicators = Indicators.bundled();
        var keys = rules.contextKeys();
        return Map.of(
                "rules",
                rules.on(open.day()).list().stream()
                        .map(rule -> shown(rule, keys.getOrDefault(rule.id(), Set.of())))
                        .toList(),
                "version",
                indicators.version(),
                "indicators",
                indicators.list().stream().map(ReportReads::shown).toList(),
                "hazards",
                Hazards.bundled().list().stream().map(ReportReads::shown).toList());
    }

    private static Map<String, @Nullable Object> shown(Indicator indicator) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("code", indicator.code());
        shown.put("nameZh", indicator.nameZh());
        shown.put("nameEn", indicator.nameEn());
        shown.put("unitZh", indicator.unit().zh());
        shown.put("unitEn", indicator.unit().en());
        shown.put("decimals", indicator.unit().decimals());
        shown.put("groupZh", indicator.group().zh());
        shown.put("groupEn", indicator.group().en());
        shown.put("parent", indicator.parent().orElse(null));
        return shown;
    }

    /// A rule, as far as a screen must know it: whether a reason lets it pass, and where that goes;
    /// on a sample figure it only asks, and without any figure to hold a report against it is
    /// silent.
    private Map<String, @Nullable Object> shown(Rule rule, Set<String> keys) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        var sample = contexts.isOnSample(keys);
        shown.put("id", rule.id());
        shown.put("version", rule.version());
        shown.put("severity", sample ? Severity.SOFT : rule.severity());
        shown.put("sample", sample);
        shown.put("silent", contexts.leavesSilent(keys));
        shown.put("erratum", CORRECTABLE.contains(rule.kind()));
        shown.put("reasonZh", rule.readyReason().map(Bilingual::zh).orElse(null));
        shown.put("reasonEn", rule.readyReason().map(Bilingual::en).orElse(null));
        return shown;
    }

    private static Map<String, @Nullable Object> shown(Hazard hazard) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("code", hazard.code());
        shown.put("nameZh", hazard.name().zh());
        shown.put("nameEn", hazard.name().en());
        return shown;
    }
}
