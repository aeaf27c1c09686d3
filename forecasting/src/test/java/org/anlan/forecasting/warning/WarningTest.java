package org.anlan.forecasting.warning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.forecasting.cap.CapAlert;
import org.anlan.forecasting.cap.CapException;
import org.anlan.forecasting.cap.CapInfo;
import org.anlan.forecasting.cap.CapReference;
import org.anlan.forecasting.cap.CapSchema;
import org.anlan.forecasting.cap.CapSignature;
import org.anlan.forecasting.cap.CapXml;
import org.anlan.forecasting.cap.MessageType;
import org.anlan.forecasting.cap.NamedValue;
import org.anlan.forecasting.cap.SignatureVerdict;
import org.anlan.forecasting.cap.Status;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.anlan.store.journal.SignedHead;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A warning")
class WarningTest {

    @TempDir private Path folder;
    private House house;
    private Session session;

    @BeforeEach
    void open() {
        house = new House(folder);
        session = Session.called(house);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void isDraftedByTheResolutionReviewedByAnotherAndSignedByTheLeader() throws CapException {
        var id = session.signed();
        assertThat(sign(id, "带班领导").status()).isEqualTo(409);
        assertThat(review(id, "会务").status()).isEqualTo(403);
        assertThat(review(id, "预报员").status()).isEqualTo(200);
        assertThat(sign(id, "值班长").status()).isEqualTo(403);
        assertThat(listed()).isEmpty();
        assertThat(sign(id, "带班领导").status()).isEqualTo(200);
        assertThat(listed().at("/0/colour").asText()).isEqualTo("ORANGE");
        assertThat(listed().at("/0/areaNames").toString()).isEqualTo("[\"甲县\",\"乙县\"]");
        assertThat(listed().at("/0/area").asText()).isEqualTo("340100");

        var alert = cap(id);
        assertThat(alert.status()).isEqualTo(Status.EXERCISE);
        assertThat(alert.type()).isEqualTo(MessageType.ALERT);
        var info = alert.infos().getFirst();
        assertThat(info.event()).startsWith("【演练】");
        assertThat(info.areas().get(1).geocodes()).containsExactly(NamedValue.division("340103"));
        assertThat(info.parameters())
                .anySatisfy(
                        p -> {
                            assertThat(p.name()).isEqualTo("anlan-journal-head");
                            assertThat(p.value()).matches("[0-9]+ [0-9a-f]{64}");
                        });
        var head = head(info);
        var pinned = Optional.of(house.server().open().publicKey());
        assertThat(head.isSigned(pinned)).isTrue();
        var chain = house.server().open().journal().listAfter(head.position() - 1, 1);
        assertThat(chain.getFirst().hash()).isEqualTo(head.hash());
        house.server().settle();
        assertThat(house.server().open().journal().listAfter(0, 1000))
                .anyMatch(f -> f.type().equals("forecasting.WarningIssued/1"));
    }

    @Test
    void isSignedSoThatAnyChangeShows() throws CapException, GeneralSecurityException, IOException {
        var id = issued();
        var xml = nobody("/cap/" + id + ".xml").body();
        assertThat(CapSignature.verify(xml.getBytes(UTF_8), key()))
                .isEqualTo(SignatureVerdict.VALID);
        var forged = xml.replace("340102", "340202");
        assertThat(CapSignature.verify(forged.getBytes(UTF_8), key()))
                .isEqualTo(SignatureVerdict.BROKEN);
        CapSchema.validate(xml.getBytes(UTF_8));
    }

    @Test
    void isUpdatedAndCancelledWithReferencesToTheFirst() throws CapException {
        var first = issued();
        var second = follow("UPDATE", first, "RED");
        var third = follow("CANCEL", second, "RED");
        assertThat(cap(second).references())
                .extracting(CapReference::identifier)
                .containsExactly(first);
        assertThat(cap(third).type()).isEqualTo(MessageType.CANCEL);
        assertThat(cap(third).references())
                .extracting(CapReference::identifier)
                .containsExactly(first, second);
        assertThat(listed().findValuesAsText("state"))
                .containsExactly("CANCELLED", "CANCELLED", "SUPERSEDED");
        house.server().settle();
        assertThat(house.server().open().journal().listAfter(0, 10_000))
                .as("the fact names what it follows")
                .filteredOn(f -> f.type().equals("forecasting.WarningIssued/1"))
                .anyMatch(f -> f.subject().equals(third) && f.body().contains(second));
        var again = draft("UPDATE", Optional.of(first), session.warning("RED", hours(1)));
        assertThat(again.status()).isEqualTo(409);
        var feed = nobody("/cap/feed.atom").body();
        assertThat(feed).contains("/cap/" + first + ".xml", "/cap/" + third + ".xml", "演练");
    }

    @Test
    void isListedInTheStateItHadAtAnyTime() {
        var before = house.now();
        house.pass(Duration.ofMinutes(10));
        var first = issued();
        var alone = house.now();
        house.pass(Duration.ofMinutes(10));
        follow("CANCEL", first, "RED");
        assertThat(listed().findValuesAsText("state")).containsExactly("CANCELLED", "CANCELLED");
        assertThat(listedAt(alone).findValuesAsText("state")).containsExactly("ISSUED");
        assertThat(listedAt(before)).isEmpty();
    }

    private JsonNode listedAt(Instant then) {
        return house.server().get("值班长", "/api/v1/warnings?asOf=" + then).json().get("items");
    }

    @Test
    void isFlaggedWhenItRunsOut() {
        var id = issued();
        house.pass(Duration.ofHours(23));
        assertThat(listed().at("/0/expired").asBoolean()).isFalse();
        house.pass(Duration.ofHours(2));
        assertThat(listed().at("/0/expired").asBoolean()).isTrue();
        assertThat(listed().at("/0/stateZh").asText()).isEqualTo("到期未解除");
        house.pass(Duration.ofMinutes(1));
        assertThat(house.server().open().journal().listAfter(0, 1000))
                .filteredOn(f -> f.type().equals("forecasting.WarningExpired/1"))
                .hasSize(1);
        follow("CANCEL", id, "ORANGE");
        assertThat(listed().findValuesAsText("state")).containsExactly("CANCELLED", "CANCELLED");
    }

    @Test
    void mayBeApprovedByPhoneAndOweTheSignature() throws CapException {
        var id = session.signed();
        review(id, "预报员");
        var phone = Map.of("leader", "带班领导", "phone", "0551-1", "at", house.now().toString());
        var path = "/api/v1/warnings/" + id;
        var reply = house.server().post("值班长", path + "/sign", Map.of("phone", phone));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(listed().at("/0/signer").asText()).isEqualTo("带班领导");
        assertThat(listed().at("/0/signatureOwed").asBoolean()).isTrue();
        assertThat(cap(id).infos().getFirst().parameters())
                .contains(new NamedValue("签发", "电话批准,待补签"));
        assertThat(house.server().post("值班长", path + "/countersign", "").status()).isEqualTo(403);
        assertThat(house.server().post("带班领导", path + "/countersign", "").status()).isEqualTo(200);
        assertThat(listed().at("/0/signatureOwed").asBoolean()).isFalse();
    }

    @Test
    void isApprovedByPhoneOnlyByALeaderWhoThenSigns() {
        house.server().person("另一领导", Role.LEADER, "340000");
        var id = session.signed();
        review(id, "预报员");
        assertThat(byPhone(id, "值班长", "王某").status()).isEqualTo(422);
        assertThat(byPhone(id, "值班长", "预报员").status()).isEqualTo(422);
        assertThat(byPhone(id, "值班长", "带班领导").status()).isEqualTo(200);
        var path = "/api/v1/warnings/" + id + "/countersign";
        assertThat(house.server().post("另一领导", path, "").status()).isEqualTo(403);
        assertThat(house.server().post("带班领导", path, "").status()).isEqualTo(200);
    }

    @Test
    void isNotSignedByWhoDraftedOrReviewedIt() {
        var reviewed = session.signed();
        assertThat(review(reviewed, "值班长").status()).isEqualTo(200);
        assertThat(byPhone(reviewed, "值班长", "带班领导").status()).isEqualTo(403);
        assertThat(sign(reviewed, "带班领导").status()).isEqualTo(200);
    }

    @Test
    void isRefusedAtTheDraftWhereALetterCannotBeSent() {
        for (var field : List.of("headline", "description", "instruction")) {
            var form = new HashMap<>(session.warning("RED", hours(1)));
            form.put(field, "转移\u0007群众");
            var reply = draft("ALERT", Optional.empty(), form);
            assertThat(reply.status()).as(reply.body()).isEqualTo(422);
            assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("warning/" + field);
        }
    }

    @Test
    void isNeverAWeatherSignalAndNeverWithoutAnEnd() {
        var signal = new HashMap<>(session.warning("RED", hours(1)));
        signal.put("headline", "暴雨红色预警信号");
        assertThat(draft("ALERT", Optional.empty(), signal).status()).isEqualTo(422);
        var over = session.warning("RED", Duration.ofHours(-1));
        assertThat(draft("ALERT", Optional.empty(), over).status()).isEqualTo(422);
        var nowhere = new HashMap<>(session.warning("RED", hours(1)));
        nowhere.put("areas", List.of("349999"));
        assertThat(draft("ALERT", Optional.empty(), nowhere).status()).isEqualTo(422);
        house.server().person("外县", Role.FORECASTER, "340202");
        var form = Map.of("message", "ALERT", "warning", session.warning("RED", hours(1)));
        assertThat(house.server().post("外县", "/api/v1/warnings", form).status()).isEqualTo(403);
    }

    @Test
    void isOpenToEverybodyOnceIssuedAndToNobodyBefore() {
        var id = session.signed();
        assertThat(nobody("/cap/" + id + ".xml").status()).isEqualTo(404);
        assertThat(nobody("/cap/feed.atom").body()).doesNotContain(id);
        assertThat(nobody("/cap/nothing.txt").status()).isEqualTo(404);
        assertThat(nobody("/api/v1/warnings").status()).isEqualTo(401);
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private String issued() {
        var id = session.signed();
        review(id, "预报员");
        assertThat(sign(id, "带班领导").status()).isEqualTo(200);
        return id;
    }

    private String follow(String message, String before, String colour) {
        var reply = draft(message, Optional.of(before), session.warning(colour, hours(24)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        var id = reply.json().get("id").asText();
        review(id, "预报员");
        assertThat(sign(id, "带班领导").status()).isEqualTo(200);
        return id;
    }

    private TestServer.Reply draft(
            String message, Optional<String> follows, Map<String, Object> warning) {
        var form = new HashMap<String, Object>();
        form.put("message", message);
        form.put("warning", warning);
        follows.ifPresent(f -> form.put("follows", f));
        return house.server().post("会务", "/api/v1/warnings", form);
    }

    private TestServer.Reply review(String id, String person) {
        var path = "/api/v1/warnings/" + id + "/review";
        return house.server().post(person, path, Map.of("accepted", true));
    }

    private TestServer.Reply sign(String id, String person) {
        return house.server().post(person, "/api/v1/warnings/" + id + "/sign", Map.of());
    }

    private TestServer.Reply byPhone(String id, String person, String leader) {
        var phone = Map.of("leader", leader, "phone", "0551-1", "at", house.now().toString());
        return house.server()
                .post(person, "/api/v1/warnings/" + id + "/sign", Map.of("phone", phone));
    }

    /// The head of the journal as the message bears it.
    private static SignedHead head(CapInfo info) {
        var told = new HashMap<String, String>();
        info.parameters().forEach(p -> told.put(p.name(), p.value()));
        var end = told.getOrDefault("anlan-journal-head", "");
        var gap = end.indexOf(' ');
        return new SignedHead(
                UUID.fromString(told.getOrDefault("anlan-journal-installation", "")),
                Long.parseLong(end.substring(0, gap)),
                Instant.parse(told.getOrDefault("anlan-journal-sealed-at", "")),
                end.substring(gap + 1),
                told.getOrDefault("anlan-journal-key", ""),
                told.getOrDefault("anlan-journal-signature", ""));
    }

    private JsonNode listed() {
        return house.server().get("值班长", "/api/v1/warnings").json().get("items");
    }

    private TestServer.Reply nobody(String path) {
        return house.server().send("GET", path, Optional.empty(), "", Map.of());
    }

    private CapAlert cap(String id) throws CapException {
        return CapXml.read(nobody("/cap/" + id + ".xml").body().getBytes(UTF_8));
    }

    private PublicKey key() throws GeneralSecurityException {
        var pem = nobody("/cap/key.pem").body().replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
    }
}
