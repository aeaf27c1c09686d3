package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The truck loads of a plan")
class LoadsTest {

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    private TestServer.Reply make(String person, String plan) {
        return scene.server.post(person, Scene.PLANS + "/" + plan + "/loads", Map.of());
    }

    private static long carried(JsonNode loads) {
        return loads.path("trips").findValues("drops").stream()
                .flatMap(JsonNode::valueStream)
                .mapToLong(drop -> Long.parseLong(drop.path("units").asText()))
                .sum();
    }

    private static long sum(JsonNode rows, String field) {
        return rows.valueStream().mapToLong(row -> Long.parseLong(row.path(field).asText())).sum();
    }

    @Test
    void areMadeOfAllThatWaitsKeptByVersionAndReadAgain() {
        scene.relocate("340202", 300);
        var plan = scene.approved();
        var made = make("值班长", plan);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var loads = made.json();
        assertThat(loads.path("version").asInt()).isEqualTo(1);
        assertThat(loads.path("trips")).isNotEmpty();
        var lines = scene.latest().get("lines");
        assertThat(carried(loads) + sum(loads.path("uncarried"), "units"))
                .isEqualTo(sum(lines, "quantity"));
        var trip = loads.path("trips").path(0);
        assertThat(Instant.parse(trip.path("departAt").asText()))
                .isAfter(Instant.parse(loads.path("begin").asText()));
        assertThat(trip.path("vehicleZh").asText()).isNotEmpty();
        assertThat(trip.at("/stops/0/drops/0/itemZh").asText()).isNotEmpty();

        assertThat(make("省库管", plan).json().path("version").asInt()).isEqualTo(2);
        var path = Scene.PLANS + "/" + plan + "/loads";
        assertThat(scene.read(path).path("version").asInt()).isEqualTo(2);
        assertThat(scene.read(path + "?version=1").path("trips")).isEqualTo(loads.path("trips"));
        assertThat(scene.server.get("值班员", path + "?version=3").status()).isEqualTo(404);
    }

    @Test
    void tellWhyADepotWithoutVehiclesCarriesNothing() {
        scene.relocate("340202", 700); // the county's own depot has no vehicles
        var loads = make("值班长", scene.approved()).json();
        assertThat(loads.path("uncarried").valueStream())
                .filteredOn(row -> row.path("depot").asText().equals("own"))
                .isNotEmpty()
                .allMatch(row -> row.path("rule").asText().equals("NO_VEHICLE"))
                .allMatch(row -> row.path("reasonZh").asText().contains("车辆"));
    }

    @Test
    void stayWhereEveryRoadClosesBeforeATruckIsLoaded() {
        scene.relocate("340202", 300);
        var plan = scene.approved();
        var from = scene.server.open().civil().instant().plus(Duration.ofMinutes(100));
        for (var link : new String[] {"340102-340202", "340103-340202"}) {
            var closed =
                    scene.server.post(
                            "值班员",
                            "/api/v1/logistics/roads/" + link + "/closure",
                            Map.of(
                                    "reason",
                                    "预计淹没",
                                    "kind",
                                    "FLOOD",
                                    "from",
                                    from.toString(),
                                    "until",
                                    from.plus(Duration.ofHours(20)).toString()));
            assertThat(closed.status()).as(closed.body()).isEqualTo(201);
        }
        var loads = make("值班长", plan).json();
        assertThat(loads.path("uncarried").valueStream())
                .filteredOn(row -> row.path("depot").asText().equals("province"))
                .isNotEmpty()
                .allMatch(row -> row.path("rule").asText().equals("NO_WAY"));
    }

    @Test
    void areNotMadeOfWhatIsNotApprovedNorByThoseWhoMayNot() {
        scene.relocate("340202", 300);
        var plan = scene.latest().get("id").asText();
        assertThat(make("值班长", plan).status()).isEqualTo(409);
        scene.approved();
        assertThat(make("丙县库管", plan).status()).isEqualTo(403);
        assertThat(make("签批人", plan).status()).isEqualTo(403);
        assertThat(make("值班长", UUID.randomUUID().toString()).status()).isEqualTo(404);
        assertThat(scene.server.get("值班员", Scene.PLANS + "/" + plan + "/loads").status())
                .isEqualTo(404);
    }
}
