package org.anlan.programs.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.DamageRowAccepted;
import org.anlan.domain.fact.ResponseChanged;
import org.anlan.domain.port.DamageRows;
import org.anlan.domain.port.Responses;
import org.anlan.store.Cause;
import org.anlan.store.open.Room;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackTable;
import org.anlan.web.Json;
import org.anlan.web.testing.TestServer;

/// The programmes' room on a real server and database, with twins for what other rooms answer.
final class Office implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    final RowsTwin rows = new RowsTwin();
    final ResponsesTwin responses = new ResponsesTwin();
    final TestServer server;
    final Path keys =
            Path.of(
                    "target",
                    "test-keys",
                    ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
    private final AtomicReference<Casework> casework = new AtomicReference<>();

    Office() {
        var others =
                new Room(
                        "core",
                        "org/anlan/store/migrations",
                        List.of(DamageRowAccepted.class, ResponseChanged.class));
        server =
                new TestServer(
                        List.of(others, Casework.schema()),
                        (open, projections) -> {
                            var room = new Casework(open, Optional.of(standards()), keys);
                            casework.set(room);
                            open.journal().follow(room.followers(rows, responses));
                            room.show(projections);
                            return room.contracts();
                        });
        server.person("经办甲", Role.CASEWORKER, "340102");
        server.person("审核甲", Role.REVIEWER, "340102");
        server.person("经办丙", Role.CASEWORKER, "340202");
        server.person("值班省", Role.DUTY_OFFICER, "340000");
        server.person("审计", Role.AUDITOR, "340000");
    }

    private static PackTable standards() {
        return Pack.open(Path.of("src", "test", "resources", "pack")).table("standards.csv");
    }

    Casework casework() {
        return Objects.requireNonNull(casework.get());
    }

    /// The token of a new person with two duties in one county.
    String tokenOf(String login, Role one, Role other, String county) {
        var region = new RegionCode(county);
        var posts = List.of(Map.entry(one, region), Map.entry(other, region));
        var link = server.accounts().newLink(server.accounts().add(login, login, "", posts));
        var body = Json.write(Map.of("link", link));
        return server.send("POST", "/api/v1/session", Optional.empty(), body, Map.of())
                .json()
                .get("token")
                .asText();
    }

    /// Tells that a row was accepted, and waits until all followed.
    void accept(DamageRows.Row row) {
        tell(
                new DamageRowAccepted(
                        row.row().toString(), row.process(), row.village(), row.damage().name()));
    }

    void startResponse(String id, String area, int level) {
        responses.start(id, area, level, server.open().civil().instant());
        tell(new ResponseChanged(id, Responses.Type.RELIEF.name(), new RegionCode(area), level));
    }

    void endResponse(String id, String area) {
        responses.end(id);
        tell(new ResponseChanged(id, Responses.Type.RELIEF.name(), new RegionCode(area), 0));
    }

    void tell(Fact fact) {
        server.open().store().useTransaction(Cause.house(), tx -> tx.state(fact));
        server.settle();
    }

    /// The cases that a person sees of a town, newest first.
    List<JsonNode> cases(String person, String region) {
        var reply = server.get(person, "/api/v1/programs/cases?region=" + region);
        if (reply.status() != 200) {
            throw new IllegalStateException(reply.body());
        }
        return List.copyOf(reply.json().get("items").valueStream().toList());
    }

    /// The only case of a town.
    JsonNode only(String region) {
        var cases = cases("值班省", region);
        if (cases.size() != 1) {
            throw new IllegalStateException("One case expected: " + cases);
        }
        return cases.getFirst();
    }

    /// A rural household without a home, as a caseworker finds it.
    TestServer.Reply confirm(String person, String id, int persons, int days) {
        return act(person, id, "confirm", check(persons, days, "RURAL", ""));
    }

    static Map<String, Object> check(int persons, int days, String settlement, String note) {
        return Map.of(
                "persons", persons,
                "days", days,
                "settlement", settlement,
                "findings", Map.of("no-home", "YES"),
                "note", note);
    }

    TestServer.Reply act(String person, String id, String act, Object body) {
        return server.post(person, "/api/v1/programs/cases/" + id + "/" + act, body);
    }

    TestServer.Reply actWith(String token, String id, String act, String body) {
        return server.send(
                "POST",
                "/api/v1/programs/cases/" + id + "/" + act,
                Optional.of(token),
                body,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    @Override
    public void close() {
        server.close();
    }
}
