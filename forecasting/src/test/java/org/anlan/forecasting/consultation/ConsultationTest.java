package org.anlan.forecasting.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A consultation")
class ConsultationTest {

    private static final String SECRET = "密语";

    @TempDir private Path folder;
    private House house;

    @BeforeEach
    void open() {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void freezesItsEvidenceOnceAndWithADigest() {
        house.counts().put("340000", "relocated", 450);
        var session = Session.called(house);
        house.server().settle(); // so that something is sealed before the freeze
        session.frozen();
        var path = session.path() + "/evidence";
        var frozen = house.server().get("值班长", path);
        assertThat(frozen.json().at("/figures/items/0/reviewed").asText()).isEqualTo("450");
        assertThat(frozen.json().at("/levels/0/valueM").asText()).isEqualTo("29.18");
        assertThat(frozen.json().get("position").asLong()).isPositive();
        assertThat(sha256(frozen.body())).isEqualTo(session.read().get("evidenceDigest").asText());

        house.counts().put("340000", "relocated", 9000);
        assertThat(session.post("会务", "/freeze", Map.of()).status()).isEqualTo(409);
        assertThat(house.server().get("值班长", path).body()).isEqualTo(frozen.body());
    }

    @Test
    void isListedAtTheStageItHadAtAnyTime() {
        var before = house.now();
        house.pass(Duration.ofMinutes(10));
        var session = Session.called(house);
        var called = house.now();
        house.pass(Duration.ofMinutes(10));
        session.frozen();
        assertThat(session.read().get("state").asText()).isEqualTo("FROZEN");
        assertThat(listedAt(before)).isEmpty();
        var then = listedAt(called).get(0);
        assertThat(then.get("state").asText()).isEqualTo("CALLED");
        assertThat(then.get("frozenAt").isNull()).isTrue();
        assertThat(listedAt(house.now()).get(0).get("state").asText()).isEqualTo("FROZEN");
    }

    private JsonNode listedAt(Instant then) {
        return house.server().get("值班长", "/api/v1/consultations?asOf=" + then).json().get("items");
    }

    @Test
    void showsNobodyASealedOpinion() {
        var session = Session.called(house).frozen();
        assertThat(session.file("省气象局", "RED", Map.of()).status()).isEqualTo(201);
        house.server().settle();
        for (var role : Role.values()) {
            var person = "密探" + role;
            house.server().person(person, role, "340000");
            for (var below : new String[] {"", "/evidence", "/minutes", "/opinion", "/opinions"}) {
                var reply = house.server().get(person, session.path() + below);
                assertThat(reply.body()).as(person + below).doesNotContain(SECRET);
            }
        }
        assertThat(house.server().get("省水利厅", session.path() + "/opinion").status()).isEqualTo(404);
        assertThat(house.server().get("省气象局", session.path() + "/opinion").body()).contains(SECRET);
        var card = session.read().at("/cards/0");
        assertThat(card.get("filed").asBoolean()).isTrue();
        assertThat(card.get("digest").asText()).hasSize(64);
        assertThat(house.server().open().journal().listAfter(0, 1000).toString())
                .contains("forecasting.OpinionSealed/1")
                .doesNotContain(SECRET);
    }

    @Test
    void turnsTheCardsWhenAllAreInAndPoolsThemWithEqualWeights() {
        var session = Session.called(house).revealed();
        var read = session.read();
        assertThat(read.get("state").asText()).isEqualTo("REVEALED");
        // by hand: yellow (0.4 + 0 + 1) / 3, orange 0.6 / 3, red 1 / 3
        assertThat(read.at("/pool/probabilities/YELLOW").asText()).isEqualTo("0.4667");
        assertThat(read.at("/pool/probabilities/ORANGE").asText()).isEqualTo("0.2000");
        assertThat(read.at("/pool/probabilities/RED").asText()).isEqualTo("0.3333");
        // at least orange 0.5333, at least red 0.3333: 水利 lies 0.4667 + 0.6667 levels away
        assertThat(read.at("/pool/differencesFirst/0/levels").asText()).isEqualTo("1.1333");
        assertThat(read.at("/pool/differencesFirst").findValuesAsText("department"))
                .containsExactly("省水利厅", "省自然资源厅", "省气象局");
        assertThat(read.get("cards").findValuesAsText("department"))
                .containsExactly("省水利厅", "省自然资源厅", "省气象局");
        var card = read.at("/cards/0");
        assertThat(card.at("/opinion/conclusion").asText()).contains(SECRET);
        assertThat(sha256(card.get("salt").asText() + "\n" + card.get("opinion")))
                .isEqualTo(card.get("digest").asText());
    }

    @Test
    void takesNothingAfterTheSealAndNothingAfterTheReveal() {
        var session = Session.called(house);
        assertThat(session.file("省气象局", "RED", Map.of()).status()).isEqualTo(409);
        session.frozen();
        assertThat(session.file("省气象局", "RED", Map.of()).status()).isEqualTo(201);
        assertThat(session.file("省气象局", "BLUE", Map.of()).status()).isEqualTo(409);
        session.file("省水利厅", "RED", Map.of());
        session.file("省自然资源厅", "RED", Map.of());
        assertThat(session.file("省气象局", "BLUE", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void turnsTheCardsWhenTimeIsUpWhoeverIsMissing() {
        var session = Session.called(house).frozen();
        session.file("省气象局", "RED", Map.of());
        house.pass(Duration.ofMinutes(19));
        assertThat(session.read().get("state").asText()).isEqualTo("FROZEN");
        house.pass(Duration.ofMinutes(2));
        var read = session.read();
        assertThat(read.get("state").asText()).isEqualTo("REVEALED");
        assertThat(read.at("/pool/probabilities/RED").asText()).isEqualTo("1.0000");
        assertThat(read.at("/cards/1/filed").asBoolean()).isFalse();
    }

    @Test
    void isRefusedFalseFlagsAndCrookedChances() {
        var session = Session.called(house).frozen();
        var opinion = session.opinion("x", "RED", Map.of());
        var other = Map.of("department", "省水利厅", "opinion", opinion);
        assertThat(session.post("省气象局", "/opinions", other).status()).isEqualTo(403);
        house.server().person("路人局", Role.DEPARTMENT, "340000");
        assertThat(session.file("路人局", "RED", Map.of()).status()).isEqualTo(403);
        house.server().person("市水利局", Role.DEPARTMENT, "340100");
        assertThat(session.file("市水利局", "RED", Map.of()).status()).isEqualTo(403);
        var crooked = session.file("省气象局", "RED", Map.of("RED", 0.7));
        assertThat(crooked.status()).isEqualTo(422);
        assertThat(crooked.body()).contains("probabilities");
    }

    @Test
    void isSignedByTheLeaderForExactlyTheTextThatWasDrafted() {
        var session = Session.called(house).revealed();
        var early = session.post("会务", "/resolution", session.resolution());
        var digest = early.json().get("digest").asText();
        session.post("会务", "/resolution", changed(session));
        assertThat(session.post("带班领导", "/sign", Map.of("digest", digest)).status()).isEqualTo(409);
        var newer = session.read().get("resolutionDigest").asText();
        assertThat(session.post("会务", "/sign", Map.of("digest", newer)).status()).isEqualTo(403);
        assertThat(session.post("带班领导", "/sign", Map.of("digest", newer)).status()).isEqualTo(200);
        assertThat(session.post("会务", "/resolution", session.resolution()).status()).isEqualTo(409);

        var minutes = house.server().get("值班长", session.path() + "/minutes").json();
        assertThat(minutes.get("conclusion").asText()).isEqualTo("改过的结论");
        assertThat(minutes.get("signer").asText()).isEqualTo("带班领导");
        assertThat(minutes.at("/tasks/0/unit").asText()).isEqualTo("甲县");
        assertThat(minutes.get("dissent").findValuesAsText("department"))
                .containsExactly("省水利厅", "省自然资源厅");
    }

    @Test
    void movesForwardInTheJournal() {
        Session.called(house).signed();
        house.server().settle();
        assertThat(house.server().open().journal().listAfter(0, 1000).toString())
                .contains("\"CALLED\"", "\"FROZEN\"", "\"REVEALED\"", "\"SIGNED\"");
    }

    private static Map<String, Object> changed(Session session) {
        var changed = new java.util.HashMap<>(session.resolution());
        changed.put("conclusion", "改过的结论");
        return changed;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
