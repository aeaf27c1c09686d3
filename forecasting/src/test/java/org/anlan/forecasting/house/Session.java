package org.anlan.forecasting.house;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.web.testing.TestServer;

/// One consultation driven over HTTP, as the people in the room would.
public final class Session {

    /// The departments that are asked.
    public static final List<String> DEPARTMENTS = List.of("省气象局", "省水利厅", "省自然资源厅");

    private final House house;
    private final String path;

    private Session(House house, String path) {
        this.house = house;
        this.path = path;
    }

    /// Called by the secretary for three departments.
    public static Session called(House house) {
        return called(house, Map.of());
    }

    /// The same with more fields of the form, or others in their place.
    public static Session called(House house, Map<String, Object> more) {
        var form = new HashMap<String, Object>();
        form.put("kind", "RISK");
        form.put("routine", false);
        form.put("question", "是否发布灾害风险提示?");
        form.put("region", "340000");
        form.put("process", "flood");
        form.put("base", "since-july");
        form.put("departments", DEPARTMENTS);
        form.putAll(more);
        var reply = house.server().post("会务", "/api/v1/consultations", form);
        return new Session(house, "/api/v1/consultations/" + reply.json().get("id").asText());
    }

    /// The day's mean rain of a county, from now to tomorrow.
    public static Map<String, Object> rainAsked(House house) {
        return Map.of(
                "quantity",
                "AREAL_RAIN_DAY",
                "region",
                "340102",
                "from",
                house.now().plus(Duration.ofMinutes(30)).toString(),
                "to",
                house.now().plus(Duration.ofHours(24)).toString());
    }

    /// A speaker files quantiles of the quantity asked at 5, 50 and 95 %, with an orange level.
    public TestServer.Reply quantiles(String person, String reason, double... values) {
        var opinion = opinion(person, "ORANGE", Map.of());
        opinion.put("quantiles", quantiles(values));
        var form = new HashMap<String, Object>(Map.of("opinion", opinion));
        if (!reason.isEmpty()) {
            form.put("reason", reason);
        }
        return post(person, "/opinions", form);
    }

    /// Values at 5, 50 and 95 %, as a form writes them.
    public static List<Map<String, Object>> quantiles(double... values) {
        return List.of(
                Map.of("p", 0.05, "value", values[0]),
                Map.of("p", 0.5, "value", values[1]),
                Map.of("p", 0.95, "value", values[2]));
    }

    /// Where it is.
    public String path() {
        return path;
    }

    /// Writes to it.
    public TestServer.Reply post(String person, String below, Object body) {
        return house.server().post(person, path + below, body);
    }

    /// Reads it.
    public JsonNode read() {
        return house.server().get("值班长", path).json();
    }

    /// The evidence is frozen, the departments have 20 minutes.
    public Session frozen() {
        post("会务", "/freeze", Map.of());
        return this;
    }

    /// All have filed: 气象 60 % orange, 40 % yellow; 水利 red; 自然资源 yellow.
    public Session revealed() {
        frozen();
        file("省气象局", "ORANGE", Map.of("ORANGE", 0.6, "YELLOW", 0.4));
        file("省水利厅", "RED", Map.of());
        file("省自然资源厅", "YELLOW", Map.of());
        return this;
    }

    /// A department files under its own account.
    public TestServer.Reply file(String person, String level, Map<String, Double> chances) {
        return post(person, "/opinions", Map.of("opinion", opinion(person, level, chances)));
    }

    /// The seven fields; the conclusion names the department and a secret word.
    public Map<String, Object> opinion(String who, String level, Map<String, Double> chances) {
        var opinion = new HashMap<String, Object>();
        opinion.put("conclusion", who + "的密语");
        opinion.put("level", level);
        opinion.put("areas", List.of("340102", "340103"));
        opinion.put("from", house.now().toString());
        opinion.put("to", house.now().plus(Duration.ofHours(24)).toString());
        opinion.put("mostLikely", "最可能的密语");
        opinion.put("worst", "最坏的密语");
        opinion.put("basis", "依据的密语");
        opinion.put("advice", "建议的密语");
        if (!chances.isEmpty()) {
            opinion.put("probabilities", chances);
        }
        return opinion;
    }

    /// The resolution of an orange level with an orange warning for two counties.
    public Map<String, Object> resolution() {
        return Map.of(
                "conclusion",
                "未来24小时风险高",
                "level",
                "ORANGE",
                "responseAdvice",
                "救灾应急响应提升至二级",
                "tasks",
                List.of(
                        Map.of(
                                "what",
                                "转移四乡镇群众",
                                "unit",
                                "甲县",
                                "dueAt",
                                house.now().plus(Duration.ofHours(4)).toString())),
                "dissent",
                List.of(),
                "host",
                "带班领导",
                "place",
                "视频",
                "participants",
                DEPARTMENTS,
                "warning",
                warning("ORANGE", Duration.ofHours(24)));
    }

    /// A warning for two counties from now on.
    public Map<String, Object> warning(String colour, Duration lasts) {
        return Map.of(
                "colour",
                colour,
                "headline",
                "甲县、乙县灾害风险提示",
                "description",
                "强降雨可能引发山洪",
                "instruction",
                "转移危险区群众",
                "areas",
                List.of("340102", "340103"),
                "onset",
                house.now().toString(),
                "expires",
                house.now().plus(lasts).toString());
    }

    /// Signed by the leader; gives the id of the drafted warning.
    public String signed() {
        revealed();
        var digest = post("会务", "/resolution", resolution()).json().get("digest").asText();
        var reply = post("带班领导", "/sign", Map.of("digest", digest));
        return reply.json().get("warning").asText();
    }
}
