package org.anlan.ingest.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.anlan.web.Json;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A hostile batch")
class HostileBatchesTest {

    private static final Path HOSTILE =
            Path.of(System.getProperty("anlan.root", ".."), "..", "shared", "data", "hostile");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @RegisterExtension static final TestGauges HOUSE = new TestGauges();

    @ParameterizedTest(name = "{0} {1} fails at line {2}, column {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            application/json | [{"station":"S1",}]                       | 1 | 18
            application/json | [{"a":1},~~{"b":2}                        | 3 | 8
            application/json | {"station":"S1"}                          | 1 | 1
            application/json | [] []                                     | 1 | 4
            application/json | [{"value":1,"value":2}]                   | 1 | 20
            application/json | nonsense                                  | 1 | 1
            text/csv         | station;at;value~S1;2020;1                | 1 | 1
            text/csv         | station,at~S1,2020                        | 1 | 12
            text/csv         | station,at,at~S1,2020,1                   | 1 | 12
            text/csv         | station,at,value~S1,"2020"x,1             | 2 | 4
            text/csv         | station,at,value~S1,2020,1~S1,"2020,1~S1,2021,1 | 3 | 1
            """)
    void isRefusedAsAWholeByLineAndColumn(String media, String text, int line, int column) {
        var reply = send(media, text.replace('~', '\n').getBytes(StandardCharsets.UTF_8));
        assertThat(reply.statusCode()).isEqualTo(400);
        var problem = Json.tree(reply.body());
        assertThat(problem.get("type").asText()).isEqualTo("https://anlan.org/problems/batch");
        assertThat(problem.at("/errors/0/field").asText())
                .isEqualTo("line %d column %d".formatted(line, column));
        assertThat(HOUSE.state()).isEmpty();
    }

    @Test
    void ofAnotherMediaTypeOrNothingIsRefused() {
        assertThat(send("text/xml", new byte[] {'<'}).statusCode()).isEqualTo(415);
        assertThat(send("text/csv", new byte[0]).statusCode()).isEqualTo(400);
        assertThat(send("text/csv", new byte[] {'a', (byte) 0xff}).statusCode()).isEqualTo(400);
        assertThat(send("application/json", new byte[3 << 20]).statusCode()).isEqualTo(413);
    }

    @Test
    void ofTooManyRowsIsRefusedAtTheFirstTooMany() {
        var rows = "station,at,value\n" + "S1,x,1\n".repeat(10_001);
        var reply = send("text/csv", rows.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("line 10002 column 1");
    }

    @Test
    void ofTheJsonSuiteIsNeverMoreThanAProblem() throws IOException {
        skipUnlessThere();
        for (var line : Files.readAllLines(HOSTILE.resolve("json_parsing.jsonl"))) {
            var text = Json.tree(line);
            var reply =
                    send(
                            "application/json",
                            Base64.getDecoder().decode(text.get("base64").asText()));
            assertHarmless(text.get("name").asText(), reply);
            if (text.get("expected").asText().equals("reject")) {
                assertThat(reply.statusCode()).as(text.get("name").asText()).isEqualTo(400);
            }
        }
        assertThat(HOUSE.state()).isEmpty();
    }

    @Test
    void ofNaughtyStringsIsHandedBackRowByRow() throws IOException {
        skipUnlessThere();
        var strings = new ArrayList<String>();
        Json.tree(Files.readString(HOSTILE.resolve("blns.json")))
                .forEach(s -> strings.add(s.asText()));
        var rows = new ArrayList<Map<String, String>>();
        strings.forEach(s -> rows.add(Map.of("station", s, "at", s, "value", s)));
        strings.forEach(s -> rows.add(Map.of(s, "1")));
        assertAllHandedBack(rows.size(), send("application/json", utf8(Json.write(rows))));

        var lines = strings.stream().filter(s -> s.lines().count() < 2).toList();
        var csv = new StringBuilder("station,at,value\n");
        lines.forEach(s -> csv.append("\"%s\",1,2\n".formatted(s.replace("\"", "\"\""))));
        assertAllHandedBack(lines.size(), send("text/csv", utf8(csv.toString())));
        assertThat(HOUSE.state()).isEmpty();
    }

    private static void assertAllHandedBack(int rows, HttpResponse<String> reply) {
        assertThat(reply.statusCode()).isEqualTo(200);
        var receipt = Json.tree(reply.body());
        assertThat(receipt.get("received").asInt()).isEqualTo(rows);
        assertThat(receipt.get("stored").asInt()).isZero();
        assertThat(new HashSet<>(receipt.at("/refused").findValuesAsText("row"))).hasSize(rows);
        assertThat(reply.body()).doesNotContain("\tat ", "Exception");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void ofForeignCsvIsRefusedByItsHeader() throws IOException {
        skipUnlessThere();
        try (var files = Files.list(HOSTILE.resolve("csv"))) {
            for (var file : files.toList()) {
                var reply = send("text/csv", Files.readAllBytes(file));
                assertHarmless(file.toString(), reply);
                assertThat(reply.statusCode()).as(file.toString()).isEqualTo(400);
            }
        }
    }

    private static void skipUnlessThere() {
        Assumptions.assumeTrue(Files.exists(HOSTILE), "no ../shared beside the project");
    }

    private static void assertHarmless(String name, HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as(name).isBetween(200, 499);
        assertThat(reply.body()).as(name).doesNotContain("\tat ", "Exception");
    }

    private static HttpResponse<String> send(String media, byte[] body) {
        var request =
                HttpRequest.newBuilder(HOUSE.server.uri("/api/v1/readings?kind=STAGE"))
                        .header("Authorization", "Bearer " + HOUSE.server.token("遥测"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", media)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
