package org.anlan.forecasting.warning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.domain.Role;
import org.anlan.forecasting.cap.CapException;
import org.anlan.forecasting.cap.CapSignature;
import org.anlan.forecasting.cap.SignatureVerdict;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.anlan.forecasting.seal.SigningKeys;
import org.anlan.web.testing.TestServer.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The signer of warnings")
class SignerTest {

    private static final Pattern KEY_NAME = Pattern.compile("KeyName>([0-9a-f]{16})<");

    @TempDir private Path folder;

    @Test
    void isRefusedOnceItsTermHasEndedAndNothingGoesOut() {
        keyMadeAt(Instant.parse("2020-01-01T00:00:00Z"));
        try (var house = new House(folder)) {
            var reply = issue(house);
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.body()).contains("signer-term", "已过期", "持有人甲");
            assertThat(house.server().get("值班长", "/api/v1/warnings").json().get("items")).isEmpty();
            assertThat(house.room().notes()).singleElement().asString().contains("签发密钥");
            assertThat(keys(house).at("/0/state").asText()).isEqualTo("EXPIRED");
        }
    }

    @Test
    void isRefusedBeforeItsTermBegins() {
        keyMadeAt(Instant.now().plus(Duration.ofDays(20)));
        try (var house = new House(folder)) {
            var reply = issue(house);
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.body()).contains("尚未生效");
        }
    }

    @Test
    void isRenewedSoThatNewMessagesAreSignedAndOldOnesStillVerify()
            throws CapException, GeneralSecurityException {
        try (var house = new House(folder)) {
            house.server().person("管理员", Role.ADMINISTRATOR, "340000");
            var before = message(house, issue(house));
            var renewed = renew(house, Instant.now().minusSeconds(5), Duration.ofDays(365));
            assertThat(renewed.status()).as(renewed.body()).isEqualTo(201);
            assertThat(renewed.json().get("holder").asText()).isEqualTo("持有人乙");
            var after = message(house, issue(house));
            assertThat(keyName(after)).isNotEqualTo(keyName(before));
            for (var message : new String[] {before, after}) {
                assertThat(CapSignature.verify(message.getBytes(UTF_8), key(house, message)))
                        .isEqualTo(SignatureVerdict.VALID);
            }
            assertThat(keys(house).findValuesAsText("state")).containsExactly("VALID", "RETIRED");
        }
        try (var house = new House(folder)) {
            assertThat(keys(house).findValuesAsText("holder")).contains("持有人乙");
            assertThat(issue(house).status()).isEqualTo(201);
        }
    }

    @Test
    void isRenewedByTheAdministratorOnlyAndNeverForATimeThatIsOver() {
        try (var house = new House(folder)) {
            house.server().person("管理员", Role.ADMINISTRATOR, "340000");
            var over = renew(house, Instant.now().minusSeconds(600), Duration.ofSeconds(60));
            assertThat(over.json().at("/errors/0/field").asText()).isEqualTo("notAfter");
            var turned = renew(house, Instant.now(), Duration.ofDays(-1));
            assertThat(turned.status()).isEqualTo(422);
            assertThat(keys(house)).hasSize(1);
            var body =
                    Map.of(
                            "holder",
                            "乙",
                            "notBefore",
                            Instant.now().toString(),
                            "notAfter",
                            Instant.now().plusSeconds(60).toString());
            assertThat(house.server().post("值班长", "/api/v1/signing-keys", body).status())
                    .isEqualTo(403);
            assertThat(nobody(house, "/cap/keys/0123456789abcdef.pem").status()).isEqualTo(404);
        }
    }

    private void keyMadeAt(Instant then) {
        SigningKeys.in(folder.resolve("keys"), "持有人甲", InstantSource.fixed(then));
    }

    private static Reply issue(House house) {
        var now = house.now().toString();
        var form =
                Map.of(
                        "message",
                        "ALERT",
                        "warning",
                        Session.called(house).warning("RED", Duration.ofHours(6)),
                        "phone",
                        Map.of("leader", "带班领导", "phone", "0551-1", "at", now));
        return house.server().post("值班长", "/api/v1/emergency-warnings", form);
    }

    private static Reply renew(House house, Instant from, Duration lasts) {
        var form =
                Map.of(
                        "holder",
                        "持有人乙",
                        "notBefore",
                        from.toString(),
                        "notAfter",
                        from.plus(lasts).toString());
        return house.server().post("管理员", "/api/v1/signing-keys", form);
    }

    private static JsonNode keys(House house) {
        return house.server().get("值班长", "/api/v1/signing-keys").json().get("items");
    }

    private static String message(House house, Reply issued) {
        return nobody(house, issued.json().get("cap").asText()).body();
    }

    private static String keyName(String message) {
        var found = KEY_NAME.matcher(message);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static PublicKey key(House house, String message) throws GeneralSecurityException {
        var pem = nobody(house, "/cap/keys/%s.pem".formatted(keyName(message))).body();
        var bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
    }

    private static Reply nobody(House house, String path) {
        return house.server().send("GET", path, Optional.empty(), "", Map.of());
    }
}
