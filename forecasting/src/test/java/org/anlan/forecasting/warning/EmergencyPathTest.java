package org.anlan.forecasting.warning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Role;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.forecasting.cap.CapException;
import org.anlan.forecasting.cap.CapXml;
import org.anlan.forecasting.cap.NamedValue;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.anlan.web.testing.TestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The emergency path")
class EmergencyPathTest {

    @TempDir private Path folder;
    private House house;
    private Session session;

    @BeforeEach
    void open() {
        house = new House(folder);
        session = Session.called(house);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void issuesWithinNinetySecondsOfTheFirstKeystrokeAndMeasuresIt() throws CapException {
        var begun = house.now();
        house.pass(Duration.ofSeconds(40));
        var called = house.now();
        house.pass(Duration.ofSeconds(35));
        var reply = issue("值班长", "带班领导", called.toString(), begun.toString());
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        var limit = rules().get("seconds").asInt();
        assertThat(limit).isEqualTo(90);
        assertThat(reply.json().get("seconds").asInt()).isBetween(75, limit);

        var id = reply.json().get("id").asText();
        var shown = warning(id);
        assertThat(shown.get("state").asText()).isEqualTo("ISSUED");
        assertThat(shown.get("emergency").asBoolean()).isTrue();
        assertThat(shown.get("signer").asText()).isEqualTo("带班领导");
        assertThat(shown.get("log").findValuesAsText("step"))
                .containsExactly("BEGUN", "APPROVED_BY_PHONE", "DRAFTED", "ISSUED");
        assertThat(shown.at("/log/1/seconds").asInt()).isEqualTo(40);
        assertThat(shown.get("followUps").findValuesAsText("what"))
                .containsExactly("REVIEW", "COUNTERSIGN");
        var xml = house.server().send("GET", "/cap/" + id + ".xml", Optional.empty(), "", Map.of());
        assertThat(CapXml.read(xml.body().getBytes(UTF_8)).infos().getFirst().parameters())
                .contains(
                        new NamedValue("签发", "电话批准,待补签"),
                        new NamedValue("审核", "紧急发布,待补审"),
                        new NamedValue("签发人", "带班领导"));
    }

    @Test
    void isForTheDutyChiefOnTheWordOfALeaderWhoIsAnother() {
        house.server().person("值班员", Role.DUTY_OFFICER, "340000");
        var now = house.now().toString();
        assertThat(issue("值班员", "带班领导", now, now).status()).isEqualTo(403);
        assertThat(issue("值班长", "预报员", now, now).status()).isEqualTo(422);
        var later = house.now().plusSeconds(60).toString();
        assertThat(issue("值班长", "带班领导", later, now).json().at("/errors/0/field").asText())
                .isEqualTo("phone/at");
        assertThat(issue("值班长", "带班领导", now, later).json().at("/errors/0/field").asText())
                .isEqualTo("begunAt");
        assertThat(listed()).isEmpty();
    }

    @Test
    void isFollowedByAReviewByAThirdPersonAndByTheLeadersSignature() {
        var id = issued();
        var path = "/api/v1/warnings/" + id;
        var accepted = Map.of("accepted", true);
        assertThat(house.server().post("值班长", path + "/review", accepted).status()).isEqualTo(403);
        assertThat(house.server().post("带班领导", path + "/review", accepted).status()).isEqualTo(403);
        var reviewed = house.server().post("预报员", path + "/review", accepted);
        assertThat(reviewed.json().get("reviewState").asText()).isEqualTo("AGREED");
        assertThat(house.server().post("预报员", path + "/review", accepted).status()).isEqualTo(409);
        assertThat(house.server().post("带班领导", path + "/countersign", "").status()).isEqualTo(200);
        assertThat(warning(id).get("followUps").findValuesAsText("state"))
                .containsExactly("DONE", "DONE");
        house.pass(Duration.ofHours(3));
        assertThat(told()).allMatch(body -> body.contains("SETTLED"));
    }

    @Test
    void tellsOnceOfEachFollowUpThatIsLate() {
        var id = issued();
        house.pass(Duration.ofMinutes(29));
        assertThat(told()).isEmpty();
        house.pass(Duration.ofMinutes(2));
        assertThat(told()).singleElement().asString().contains("REVIEW", "OVERDUE");
        house.pass(Duration.ofMinutes(100));
        assertThat(told()).hasSize(2).last().asString().contains("COUNTERSIGN", "OVERDUE");
        house.pass(Duration.ofMinutes(100));
        assertThat(told()).hasSize(2);
        assertThat(warning(id).get("followUps").findValuesAsText("state"))
                .containsExactly("OVERDUE", "OVERDUE");
    }

    @Test
    void keepsAnObjectionOpenUntilTheWarningIsUpdatedOrCancelled() {
        var id = issued();
        var path = "/api/v1/warnings/" + id + "/review";
        assertThat(house.server().post("预报员", path, Map.of("accepted", false)).status())
                .isEqualTo(422);
        var objection = Map.of("accepted", false, "why", "区域过大");
        assertThat(house.server().post("预报员", path, objection).status()).isEqualTo(200);
        assertThat(warning(id).get("reviewState").asText()).isEqualTo("OBJECTED");
        assertThat(warning(id).get("returnedWhy").asText()).isEqualTo("区域过大");
        house.server().settle();
        assertThat(told()).last().asString().contains("OBJECTED");
        var update = form(house.now().toString(), house.now().toString());
        update.put("message", "UPDATE");
        update.put("follows", id);
        var reply = house.server().post("值班长", "/api/v1/emergency-warnings", update);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        house.server().settle();
        assertThat(told()).last().asString().contains(id, "SETTLED");
        assertThat(warning(id).get("state").asText()).isEqualTo("SUPERSEDED");
    }

    @Test
    void isReadFromATableThatMustStateEveryStep() {
        var table = CatalogueTable.parse("e.tsv", "# version: 1\nstep\troles\tminutes\tsource");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new EmergencyRules(table)))
                .hasMessageContaining("PATH");
        var wrong =
                CatalogueTable.parse(
                        "e.tsv", "# version: 1\nstep\troles\tminutes\tsource\ndraft\tBOSS\t\tx");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new EmergencyRules(wrong)))
                .hasMessageContaining("BOSS");
    }

    private String issued() {
        var now = house.now().toString();
        return issue("值班长", "带班领导", now, now).json().get("id").asText();
    }

    private Reply issue(String person, String leader, String calledAt, String begunAt) {
        var form = form(calledAt, begunAt);
        form.put("phone", Map.of("leader", leader, "phone", "0551-1", "at", calledAt));
        return house.server().post(person, "/api/v1/emergency-warnings", form);
    }

    private Map<String, Object> form(String calledAt, String begunAt) {
        var form = new HashMap<String, Object>();
        form.put("message", "ALERT");
        form.put("begunAt", begunAt);
        form.put("warning", session.warning("RED", Duration.ofHours(6)));
        form.put("phone", Map.of("leader", "带班领导", "phone", "0551-1", "at", calledAt));
        return form;
    }

    private JsonNode rules() {
        return house.server().get("值班长", "/api/v1/emergency-warnings").json();
    }

    private JsonNode warning(String id) {
        return house.server().get("值班长", "/api/v1/warnings/" + id).json();
    }

    private JsonNode listed() {
        return house.server().get("值班长", "/api/v1/warnings").json().get("items");
    }

    /// The facts about follow-ups, in order.
    private List<String> told() {
        return house.server().open().journal().listAfter(0, 1000).stream()
                .filter(f -> f.type().equals("forecasting.WarningFollowUp/1"))
                .map(f -> f.body())
                .toList();
    }
}
