package org.anlan.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.DamageRowAccepted;
import org.anlan.domain.fact.ResponseChanged;
import org.anlan.web.Json;
import org.anlan.web.testing.ForgedToken;
import org.anlan.web.testing.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The whole house, when something is wrong")
class FaultsTest {

    private static final String PROCESS = "P1";

    private static TestHouse house;

    @BeforeAll
    static void open() {
        house = new TestHouse();
        house.person("区", Role.REPORTER, "340102")
                .person("值班长", Role.DUTY_CHIEF, "340000")
                .person("管理员", Role.ADMINISTRATOR, "340000");
        for (var process : new String[] {PROCESS, "closed"}) {
            var first = report();
            first.put("kind", "FIRST");
            first.put("process", process);
            assertDone(file(first), 201);
        }
        assertDone(post("值班长", "/api/v1/processes/closed/close", ""), 204);
        house.settle();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /// What is changed of a good report, as JSON by key, and what must be answered.
    @ParameterizedTest(name = "{0}: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            an indicator nobody knows     | {"values":{"sheep-affected":"3"}}                         | 422 | form     | sheep-affected  | indicator-known
            a negative count              | {"values":{"people-affected":"-3"}}                       | 422 | form     | people-affected | value
            half a person                 | {"values":{"people-affected":"1.5"}}                      | 422 | form     | people-affected | value
            a figure without end          | {"values":{"people-affected":"1e9999"}}                   | 422 | form     | people-affected | value
            成灾 more than 受灾             | {"values":{"crops-affected":"240","crops-damaged":"260"}} | 422 | form     | crops-damaged   | damaged-within-affected
            a region nobody knows         | {"region":"349999"}                                       | 422 | form     | region          | region-known
            a region that is no code      | {"region":"3401O2"}                                       | 400 | contract | /region         | pattern
            a county for another          | {"region":"340103"}                                       | 403 | forbidden | region         | scope
            a time ahead of the clock     | {"asOf":"2199-01-01T00:00:00Z"}                           | 422 | form     | asOf            | not-ahead
            a time that is none           | {"asOf":"yesterday"}                                      | 400 | contract | /asOf           | format
            a hazard nobody knows         | {"hazard":"dragon"}                                       | 422 | form     | hazard          | hazard-known
            a kind that is none           | {"kind":"MAYBE"}                                          | 400 | contract | /kind           | enum
            a process that is closed      | {"process":"closed"}                                      | 409 | conflict | process         | open
            a field nobody asked for      | {"extra":1}                                               | 400 | contract | /extra          | additionalProperties
            a source without rank         | {"source":{"name":"报纸","rank":"gossip"}}                  | 422 | form     | source.rank     | rank-known
            """)
    void aReportWith(
            String what, String change, int status, String type, String field, String rule) {
        var body = report();
        Json.tree(change).properties().forEach(e -> body.put(e.getKey(), e.getValue()));
        var before = house.written();
        var reply = file(body);
        assertProblem(reply, status, type);
        assertFault(reply, field, rule);
        assertThat(house.written()).isEqualTo(before);
    }

    @Test
    void brokenJsonIsRefused() {
        var before = house.written();
        for (var text : new String[] {"{\"id\":", "[1,2", "受灾", "{\"id\":\"a\",}", "null"}) {
            var reply = post("区", "/api/v1/reports", text);
            assertProblem(reply, 400, "contract|json");
            assertFault(reply, "body", text.equals("null") ? "type" : "json");
        }
        assertThat(house.written()).isEqualTo(before);
    }

    @Test
    void aBodyOfTenMegabytesIsRefused() {
        var before = house.written();
        var body = report();
        body.put("narrative", "水".repeat(10 << 20));
        var reply = file(body);
        assertProblem(reply, 413, "too-large");
        assertFault(reply, "body", "size");
        assertThat(house.written()).isEqualTo(before);
    }

    @Test
    void aRequestWithoutKeyOrUnderAKeyOfAnotherIsRefusedAndAReplayStoresNothing() {
        var body = report();
        var key = UUID.randomUUID().toString();
        var token = Optional.of(house.people().token("区"));
        var before = house.written();
        var keyless =
                house.people().send("POST", "/api/v1/reports", token, Json.write(body), Map.of());
        assertProblem(keyless, 400, "contract");
        assertFault(keyless, "Idempotency-Key", "required");
        assertThat(house.written()).isEqualTo(before);

        var first = house.people().post("区", "/api/v1/reports", key, body);
        assertDone(first, 201);
        house.settle();
        var after = house.written();
        var again = house.people().post("区", "/api/v1/reports", key, body);
        assertDone(again, 201);
        assertThat(again.body()).isEqualTo(first.body());
        var reused = house.people().post("区", "/api/v1/reports", key, report());
        assertProblem(reused, 422, "idempotency-key");
        assertFault(reused, "Idempotency-Key", "unused");
        var twice = file(body);
        assertProblem(twice, 409, "conflict");
        assertFault(twice, "id", "new");
        assertThat(house.written()).isEqualTo(after);
    }

    @Test
    void anExpiredTokenIsRefusedAndAFreshOneOfTheSameMakeIsNot() {
        var fresh = new ForgedToken(house.folder(), house.people().token("区"));
        assertThat(me(fresh.endingAt(Instant.now().plusSeconds(600))).status()).isEqualTo(200);
        assertProblem(me(fresh.endingAt(Instant.now().minusSeconds(60))), 401, "sign-in");
        assertProblem(me(fresh.unsigned()), 401, "sign-in");
        var unknown = me("none");
        assertProblem(unknown, 401, "sign-in");
        assertFault(unknown, "Authorization", "signed-in");
    }

    private static Reply me(String token) {
        return house.people().send("GET", "/api/v1/me", Optional.of(token), "", Map.of());
    }

    @Test
    void aLimitThatIsNoNumberIsRefused() {
        for (var limit : new String[] {"many", "9999999999", "-1"}) {
            var reply = house.read("/api/v1/logistics/plans?limit=" + limit);
            assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        }
    }

    @Test
    void aFactThatAFollowerCannotBearIsParkedAndShownAndHoldsUpNothingElse() {
        var poison = "no row at all";
        var gone = UUID.randomUUID().toString();
        var region = new RegionCode("340102001");
        house.state(new DamageRowAccepted(poison, PROCESS, region, "COLLAPSED"));
        house.state(new DamageRowAccepted(gone, PROCESS, region, "COLLAPSED"));
        house.state(new ResponseChanged("sound", "FLOOD", region, 3));
        house.settle();

        var parked = house.people().get("管理员", "/api/v1/operation/parked").json().get("items");
        assertThat(parked.findValuesAsText("subject")).containsExactlyInAnyOrder(poison, gone);
        assertThat(parked.findValuesAsText("follower")).containsOnly("programs.cases");

        var noted = until(() -> house.read("/health/ready"), r -> r.body().contains("parked: 2"));
        assertThat(noted.status()).isEqualTo(200);
        assertThat(noted.json().get("notes").toString()).contains("待处理搁置事实");
        var retry = Map.of("follower", "nobody", "subject", poison);
        assertProblem(post("管理员", "/api/v1/operation/parked/retry", retry), 422, "form");
    }

    @Test
    void aDatabaseThatGoesAwayIsToldAndTheHouseGoesOnByItselfWhenItIsBack() {
        house.takeDatabase();
        try {
            for (var reply : new Reply[] {file(report()), house.read("/api/v1/processes")}) {
                assertProblem(reply, 503, "storage");
                assertThat(reply.raw().headers().firstValue("Retry-After")).isPresent();
            }
            var health = house.read("/health/ready");
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.json().get("troubles").toString()).contains("数据库不可用");
            assertThat(house.read("/health/live").status()).isEqualTo(200);
        } finally {
            house.giveDatabase();
        }
        until(() -> house.read("/health/ready"), r -> r.status() == 200);
        assertDone(file(report()), 201);
        house.settle();
    }

    /// Asks until the answer is the one, for a minute at the longest; each is a round trip.
    private static Reply until(Supplier<Reply> ask, Predicate<Reply> wanted) {
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        var reply = ask.get();
        while (!wanted.test(reply) && System.nanoTime() < deadline) {
            reply = ask.get();
        }
        assertThat(wanted.test(reply)).as(reply.body()).isTrue();
        return reply;
    }

    private static void assertProblem(Reply reply, int status, String type) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.raw().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(reply.json().get("type").asText())
                .matches("https://anlan.org/problems/(%s)".formatted(type));
        assertThat(reply.json().get("title").asText()).isNotBlank();
        assertThat(reply.body()).doesNotContain("Exception").doesNotContainPattern("\\bat \\w+\\.");
    }

    /// Every fault is of one field and rule, and tells what to do.
    private static void assertFault(Reply reply, String field, String rule) {
        assertThat(reply.json().path("errors")).as(reply.body()).isNotEmpty();
        for (var fault : reply.json().get("errors")) {
            assertThat(fault.get("field").asText()).as(reply.body()).isEqualTo(field);
            assertThat(fault.get("rule").asText()).as(reply.body()).isEqualTo(rule);
            assertThat(fault.get("message").asText()).isNotBlank();
        }
    }

    private static void assertDone(Reply reply, int status) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    }

    private static Reply file(Map<String, Object> body) {
        return post("区", "/api/v1/reports", body);
    }

    private static Reply post(String person, String path, Object body) {
        return house.people().post(person, path, body);
    }

    /// A good report of a township of its own, a later one each time.
    private static Map<String, Object> report() {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", UUID.randomUUID().toString());
        body.put("process", PROCESS);
        body.put("hazard", "flood");
        body.put("region", "340102001");
        body.put("kind", "FOLLOW_UP");
        body.put("base", new HashMap<>(Map.of("id", "b", "name", "7月2日以来", "from", "2020-07-02")));
        body.put("asOf", Instant.now().minusSeconds(600).toString());
        body.put("values", new HashMap<>(Map.of("people-affected", "5")));
        return body;
    }
}
