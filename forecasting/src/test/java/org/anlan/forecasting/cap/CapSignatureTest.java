package org.anlan.forecasting.cap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.anlan.forecasting.reference.SharedFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A signed message")
class CapSignatureTest {

    private final KeyPair keys = keys("Ed25519");
    private final byte[] signed = CapSignature.sign(Alerts.exercise(), keys.getPrivate(), "key-1");

    @ParameterizedTest
    @ValueSource(strings = {"EC", "Ed25519"})
    void isValidForItsKeyAndForTheSchema(String algorithm) throws CapException, IOException {
        var pair = keys(algorithm);
        var message = CapSignature.sign(Alerts.complete(), pair.getPrivate(), "key-1");
        assertThat(CapSignature.verify(message, pair.getPublic()))
                .isEqualTo(SignatureVerdict.VALID);
        assertThat(CapXml.write(CapXml.read(message))).isEqualTo(CapXml.write(Alerts.complete()));
        CapSchema.validate(message);
    }

    @Test
    void keepsTheMessageAndNamesTheKey() throws CapException {
        assertThat(CapXml.read(signed)).isEqualTo(Alerts.exercise());
        assertThat(new String(signed, UTF_8)).contains("<KeyName>key-1</KeyName>");
    }

    @Test
    void isTheSameEachTimeWithEd25519() {
        assertThat(CapSignature.sign(Alerts.exercise(), keys.getPrivate(), "key-1"))
                .isEqualTo(signed);
    }

    @Test
    void isBrokenForAnotherKey() throws CapException {
        assertThat(CapSignature.verify(signed, keys("Ed25519").getPublic()))
                .isEqualTo(SignatureVerdict.BROKEN);
        assertThat(CapSignature.verify(signed, keys("EC").getPublic()))
                .isEqualTo(SignatureVerdict.NOT_ACCEPTED);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <status>Exercise</status> | <status>Actual</status>
            Severe</severity>         | Minor</severity>
            341225                    | 341226
            </info>                   | <resource><resourceDesc>x</resourceDesc><mimeType>y</mimeType></resource></info>
            +08:00</sent>             | +08:00</sent><!-- --><source>x</source>
            """)
    void isBrokenByAnyChange(String sound, String changed) throws CapException {
        var text = new String(signed, UTF_8);
        assertThat(text).contains(sound);
        var forged = text.replace(sound, changed).getBytes(UTF_8);
        assertThat(CapSignature.verify(forged, keys.getPublic()))
                .isEqualTo(SignatureVerdict.BROKEN);
    }

    @Test
    void isNotAcceptedIfTheSignatureWasMovedOrIsNotOverAll() throws CapException {
        var text = new String(signed, UTF_8);
        var wrapped =
                text.replace(
                                "<alert xmlns=\"" + CapXml.NAMESPACE + "\">",
                                "<alert><alert xmlns=\"" + CapXml.NAMESPACE + "\">")
                        + "</alert>";
        var partly = text.replace("Reference URI=\"\"", "Reference URI=\"#x\"");
        var twice = text.replace("</alert>", signature(text) + "</alert>");
        for (var forged : new String[] {wrapped, partly, twice}) {
            assertThat(forged).isNotEqualTo(text);
            assertThat(CapSignature.verify(forged.getBytes(UTF_8), keys.getPublic()))
                    .isEqualTo(SignatureVerdict.NOT_ACCEPTED);
        }
    }

    @Test
    void isToldFromAnUnsignedOne() throws CapException {
        assertThat(CapSignature.verify(CapXml.write(Alerts.exercise()), keys.getPublic()))
                .isEqualTo(SignatureVerdict.NOT_SIGNED);
    }

    @Test
    void isNotMadeWithOtherKindsOfKeys() {
        var rsa = keys("RSA").getPrivate();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CapSignature.sign(Alerts.exercise(), rsa, "key-1"))
                .withMessageContaining("RSA");
    }

    @Test
    void withADocumentTypeIsNotEvenVerified() throws IOException {
        var hostile = Files.readAllBytes(SharedFiles.find("data/hostile/xml/xee.cap.xml"));
        assertThatExceptionOfType(CapException.class)
                .isThrownBy(() -> CapSignature.verify(hostile, keys.getPublic()));
    }

    private static String signature(String text) {
        return text.substring(text.indexOf("<Signature"), text.indexOf("</alert>"));
    }

    private static KeyPair keys(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
