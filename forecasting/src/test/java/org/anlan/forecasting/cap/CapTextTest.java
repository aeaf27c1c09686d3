package org.anlan.forecasting.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever people type: a message either carries it letter by letter and is valid, or is refused.
class CapTextTest {

    private final KeyPair keys = ed25519();

    @Property(tries = 500)
    void anyTextIsCarriedUnchangedOrRefused(@ForAll("hostile") String text)
            throws CapException, IOException {
        var carried = text.codePoints().allMatch(CapTextTest::isXml);
        if (!carried) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Alerts.saying(text))
                    .withMessageContaining("U+");
            return;
        }
        var alert = Alerts.saying(text);
        var xml = CapXml.write(alert);
        CapSchema.validateIfPresent(xml);
        var back = CapXml.read(xml);
        assertThat(back).isEqualTo(alert);
        assertThat(back.infos().getFirst().words().description())
                .contains(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    @Property(tries = 150)
    void anyTextThatIsCarriedCanBeSigned(@ForAll("hostile") String text)
            throws CapException, IOException {
        Assume.that(text.codePoints().allMatch(CapTextTest::isXml));
        var signed = CapSignature.sign(Alerts.saying(text), keys.getPrivate(), "test");
        CapSchema.validateIfPresent(signed);
        assertThat(CapSignature.verify(signed, keys.getPublic())).isEqualTo(SignatureVerdict.VALID);
        assertThat(CapXml.read(signed)).isEqualTo(Alerts.saying(text));
    }

    @Example
    void controlCharactersAreRefusedAndNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Alerts.saying("bell\u0007"))
                .withMessageContaining("U+0007");
        assertThatIllegalArgumentException().isThrownBy(() -> Alerts.saying("\uD83D"));
        assertThatIllegalArgumentException().isThrownBy(() -> Alerts.saying("\uFFFE"));
    }

    @Provide
    Arbitrary<String> hostile() {
        var pieces =
                Arbitraries.of(
                        "]]>",
                        "<",
                        "&",
                        "&amp;",
                        "&#0;",
                        "\"",
                        "'",
                        "<!--",
                        "-->",
                        "<?x?>",
                        "<![CDATA[",
                        "\r\n",
                        "\r",
                        "\n",
                        "\t",
                        " ",
                        "\u0085",
                        "\u2028",
                        "安澜",
                        "🌊",
                        "\uD83D\uDE00",
                        "\u202E",
                        "\u0000",
                        "\u0007",
                        "\u001F",
                        "\uFFFF",
                        "\uD800",
                        "\uDC00",
                        "\uFEFF",
                        "\u00A0",
                        "%E5",
                        "</alert>");
        return Arbitraries.oneOf(pieces, pieces, Arbitraries.strings().all().ofMaxLength(20))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    private static boolean isXml(int each) {
        if (each < 0x20) {
            return "\t\r\n".indexOf(each) >= 0;
        }
        return Character.getType(each) != Character.SURROGATE && each != 0xFFFE && each != 0xFFFF;
    }

    private static KeyPair ed25519() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
