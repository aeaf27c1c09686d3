package org.anlan.forecasting.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a consultation lays on a unit")
class TasksTest {

    private static final String TASKS = "/api/v1/consultation-tasks";

    @TempDir private Path folder;
    private House house;

    @BeforeEach
    void open() {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private JsonNode list(String query) {
        return house.server().get("值班长", TASKS + query).json().get("items");
    }

    @Test
    void runsAgainstItsClockFromTheSignatureOn() {
        var session = Session.called(house).revealed();
        assertThat(list("")).isEmpty();
        sign(session);
        var task = list("?state=OPEN").get(0);
        assertThat(task.get("what").asText()).isEqualTo("转移四乡镇群众");
        assertThat(task.get("unit").asText()).isEqualTo("甲县");
        assertThat(task.get("stateZh").asText()).isEqualTo("办理中");
        assertThat(list("?state=OVERDUE")).isEmpty();

        house.pass(Duration.ofHours(5));
        assertThat(list("?state=OVERDUE").get(0).get("stateZh").asText()).isEqualTo("已超时");
        house.pass(Duration.ofMinutes(1));
        assertThat(told("OVERDUE")).isEqualTo(1);
        assertThat(session.read().at("/tasks/0/overdue").asBoolean()).isTrue();
    }

    @Test
    void isDoneOnceByWhoeverSaysHowItIsKnown() {
        var session = Session.called(house).revealed();
        sign(session);
        var path = TASKS + "/" + list("").get(0).get("id").asText() + "/done";
        assertThat(house.server().post("省气象局", path, Map.of("note", "已转移")).status())
                .isEqualTo(403);
        var done = house.server().post("会务", path, Map.of("note", "甲县电话报告已转移"));
        assertThat(done.json().get("stateZh").asText()).isEqualTo("已办结");
        assertThat(house.server().post("会务", path, Map.of("note", "又一次")).status()).isEqualTo(409);
        house.pass(Duration.ofHours(5));
        assertThat(list("?state=OVERDUE")).isEmpty();
        assertThat(told("SET")).isEqualTo(1);
        assertThat(told("DONE")).isEqualTo(1);
        assertThat(told("OVERDUE")).isZero();
    }

    @Test
    void isNotSetForATimeThatIsOver() {
        var session = Session.called(house).revealed();
        var late = new HashMap<>(session.resolution());
        late.put(
                "tasks",
                List.of(
                        Map.of(
                                "what",
                                "转移",
                                "unit",
                                "甲县",
                                "dueAt",
                                house.now().minusSeconds(60).toString())));
        var refused = session.post("会务", "/resolution", late);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("tasks/0/dueAt");
    }

    private static void sign(Session session) {
        var digest =
                session.post("会务", "/resolution", session.resolution())
                        .json()
                        .get("digest")
                        .asText();
        session.post("带班领导", "/sign", Map.of("digest", digest));
    }

    private long told(String state) {
        house.server().settle();
        return house.server().open().journal().listAfter(0, 1000).stream()
                .filter(fact -> fact.type().startsWith("forecasting.TaskMoved"))
                .filter(fact -> fact.body().contains("\"" + state + "\""))
                .count();
    }
}
