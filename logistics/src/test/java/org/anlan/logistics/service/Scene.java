package org.anlan.logistics.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.fact.WarningDrafted;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.domain.port.Supplies;
import org.anlan.logistics.Logistics;
import org.anlan.store.Cause;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.open.OpenStore;
import org.anlan.store.open.Room;
import org.anlan.store.pack.Pack;
import org.anlan.store.testing.TestDatabase;
import org.anlan.web.Json;
import org.anlan.web.testing.TestServer;

/// The room on a real server in the test province, with the people who work in it.
final class Scene implements AutoCloseable {

    static final String PLANS = "/api/v1/logistics/plans";
    static final String FLOOD = "flood-1";

    final FiguresTwin figures = new FiguresTwin();
    final ExpectedTwin expected = new ExpectedTwin();
    final TestServer server;
    private final String reader;
    private Optional<Logistics> room = Optional.empty();

    Scene() {
        this(TestDatabase.settings());
    }

    /// On a database of the caller's, empty as yet.
    Scene(DatabaseSettings settings) {
        reader = "值班员";
        server = server(settings);
        server.person("值班长", Role.DUTY_CHIEF, "340000")
                .person("值班员", Role.DUTY_OFFICER, "340000")
                .person("签批人", Role.APPROVER, "340000")
                .person("另一签批人", Role.APPROVER, "340000")
                .person("省库管", Role.STOREKEEPER, "340000")
                .person("丙县库管", Role.STOREKEEPER, "340202");
    }

    private Scene(DatabaseSettings settings, String chief) {
        server = server(settings).person(chief, Role.DUTY_CHIEF, "340000");
        reader = chief;
    }

    /// On a database in which there was a scene before; the people of then are not signed in.
    static Scene again(DatabaseSettings settings) {
        return new Scene(settings, "接班值班长");
    }

    private TestServer server(DatabaseSettings settings) {
        return new TestServer(
                settings,
                List.of(room()),
                (open, projections) -> {
                    var pack = Pack.open(Path.of("src/test/resources/test-pack"));
                    var logistics = new Logistics(open, pack);
                    room = Optional.of(logistics);
                    open.journal().follow(logistics.followers(figures, expected));
                    logistics.show(projections);
                    return logistics.contracts(figures, expected);
                });
    }

    /// The room's own kinds of facts, with the one it follows.
    private static Room room() {
        var own = Logistics.schema();
        var kinds = new ArrayList<>(own.facts());
        kinds.addAll(List.of(FigureMoved.class, WarningDrafted.class, WarningIssued.class));
        return new Room(own.schema(), own.migrations(), kinds);
    }

    Supplies supplies() {
        return room.orElseThrow().supplies();
    }

    Scene relocate(String county, long people) {
        return relocate(FLOOD, "7月2日", county, people);
    }

    Scene relocate(String process, String base, String county, long people) {
        figures.relocate(server.open(), process, base, county, people);
        server.settle();
        return this;
    }

    JsonNode read(String path) {
        var reply = server.get(reader, path);
        if (reply.status() != 200) {
            throw new AssertionError(path + " answered " + reply.status() + ": " + reply.body());
        }
        return reply.json();
    }

    /// The need of a county, by item.
    JsonNode need(String county, String item) {
        return find(read("/api/v1/logistics/needs").get("items"), county, item);
    }

    static JsonNode find(JsonNode rows, String county, String item) {
        for (var row : rows) {
            if (row.get("region").asText().equals(county)
                    && row.get("item").asText().equals(item)) {
                return row;
            }
        }
        throw new AssertionError("No %s for %s in %s".formatted(item, county, rows));
    }

    JsonNode latest() {
        return read(PLANS + "/latest");
    }

    JsonNode lot(String lot) {
        for (var row : read("/api/v1/logistics/stock?limit=500").get("items")) {
            if (row.get("lot").asText().equals(lot)) {
                return row;
            }
        }
        throw new AssertionError("No lot " + lot);
    }

    JsonNode depot(String id) {
        return read("/api/v1/logistics/depots")
                .get("items")
                .valueStream()
                .filter(d -> d.get("depot").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Turns the civil clock and lets the minute strike.
    void later(Duration by) {
        var open = server.open();
        open.turnClock(open.civil().instant().plus(by));
        open.store()
                .useTransaction(
                        Cause.house(), tx -> room.orElseThrow().tick(tx, figures, expected));
        server.settle();
    }

    /// Lets civil time pass to nine the next morning, so that an hour later is the same day.
    void morning() {
        var now = server.open().civil().instant();
        var nine = now.atZone(OpenStore.ZONE).toLocalDate().plusDays(1).atTime(9, 0);
        later(Duration.between(now, nine.atZone(OpenStore.ZONE).toInstant()));
    }

    /// The newest plan, approved.
    String approved() {
        var id = latest().get("id").asText();
        var reply = server.post("签批人", PLANS + "/" + id + "/approve", Map.of());
        if (reply.status() != 200) {
            throw new AssertionError("Approving answered " + reply.status() + reply.body());
        }
        return id;
    }

    /// Stores edits of the newest plan as a new version.
    TestServer.Reply edit(String who, String reason, List<Map<String, Object>> edits) {
        return edit(Optional.of(server.token(who)), reason, edits);
    }

    /// A row as a map again.
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(JsonNode row) {
        return Json.read(row.toString().getBytes(StandardCharsets.UTF_8), Map.class);
    }

    TestServer.Reply edit(Optional<String> token, String reason, List<Map<String, Object>> edits) {
        var plan = latest();
        var headers =
                Map.of(
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        '"' + plan.get("number").asText() + '"');
        var path = PLANS + "/" + plan.get("id").asText() + "/edits";
        var body = Json.write(Map.of("reason", reason, "edits", edits));
        return server.send("POST", path, token, body, headers);
    }

    @Override
    public void close() {
        server.close();
    }
}
