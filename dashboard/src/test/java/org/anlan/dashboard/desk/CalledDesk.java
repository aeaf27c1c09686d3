package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.store.Cause;
import org.anlan.web.Json;
import org.anlan.web.testing.TestServer.Reply;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A desk with a book of persons in one county, one township and one village, and warnings that
/// call them: a new one for each test. Not thread-safe.
final class CalledDesk implements AfterEachCallback {

    static final RegionCode COUNTY = new RegionCode("340102");
    static final String LISTS = "/api/v1/desk/callout-lists";
    static final String PERSONS = "/api/v1/desk/duty-persons";

    final DeskServer desk = new DeskServer();
    private String warning = "";
    private int warnings;

    CalledDesk() {
        name("340102", "", 1, "张某", "000-0001");
        name("340102", "", 2, "李某", "000-0002");
        name("340102001", "", 1, "王某", "000-0003");
        name("340102001", "甲村", 1, "赵某", "000-0004");
        name("340102001", "甲村", 2, "陈某", "000-0005");
        name("340202", "", 1, "外某", "000-0006");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        desk.close();
    }

    /// The latest that was issued.
    String warning() {
        return warning;
    }

    void name(String region, String village, int rank, String name, String phone) {
        desk.write(DeskServer.CHIEF, PERSONS, form(region, village, rank, name, phone));
    }

    static Map<String, Object> form(
            String region, String village, int rank, String name, String phone) {
        return Map.of(
                "region", region, "village", village, "duty", "HEAD", "rank", rank, "name", name,
                "phone", phone);
    }

    void issue(String colour, RegionCode area) {
        issue("ALERT", colour, List.of(), area);
    }

    void issue(String message, String colour, List<String> follows, RegionCode area) {
        warning = "w" + ++warnings;
        var ends = desk.server.open().civil().instant().plus(Duration.ofHours(6));
        desk.happens(
                new WarningIssued(warning, area, colour, message, ends, List.of(area), follows));
    }

    JsonNode list() {
        return read(LISTS + "/" + warning);
    }

    static List<String> names(JsonNode list) {
        return list.get("items").findValuesAsText("name");
    }

    JsonNode line(String name) {
        return list().get("items")
                .valueStream()
                .filter(l -> l.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String path(String name) {
        var person = line(name).get("person").asText();
        return LISTS + "/" + warning + "/persons/" + person + "/calls";
    }

    void log(String name, String way, String outcome, String said) {
        var call = Map.of("way", way, "outcome", outcome, "said", said);
        assertThat(post(DeskServer.OFFICER, path(name), call).status()).isEqualTo(200);
    }

    Reply tryLog(String person, String name, Map<String, Object> more) {
        var call = new HashMap<String, Object>(more);
        call.put("way", "PHONE");
        call.put("outcome", "ANSWERED");
        return post(person, path(name), call);
    }

    Reply post(String person, String path, Object body) {
        return desk.server.post(person, path, body);
    }

    Reply put(String person, String path, String version, Object body) {
        return desk.server.send(
                "PUT",
                path,
                Optional.of(desk.server.token(person)),
                Json.write(body),
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", version));
    }

    JsonNode read(String path) {
        var reply = desk.server.get(DeskServer.OFFICER, path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    int read404(String path) {
        return desk.server.get(DeskServer.OFFICER, path).status();
    }

    List<JsonNode> alarms() {
        return desk.server
                .get(DeskServer.OFFICER, "/api/v1/desk/alarms?limit=500")
                .json()
                .get("items")
                .valueStream()
                .filter(a -> a.get("rule").asText().equals("person-unanswered"))
                .filter(a -> a.get("endedAt").isNull())
                .toList();
    }

    void later(int minutes) {
        var open = desk.server.open();
        open.turnClock(open.civil().instant().plus(Duration.ofMinutes(minutes)));
        open.store().useTransaction(Cause.house(), desk.dashboard()::tick);
        desk.server.settle();
    }
}
