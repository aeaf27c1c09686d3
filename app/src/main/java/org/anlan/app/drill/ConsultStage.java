package org.anlan.app.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;

/// Consultations that rules opened, held after each bulletin: sealed opinions, resolution,
/// signature,
/// and the warning that follows, reviewed by another person, signed and issued.
final class ConsultStage implements Stage {

    private static final Duration AFTER_REVIEWS = Duration.ofMinutes(112);
    private static final Duration VALID = Duration.ofHours(24);
    private static final String PATH = "/api/v1/consultations";

    private final Crew crew;
    private final List<Map<String, Object>> held = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    ConsultStage(Crew crew) {
        this.crew = crew;
    }

    @Override
    public String name() {
        return "consultations";
    }

    @Override
    public List<Event> events() {
        return crew.scenario().bulletins().stream()
                .filter(b -> crew.isOfficial(b.rank()))
                .map(b -> new Event(b.asOf().plus(AFTER_REVIEWS), "会商", this::holdAll))
                .toList();
    }

    private void holdAll() {
        var called =
                crew.client()
                        .get(crew.people().atProvince(Role.SECRETARY), PATH + "?state=CALLED")
                        .done("Consultations");
        called.get("items").forEach(this::hold);
        crew.settle();
    }

    private void hold(JsonNode called) {
        var path = PATH + "/" + called.get("id").asText();
        var secretary = crew.people().atProvince(Role.SECRETARY);
        crew.client().post(secretary, path + "/freeze", Map.of()).done("Freeze");
        for (var department : departments(path)) {
            crew.client()
                    .post(
                            crew.people().department(department),
                            path + "/opinions",
                            Map.of("opinion", opinion()))
                    .done("Opinion of " + department);
        }
        var resolved =
                crew.client()
                        .post(secretary, path + "/resolution", resolution())
                        .done("Resolution");
        var signed =
                crew.client()
                        .post(
                                crew.people().atProvince(Role.LEADER),
                                path + "/sign",
                                Map.of("digest", resolved.get("digest").asText()))
                        .done("Signature");
        held.add(Map.of("question", called.path("question").asText(), "state", "SIGNED"));
        if (signed.hasNonNull("warning")) {
            issue(signed.get("warning").asText());
        }
    }

    private List<String> departments(String path) {
        var sheet =
                crew.client()
                        .get(crew.people().atProvince(Role.SECRETARY), path)
                        .done("Consultation");
        var names = new ArrayList<String>();
        sheet.get("cards").forEach(card -> names.add(card.get("department").asText()));
        return names;
    }

    private Map<String, Object> opinion() {
        var now = crew.open().civil().instant();
        var opinion = new LinkedHashMap<String, Object>();
        opinion.put("conclusion", "降雨持续,江河水位上涨,需加强转移避险");
        opinion.put("level", "ORANGE");
        opinion.put("areas", List.of(crew.province().digits()));
        opinion.put("from", now.toString());
        opinion.put("to", now.plus(VALID).toString());
        opinion.put("mostLikely", "受灾范围继续扩大");
        opinion.put("worst", "圩堤出险,需紧急转移");
        opinion.put("basis", "冻结材料中的雨情、水情和灾情");
        opinion.put("advice", "预置物资,低洼地区提前转移");
        return opinion;
    }

    private Map<String, Object> resolution() {
        var resolution = new LinkedHashMap<String, Object>();
        resolution.put("conclusion", "演练:各部门一致认为灾害风险高");
        resolution.put("level", "ORANGE");
        resolution.put("responseAdvice", "按方案条款研究响应级别");
        resolution.put("tasks", List.of());
        resolution.put("dissent", List.of());
        resolution.put("host", "演练主持人");
        resolution.put("place", "省指挥中心(演练)");
        resolution.put("participants", List.of());
        resolution.put("warning", warning());
        return resolution;
    }

    private Map<String, Object> warning() {
        var now = crew.open().civil().instant();
        return Map.of(
                "colour", "ORANGE",
                "headline", "演练:洪涝灾害风险提示(橙色)",
                "description", "演练:未来 24 小时灾害风险高,详见会商纪要",
                "instruction", "演练:低洼地区人员提前转移,圩堤加强巡查",
                "areas", List.of(crew.province().digits()),
                "onset", now.toString(),
                "expires", now.plus(VALID).toString());
    }

    private void issue(String warning) {
        var path = "/api/v1/warnings/" + warning;
        crew.client()
                .post(
                        crew.people().atProvince(Role.FORECASTER),
                        path + "/review",
                        Map.of("accepted", true))
                .done("Review of the warning");
        crew.client()
                .post(crew.people().atProvince(Role.LEADER), path + "/sign", Map.of())
                .done("Signature of the warning");
        warnings.add(warning + " " + crew.open().civil().instant());
    }

    @Override
    public Object result() {
        return Map.of("held", List.copyOf(held), "warnings", List.copyOf(warnings));
    }
}
