package org.anlan.logistics.service;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.store.DatabaseSettings;
import org.anlan.web.Json;

/// A server in a process of its own, on which a planner works without storing anything; it says
/// the planner's token and then waits to be killed.
final class PlannerAtWork {

    private PlannerAtWork() {}

    /// Works on a plan until it is killed.
    ///
    /// @param args folder and address of the database
    public static void main(String[] args) throws IOException {
        var settings = new DatabaseSettings(Path.of(args[0]), Optional.of(args[1]), 8, false);
        var scene = new Scene(settings);
        scene.relocate("340103", 300);
        var edit =
                Map.of(
                        "kind", "SET",
                        "depot", "west",
                        "region", "340103",
                        "item", "tent-12",
                        "quantity", "10");
        var path = Scene.PLANS + "/" + scene.latest().get("id").asText() + "/draft";
        var token = scene.server.token("值班长");
        var headers =
                Map.of(
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "Content-Type",
                        "application/json");
        var body = Json.write(Map.of("edits", List.of(edit)));
        var kept = scene.server.send("PUT", path, Optional.of(token), body, headers);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("KEPT " + kept.status() + " " + token);
        System.in.read(); // until it is killed
    }
}
