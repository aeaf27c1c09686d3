package org.anlan.forecasting.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.port.Responses;
import org.anlan.forecasting.house.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Responses")
class ResponsesServedTest {

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

    @Test
    void standSideBySideWithTheirOwnLevels() {
        start("FLOOD", 1, "340000", Map.of("document", "皖防指〔2020〕1号"));
        start("RELIEF", 3, "340000", Map.of("document", "皖减办〔2020〕2号"));
        start("RELIEF", 2, "340100", Map.of("document", "市〔2020〕3号"));
        assertThat(now().get("items").findValuesAsText("levelZh"))
                .containsExactly("一级", "二级", "三级");
        var port = house.room().responses();
        assertThat(level(port, Responses.Type.RELIEF, "340102001")).isEqualTo(2);
        assertThat(level(port, Responses.Type.RELIEF, "340202")).isEqualTo(3);
        assertThat(level(port, Responses.Type.FLOOD, "340202")).isEqualTo(1);
        assertThat(port.find(Responses.Type.GEOLOGY, new RegionCode("340202"))).isEmpty();
    }

    @Test
    void areKeptAsTheyWereKnownAtEachInstant() {
        var id = start("RELIEF", 3, "340000", Map.of("document", "一号"));
        var third = house.now();
        house.pass(Duration.ofHours(1));
        var change = Map.of("level", 2, "document", "二号");
        assertThat(
                        house.server()
                                .post("带班领导", "/api/v1/responses/" + id + "/change", change)
                                .status())
                .isEqualTo(200);
        var second = house.now();
        house.pass(Duration.ofHours(1));
        house.server().post("带班领导", "/api/v1/responses/" + id + "/end", Map.of("document", "三号"));
        assertThat(at(third).at("/items/0/level").asInt()).isEqualTo(3);
        assertThat(at(second).at("/items/0/level").asInt()).isEqualTo(2);
        assertThat(now().get("items")).isEmpty();
        var ended = house.server().get("值班长", "/api/v1/responses?ended=true").json();
        assertThat(ended.at("/items/0/endedAt").isNull()).isFalse();
        var port = house.room().responses();
        assertThat(port.listInForce()).isEmpty();
        assertThat(port.listInForceAt(third)).extracting(r -> r.level()).containsExactly(3);
        assertThat(port.listInForceAt(second)).extracting(r -> r.level()).containsExactly(2);
        assertThat(port.listInForceAt(third.minusSeconds(1))).isEmpty();
    }

    @Test
    void mayBeApprovedByPhoneAndOweTheDocument() {
        var phone = Map.of("leader", "王某", "phone", "0551-1", "at", house.now().toString());
        var id = start("FLOOD", 4, "340100", Map.of("phone", phone));
        assertThat(now().at("/items/0/documentOwed").asBoolean()).isTrue();
        var paper = Map.of("document", "补〔1〕号");
        var path = "/api/v1/responses/" + id + "/document";
        var owed = house.now();
        house.pass(Duration.ofHours(1));
        assertThat(house.server().post("值班长", path, paper).status()).isEqualTo(200);
        assertThat(at(owed).at("/items/0/documentOwed").asBoolean()).isTrue();
        assertThat(at(owed).toString()).doesNotContain("补〔1〕号");
        assertThat(now().at("/items/0/document").asText()).isEqualTo("补〔1〕号");
        assertThat(house.server().post("值班长", path, paper).status()).isEqualTo(409);
    }

    @Test
    void areStartedByThoseInChargeOnlyAndOncePerTypeAndArea() {
        var form = form("RELIEF", 3, "340000", Map.of("document", "一号"));
        assertThat(house.server().post("会务", "/api/v1/responses", form).status()).isEqualTo(403);
        house.server().person("市值班长", Role.DUTY_CHIEF, "340100");
        assertThat(house.server().post("市值班长", "/api/v1/responses", form).status()).isEqualTo(403);
        assertThat(house.server().post("值班长", "/api/v1/responses", "key-0001", form).status())
                .isEqualTo(201);
        assertThat(house.server().post("值班长", "/api/v1/responses", "key-0001", form).status())
                .isEqualTo(201);
        assertThat(house.server().post("值班长", "/api/v1/responses", form).status()).isEqualTo(409);
        var bare = form("FLOOD", 3, "340000", Map.of());
        assertThat(house.server().post("值班长", "/api/v1/responses", bare).status()).isEqualTo(422);
        assertThat(now().get("items")).hasSize(1);
    }

    @Test
    void areProposedFromTheFiguresAndNeverActivated() {
        house.counts().put("340000", "relocated", 450);
        house.figuresMoved();
        house.server().settle();
        assertThat(house.server().open().journal().listAfter(0, 1_000))
                .filteredOn(f -> f.type().equals("forecasting.LevelProposed/1"))
                .first()
                .satisfies(
                        f ->
                                assertThat(f.body())
                                        .contains("\"type\":\"RELIEF\"", "\"value\":\"450\"")
                                        .doesNotContain("\"clause\":\"\""));
        var fourth = house.now();
        assertThat(now().get("proposals").findValuesAsText("state"))
                .containsExactly("REACHED", "NEAR");
        assertThat(now().at("/proposals/1/margin").asText()).isEqualTo("-50");
        assertThat(now().at("/proposals/1/sample").asBoolean()).isTrue();
        assertThat(now().get("proposals").findValuesAsText("synthetic"))
                .as("the figures were split by a drill")
                .containsExactly("true", "true");
        assertThat(now().get("items")).isEmpty();

        house.pass(Duration.ofMinutes(10));
        house.counts().put("340000", "relocated", 500);
        house.figuresMoved();
        assertThat(now().at("/proposals/0/level").asInt()).isEqualTo(3);
        assertThat(now().at("/proposals/0/base").asText()).isEqualTo("since-july");
        assertThat(at(fourth).at("/proposals/0/level").asInt()).isEqualTo(4);
    }

    @Test
    void callOneConsultationPerProcessAndNoneForALevelToldBefore() {
        house.counts().put("340000", "relocated", 450);
        house.figuresMoved();
        house.counts().put("340000", "relocated", 460);
        house.figuresMoved();
        house.counts().put("340000", "relocated", 1000);
        house.figuresMoved();
        var open = house.server().get("值班长", "/api/v1/consultations").json().get("items");
        assertThat(open).hasSize(1);
        var path = "/api/v1/consultations/" + open.get(0).get("id").asText();
        assertThat(house.server().get("值班长", path).json().get("causes")).hasSize(2);

        house.server().post("会务", path + "/close", Map.of("why", "已处置"));
        house.counts().put("340000", "relocated", 1001);
        house.figuresMoved();
        assertThat(house.server().get("值班长", "/api/v1/consultations").json().get("items"))
                .hasSize(1);
    }

    private static int level(Responses port, Responses.Type type, String region) {
        return port.find(type, new RegionCode(region)).orElseThrow().level();
    }

    private String start(String type, int level, String area, Map<String, Object> more) {
        var reply = house.server().post("值班长", "/api/v1/responses", form(type, level, area, more));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().get("id").asText();
    }

    private static Map<String, Object> form(
            String type, int level, String area, Map<String, Object> more) {
        var form = new java.util.HashMap<String, Object>(more);
        form.putAll(Map.of("type", type, "level", level, "area", area, "issuer", "省防指"));
        return form;
    }

    private JsonNode now() {
        return house.server().get("值班长", "/api/v1/responses").json();
    }

    private JsonNode at(java.time.Instant asOf) {
        return house.server().get("值班长", "/api/v1/responses?asOf=" + asOf).json();
    }
}
