package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.anlan.domain.Role;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A stock-take")
class StocktakeTest {

    private static final String STOCKTAKES = "/api/v1/logistics/stocktakes";
    private static final String ADJUSTMENTS = "/api/v1/logistics/adjustments";
    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene();
        scene.server.person("第二库管", Role.STOREKEEPER, "340000");
        scene.morning();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private String begin() {
        var form = Map.of("depot", "province", "item", "summer-quilt", "note", "季度盘点");
        var reply = scene.server.post("省库管", STOCKTAKES, form);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().get("id").asText();
    }

    private Instant now() {
        return scene.server.open().civil().instant();
    }

    private Map<String, Object> one(String lot, String counted, Instant at) {
        return new HashMap<>(
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "lot",
                        lot,
                        "counted",
                        counted,
                        "countedAt",
                        at.toString(),
                        "note",
                        "清点"));
    }

    private JsonNode count(String id, Map<String, Object> one) {
        var reply = send(id, List.of(one));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private org.anlan.web.testing.TestServer.Reply send(
            String id, List<Map<String, Object>> counts) {
        return scene.server.post(
                "省库管", STOCKTAKES + "/" + id + "/counts", Map.of("counts", counts));
    }

    private int close(String id, boolean partial) {
        var path = STOCKTAKES + "/" + id + "/close";
        return scene.server.post("省库管", path, Map.of("partial", partial)).status();
    }

    private JsonNode line(String id, String lot) {
        return scene.read(STOCKTAKES + "/" + id)
                .get("lines")
                .valueStream()
                .filter(l -> l.get("lot").asText().equals(lot))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> waiting() {
        return scene.read(ADJUSTMENTS + "?waiting=true").get("items").valueStream().toList();
    }

    private int decide(String who, JsonNode adjustment) {
        var path = ADJUSTMENTS + "/" + adjustment.get("id").asText() + "/decision";
        return scene.server.post(who, path, Map.of("agreed", true)).status();
    }

    @Test
    void proposesEachDifferenceAndMovesNothingBeforeASecondPersonAgrees() {
        var id = begin();
        count(id, one("province-quilt-1", "997", now()));
        count(id, one("province-quilt-2", "1004", now()));
        assertThat(close(id, false)).isEqualTo(200);
        assertThat(close(id, false)).as("closed once").isEqualTo(409);
        assertThat(scene.lot("province-quilt-1").get("free").asText()).isEqualTo("1000");
        var adjustments = waiting();
        assertThat(adjustments).hasSize(2);
        assertThat(decide("省库管", adjustments.get(0))).isEqualTo(403);
        adjustments.forEach(a -> assertThat(decide("第二库管", a)).isEqualTo(200));
        assertThat(scene.lot("province-quilt-1").get("free").asText()).isEqualTo("997");
        assertThat(scene.lot("province-quilt-2").get("free").asText()).isEqualTo("1004");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void takesACountOnceHoweverOftenThePhoneSendsItAndHoldsTheLast() {
        var id = begin();
        var first = one("province-quilt-1", "990", now());
        assertThat(count(id, first).get("taken").asInt()).isEqualTo(1);
        scene.later(Duration.ofMinutes(10));
        var second = one("province-quilt-1", "1000", now());
        count(id, second);
        var again = count(id, first); // the network came back, and the phone sends all it has
        assertThat(again.get("taken").asInt()).isZero();
        assertThat(again.get("known").asInt()).isEqualTo(1);
        assertThat(line(id, "province-quilt-1").get("difference").asText()).isEqualTo("0");
        first.put("counted", "5");
        assertThat(send(id, List.of(first)).status()).as("the id of another count").isEqualTo(409);
    }

    @Test
    void holdsACountAgainstTheBooksOfItsOwnTime() {
        var id = begin();
        scene.later(Duration.ofMinutes(5));
        var counted = one("province-quilt-1", "1000", now());
        scene.later(Duration.ofMinutes(30));
        scene.relocate("340103", 100); // goods leave before the phone finds a network
        var plan = scene.approved();
        var load =
                Map.of(
                        "depot", "province",
                        "region", "340103",
                        "vehicle", "皖A0001",
                        "driver", "张某",
                        "driverPhone", "0551-0000000");
        var sent = scene.server.post("省库管", Scene.PLANS + "/" + plan + "/dispatches", load);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(scene.lot("province-quilt-1").get("inDepot").asLong()).isLessThan(1000);
        count(id, counted);
        assertThat(line(id, "province-quilt-1").get("difference").asText()).isEqualTo("0");
    }

    @Test
    void namesWhatWasNotCountedAndWhatHasNoReason() {
        var id = begin();
        assertThat(close(id, false)).isEqualTo(422);
        var wordless = one("province-quilt-1", "1", now());
        wordless.remove("note");
        count(id, wordless);
        var path = STOCKTAKES + "/" + id + "/close";
        var reply = scene.server.post("省库管", path, Map.of("partial", true));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/rule").asText()).isEqualTo("reason");
        assertThat(reply.body()).contains("province-quilt-1");
    }

    @ParameterizedTest(name = "{0} counted at {1} min is refused by {2}")
    @CsvSource({
        "province-quilt-1, -60, during-stocktake",
        "province-quilt-1, 60, during-stocktake",
        "west-quilt-1, 0, of-stocktake",
        "province-tent-1, 0, of-stocktake",
        "no-such-lot, 0, of-stocktake",
    })
    void refusesACountThatCannotBe(String lot, long minutes, String rule) {
        var id = begin();
        var count = one(lot, "1", now().plus(Duration.ofMinutes(minutes)));
        var reply = send(id, List.of(count));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/rule").asText()).isEqualTo(rule);
    }

    @Test
    void goesOutAsASheetAndComesBackFilledTwiceCountingOnce() throws Exception {
        var id = begin();
        var filled = fill(download(id), 1, 998, "破损 2 床");
        var form = Map.of("content", filled, "countedAt", now().toString());
        var path = STOCKTAKES + "/" + id + "/sheet";
        assertThat(scene.server.post("省库管", path, form).json().get("taken").asInt()).isEqualTo(1);
        assertThat(scene.server.post("省库管", path, form).json().get("known").asInt()).isEqualTo(1);
        var line = line(id, "province-quilt-1");
        assertThat(line.get("difference").asText()).isEqualTo("-2");
        assertThat(line.get("note").asText()).isEqualTo("破损 2 床");
        assertThat(line(id, "province-quilt-2").get("counted").isNull()).isTrue();
    }

    private byte[] download(String id) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(scene.server.uri(STOCKTAKES + "/" + id + "/sheet"))
                            .header("Authorization", "Bearer " + scene.server.token("省库管"))
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        }
    }

    private static String fill(byte[] sheet, int row, Object counted, String note)
            throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet));
                var out = new ByteArrayOutputStream()) {
            var cells = book.getSheetAt(0).getRow(row);
            if (counted instanceof Integer units) {
                cells.createCell(6).setCellValue(units);
            } else {
                cells.createCell(6).setCellValue(counted.toString());
            }
            cells.createCell(7).setCellValue(note);
            book.write(out);
            return Base64.getEncoder().encodeToString(out.toByteArray());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1.5", "-3", "many", "9999999999"})
    void refusesASheetWithWhatIsNoCount(String counted) throws Exception {
        var id = begin();
        var content = fill(download(id), 1, counted, "");
        var reply = sheet(id, content);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("第 2 行").contains(counted);
    }

    @Test
    void refusesWhatIsNoSheet() {
        var id = begin();
        var text =
                Base64.getEncoder()
                        .encodeToString("not a sheet at all".getBytes(StandardCharsets.UTF_8));
        for (var content : List.of("%%%%", text, "UEsDBAoAAAAAAA==")) {
            assertThat(sheet(id, content).status()).as(content).isEqualTo(422);
        }
    }

    private org.anlan.web.testing.TestServer.Reply sheet(String id, String content) {
        var form = Map.of("content", content, "countedAt", now().toString());
        return scene.server.post("省库管", STOCKTAKES + "/" + id + "/sheet", form);
    }

    @Test
    void countsRightWhenManyPhonesSendAtTheSameTime() throws Exception {
        var id = begin();
        var at = now();
        var counts = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < 16; i++) {
            counts.add(one("province-quilt-1", "1000", at));
        }
        var tasks = new ArrayList<Callable<JsonNode>>();
        for (var i = 0; i < 32; i++) { // each count is sent by two phones
            var count = counts.get(i % 16);
            tasks.add(() -> count(id, count));
        }
        var taken = 0;
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var done : threads.invokeAll(tasks)) {
                taken += done.get().get("taken").asInt();
            }
        }
        assertThat(taken).isEqualTo(16);
        assertThat(line(id, "province-quilt-1").get("difference").asText()).isEqualTo("0");
    }
}
