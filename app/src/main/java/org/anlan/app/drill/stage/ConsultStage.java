package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.anlan.app.drill.crew.Crew;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;

/// Consultations that rules opened: evidence frozen, sealed opinions that follow the evidence, the
/// pooled level resolved and signed; then the warning and the responses that go with it.
final class ConsultStage implements Stage {

    private static final String PATH = "/api/v1/consultations";
    private static final Duration AFTER_RAIN = Duration.ofMinutes(60);
    private static final double HALF = 0.5;
    private static final int MOST_SENTENCES = 6;

    private final Crew crew;
    private final Timetable timetable;
    private final Judgement judgement = new Judgement();
    private final WarningArea area;
    private final WarningRound warnings;
    private final ResponseRound responses;
    private final AgreementRound agreement;
    private final List<Map<String, Object>> held = new ArrayList<>();

    ConsultStage(Crew crew, Timetable timetable, WarningRound warnings, ResponseRound responses) {
        this.crew = crew;
        this.timetable = timetable;
        this.warnings = warnings;
        this.responses = responses;
        this.agreement = new AgreementRound(crew);
        this.area = WarningArea.of(crew, judgement);
    }

    @Override
    public String name() {
        return "consultations";
    }

    @Override
    public List<Event> events() {
        return times().stream().map(t -> new Event(t, "会商", this::holdAll)).toList();
    }

    /// When consultations are held, if any were called: after each bulletin and each night's rain.
    Collection<Instant> times() {
        var at = new TreeSet<Instant>();
        timetable.slots().forEach(slot -> at.add(slot.used(2)));
        var midnight = crew.scenario().start();
        while (midnight.isBefore(crew.scenario().end())) {
            at.add(midnight.plus(AFTER_RAIN));
            midnight = midnight.plus(1, ChronoUnit.DAYS);
        }
        return at;
    }

    private void holdAll() {
        var called = crew.read(Role.SECRETARY, PATH + "?state=CALLED").done("Consultations");
        called.path("items").forEach(this::hold);
        warnings.cancelWhatRunsOut();
        crew.settle();
    }

    private void hold(JsonNode called) {
        var path = PATH + "/" + called.path("id").asText();
        var began = System.nanoTime();
        crew.write(Role.SECRETARY, path + "/freeze", Map.of()).done("Freeze");
        var frozen = Duration.ofNanos(System.nanoTime() - began);
        var evidence = crew.read(Role.SECRETARY, path + "/evidence").done("Evidence");
        var signs = new EvidenceReader(evidence).signs();
        var departments = departments(path);
        var isOnDamage = called.path("kind").asText().equals("DAMAGE");
        if (isOnDamage) {
            agreement.file(path, evidence, departments);
        }
        for (var department : departments) {
            var opinion = OpinionText.of(judgement.of(department, signs), crew);
            crew.client()
                    .post(
                            crew.people().department(department),
                            path + "/opinions",
                            Map.of("opinion", opinion))
                    .done("Opinion of " + department);
        }
        var level = pooled(path);
        var basis = judgement.of("", signs).basis().stream().limit(MOST_SENTENCES).toList();
        var issues = called.path("kind").asText().equals("RISK") && level != Level.NONE;
        var places = issues ? area.of(level, signs, reported(evidence)) : List.<String>of();
        var sheet =
                isOnDamage
                        ? agreement.agree(path, evidence, departments)
                        : Optional.<String>empty();
        sign(path, resolution(level, basis, places), sheet);
        issueMinutes(called);
        if (issues) {
            warnings.issue(path, level, basis, places);
        }
        responses.decide(called, level, evidence);
        note(called, level, frozen);
    }

    /// The minutes go out at once; a drill has no secretary who polishes them.
    private void issueMinutes(JsonNode called) {
        var order = Map.of("kind", "minutes", "consultation", called.path("id").asText());
        crew.write(Role.SECRETARY, "/api/v1/desk/documents", order).done("Minutes");
    }

    /// The counties with people affected, by the figures the evidence speaks of.
    private List<RegionCode> reported(JsonNode evidence) {
        var figures = evidence.path("figures");
        if (!figures.isObject()) {
            return List.of();
        }
        var path =
                "/api/v1/figures?under=%s&indicator=people-affected&level=COUNTY&process=%s&base=%s"
                        .formatted(
                                crew.province(),
                                figures.path("process").asText(),
                                figures.path("base").asText());
        return crew.read(Role.SECRETARY, path)
                .done("Counties with people affected")
                .path("items")
                .valueStream()
                .filter(county -> county.path("submitted").asLong() > 0)
                .map(county -> new RegionCode(county.path("region").asText()))
                .toList();
    }

    private List<String> departments(String path) {
        var sheet = crew.read(Role.SECRETARY, path).done("Consultation");
        return sheet.path("cards").findValuesAsText("department");
    }

    /// The level that at least half of the pooled weight reaches.
    private Level pooled(String path) {
        var sheet = crew.read(Role.SECRETARY, path).done("Consultation");
        var probabilities = sheet.path("pool").path("probabilities");
        var reached = 0.0;
        for (var level : List.of(Level.RED, Level.ORANGE, Level.YELLOW, Level.BLUE)) {
            reached += probabilities.path(level.name()).asDouble();
            if (reached >= HALF) {
                return level;
            }
        }
        return Level.NONE;
    }

    private Map<String, Object> resolution(Level level, List<String> basis, List<String> places) {
        var resolution = new LinkedHashMap<String, Object>();
        resolution.put(
                "conclusion",
                "演练:综合各部门意见,灾害风险等级为%s。%s".formatted(level.zh(), String.join(";", basis)));
        resolution.put("level", level.name());
        resolution.put("responseAdvice", "按已核灾情达到的条款研究响应级别");
        resolution.put("tasks", List.of());
        resolution.put("dissent", List.of());
        resolution.put("host", "演练主持人");
        resolution.put("place", "省指挥中心(演练)");
        resolution.put("participants", List.of());
        if (!places.isEmpty() && warnings.isFirst()) {
            resolution.put("warning", warnings.form(level, basis, places));
        }
        return resolution;
    }

    private void sign(String path, Map<String, Object> resolution, Optional<String> sheet) {
        var resolved =
                crew.write(Role.SECRETARY, path + "/resolution", resolution).done("Resolution");
        var signature = new LinkedHashMap<String, Object>();
        signature.put("digest", resolved.path("digest").asText());
        sheet.ifPresent(digest -> signature.put("sheet", digest));
        var signed = crew.write(Role.LEADER, path + "/sign", signature).done("Signature");
        warnings.drafted(signed.path("warning"));
    }

    private void note(JsonNode called, Level level, Duration frozen) {
        var consultation = new LinkedHashMap<String, Object>();
        consultation.put("at", crew.open().civil().instant().truncatedTo(ChronoUnit.MINUTES));
        consultation.put("question", called.path("question").asText());
        consultation.put("level", level.name());
        consultation.put("freezeMs", frozen.toMillis());
        held.add(consultation);
    }

    @Override
    public Object result() {
        return List.copyOf(held);
    }
}
