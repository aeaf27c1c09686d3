package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.anlan.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of needs for donors")
class NeedListTest {

    private static final String LIST = "/api/v1/need-list";

    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private JsonNode publish() {
        var reply = scene.server.post("值班长", LIST, Map.of());
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json();
    }

    private JsonNode version(int version) {
        return scene.read(LIST + "/versions/" + version);
    }

    private static JsonNode named(JsonNode items, String item) {
        return items.valueStream()
                .filter(i -> i.get("item").asText().equals(item))
                .findFirst()
                .orElseThrow(() -> new AssertionError(items));
    }

    @Test
    void asksForWhatNeitherPlansBringNorDepotsHaveAndSaysWhereToBringIt() {
        scene.relocate("340103", 1_000_000);
        var list = publish();
        var water = named(list.get("needed"), "water");
        assertThat(water.get("units").asLong()).isPositive();
        assertThat(water.at("/places/0/nameZh").asText()).isEqualTo("东市乙县");
        assertThat(water.at("/places/0/bringTo")).isNotEmpty();
        assertThat(water.get("units")).isEqualTo(water.at("/places/0/units"));
    }

    @Test
    void refusesPolitelyWhatIsEnoughAndWhatNobodyCanUse() {
        scene.relocate("340103", 3);
        var refused = publish().get("notNeeded");
        assertThat(named(refused, "tent-12").get("whyZh").asText()).contains("谢谢");
        assertThat(named(refused, "used-clothes").get("whyEn").asText()).isNotEmpty();
    }

    @Test
    void isReadWithoutSigningInAndTellsNothingOfStocksPlansOrPersons()
            throws IOException, InterruptedException {
        scene.relocate("340103", 1_000_000);
        publish();
        try (var client = HttpClient.newHttpClient()) {
            var asked = scene.server.uri(LIST);
            var reply =
                    client.send(
                            HttpRequest.newBuilder(asked).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.body()).contains("water").doesNotContain("值班长", "free", "reserved");
        }
    }

    @Test
    void isPublishedAnewWhenNeedsMoveAndEachHourAndNotInBetween() {
        scene.relocate("340103", 1_000_000);
        publish();
        scene.later(Duration.ofMinutes(1));
        assertThat(scene.read(LIST).get("version").asInt()).as("nothing new").isEqualTo(1);
        scene.relocate("340103", 2_000_000);
        scene.later(Duration.ofMinutes(1));
        assertThat(scene.read(LIST).get("occasion").asText()).isEqualTo("MOVED");
        scene.later(Duration.ofMinutes(61));
        assertThat(scene.read(LIST).get("version").asInt()).isEqualTo(3);
        assertThat(scene.read(LIST + "/versions").get("items")).hasSize(3);
    }

    @Test
    void isBoundToTheOneBeforeAndToTheSignedChain() throws Exception {
        scene.relocate("340103", 1_000_000);
        var first = publish();
        scene.later(Duration.ofMinutes(61));
        assertThat(version(2).get("previous")).isEqualTo(first.get("digest"));
        assertThat(first.at("/head/signature").asText()).isNotEmpty();
        var bytes =
                scene.server
                        .get("值班员", LIST + "/versions/1")
                        .body()
                        .getBytes(StandardCharsets.UTF_8);
        var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(first.get("digest").asText());
    }

    @Test
    void asksForNothingOnceItIsClosed() {
        scene.relocate("340103", 1_000_000);
        publish();
        assertThat(scene.server.post("值班长", LIST, Map.of()).status())
                .as("open twice")
                .isEqualTo(409);
        assertThat(scene.server.post("值班长", LIST + "/close", Map.of()).status()).isEqualTo(200);
        var list = scene.read(LIST);
        assertThat(list.get("needed")).isEmpty();
        assertThat(list.get("occasion").asText()).isEqualTo("CLOSED");
        scene.later(Duration.ofMinutes(61));
        assertThat(scene.read(LIST).get("version").asInt()).isEqualTo(2);
        assertThat(scene.server.post("值班长", LIST + "/close", Map.of()).status()).isEqualTo(409);
        assertThat(publish().get("version").asInt()).isEqualTo(3);
    }

    @Test
    void isPublishedOnlyByThoseWhoMayAndOnlyWhereAnythingIsNeeded() {
        assertThat(scene.server.post("值班长", LIST, Map.of()).status()).isEqualTo(404);
        scene.relocate("340103", 10);
        assertThat(scene.server.post("省库管", LIST, Map.of()).status()).isEqualTo(403);
        assertThat(scene.server.get("值班员", LIST).status()).isEqualTo(404);
        publish();
        assertThat(scene.server.get("值班员", LIST + "/versions/99").status()).isEqualTo(404);
        assertThat(Json.write(version(1))).contains("试省");
    }
}
