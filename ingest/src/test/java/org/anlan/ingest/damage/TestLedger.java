package org.anlan.ingest.damage;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.anlan.domain.IdentityNumber;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.DamageRowAccepted;
import org.anlan.store.open.Room;
import org.anlan.web.Json;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A server with the ledger, its people in two counties, and every process open but `closed`.
final class TestLedger implements AfterAllCallback {

    private static final Room ROOM =
            new Room("ingest", "org/anlan/ingest/migrations", List.of(DamageRowAccepted.class));

    private final AtomicReference<DamageLedger> made = new AtomicReference<>();
    final Path keys = Path.of("target", "test-keys", UUID.randomUUID().toString());
    final TestServer server;

    TestLedger() {
        server =
                new TestServer(
                        List.of(ROOM),
                        (open, projections) -> {
                            var ledger =
                                    new DamageLedger(
                                            open, keys, (_, process) -> !process.equals("closed"));
                            made.set(ledger);
                            ledger.show(projections);
                            return List.of(ledger.contract());
                        });
        server.person("甲一", Role.REPORTER, "340102001");
        server.person("甲二", Role.REPORTER, "340102002");
        server.person("丙一", Role.REPORTER, "340202001");
        server.person("甲县", Role.REVIEWER, "340102");
        server.person("甲一审", Role.REVIEWER, "340102001");
        server.person("丙县", Role.REVIEWER, "340202");
        server.person("审计", Role.AUDITOR, "340000");
    }

    DamageLedger ledger() {
        return Optional.ofNullable(made.get()).orElseThrow();
    }

    /// A row of a township as JSON would say it; a process of its own unless told otherwise.
    static Map<String, Object> row(String process, String region, int household) {
        var row = new HashMap<String, Object>();
        row.put("process", process);
        row.put("region", region);
        row.put("head", "张小三");
        row.put("identity", identity(household));
        row.put("account", "6222000011112222");
        row.put("persons", 3);
        row.put("damage", "COLLAPSED");
        row.put("rooms", 4);
        row.put("daysDisplaced", 12);
        row.put("homeless", true);
        row.put("withoutIncome", true);
        row.put("helpless", false);
        row.put("synthetic", true);
        return row;
    }

    /// A made-up sound number: the check digit is found by trying all.
    static String identity(int household) {
        var stem = "34010219700101%03d".formatted(household);
        return "0123456789X"
                .chars()
                .mapToObj(check -> stem + (char) check)
                .filter(IdentityNumber::isSound)
                .findFirst()
                .orElseThrow();
    }

    /// The token of a person with several duties at one region.
    String withPosts(String name, String region, Role... roles) {
        var posts = Stream.of(roles).map(r -> Map.entry(r, new RegionCode(region))).toList();
        var id = server.accounts().add(name, name, "", posts);
        var link = Json.write(Map.of("link", server.accounts().newLink(id)));
        return server.send("POST", "/api/v1/session", Optional.empty(), link, Map.of())
                .json()
                .get("token")
                .asText();
    }

    TestServer.Reply send(String token, String path, String body) {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        return server.send("POST", path, Optional.of(token), body, key);
    }

    String file(String person, Map<String, Object> row) {
        return server.post(person, "/api/v1/damage-rows", row).json().at("/items/0/id").asText();
    }

    TestServer.Reply review(String person, String id, String decision, String reason) {
        return server.post(
                person,
                "/api/v1/damage-rows/" + id + "/review",
                Map.of("decision", decision, "reason", reason));
    }

    List<String> facts(String process) {
        server.settle();
        return server.open()
                .store()
                .read(
                        handle ->
                                handle.createQuery(
                                                """
                                                select body from core.journal
                                                 where type = 'ingest.DamageRowAccepted/1'
                                                   and body like :process
                                                """)
                                        .bind("process", "%" + process + "%")
                                        .mapTo(String.class)
                                        .list());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.close();
    }
}
