package org.anlan.forecasting.cap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.anlan.forecasting.reference.SharedFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A CAP message")
class CapXmlTest {

    @Test
    void comesBackAsItWasWritten() throws CapException {
        assertThat(CapXml.read(CapXml.write(Alerts.exercise()))).isEqualTo(Alerts.exercise());
    }

    @Test
    void withEveryElementComesBackAndIsValid() throws CapException, IOException {
        var xml = CapXml.write(Alerts.complete());
        CapSchema.validate(xml);
        var back = CapXml.read(xml);
        assertThat(CapXml.write(back)).isEqualTo(xml);
        assertThat(back.references()).isEqualTo(Alerts.complete().references());
        assertThat(back.infos().getFirst().words().description())
                .contains("a < b && b > c ]]> 'd' \"e\"\nnext\tline");
        assertThat(back.infos().getFirst().areas().getFirst().circles())
                .containsExactly(new CapShape.Circle(new CapPoint(-0.00001, 0), 12.5));
    }

    @Test
    void isWrittenTheSameEachTimeAndReadsLikeThis() {
        var xml = new String(CapXml.write(Alerts.exercise()), UTF_8);
        assertThat(xml).isEqualTo(new String(CapXml.write(Alerts.exercise()), UTF_8));
        assertThat(xml)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains(
                        "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">",
                        "<sent>2020-07-18T20:00:00+08:00</sent><status>Exercise</status>",
                        "<language>zh-CN</language><category>Safety</category>",
                        "<severity>Severe</severity><certainty>Likely</certainty>",
                        "<geocode><valueName>CN-division</valueName><value>341225</value>");
    }

    @Test
    void isFollowedByUpdateAndCancellationThatNameAllBefore() throws CapException, IOException {
        var first = Alerts.exercise();
        var update = first.updated("u-1", Alerts.SENT.plusHours(1), first.infos());
        var end = update.cancelled("c-1", Alerts.SENT.plusHours(2), List.of());
        assertThat(update.type()).isEqualTo(MessageType.UPDATE);
        assertThat(end.type()).isEqualTo(MessageType.CANCEL);
        assertThat(end.status()).isEqualTo(Status.EXERCISE);
        assertThat(end.references()).containsExactly(first.id(), update.id());
        assertThat(new String(CapXml.write(end), UTF_8))
                .contains(
                        "<references>anlan.example,anlan-2020-0001,2020-07-18T20:00:00+08:00 "
                                + "anlan.example,u-1,2020-07-18T21:00:00+08:00</references>");
        CapSchema.validate(CapXml.write(update));
        CapSchema.validate(CapXml.write(end));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.updated("u-2", Alerts.SENT.minusSeconds(1), List.of()));
    }

    @Test
    void ofTypeUpdateWithoutReferencesIsRefused() {
        var first = Alerts.exercise();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new CapAlert(
                                        first.id(),
                                        first.status(),
                                        MessageType.UPDATE,
                                        first.source(),
                                        first.audience(),
                                        List.of(),
                                        first.note(),
                                        List.of(),
                                        first.incidents(),
                                        List.of()))
                .withMessageContaining("Update");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a,b", "a<b", "a&b", "a\tb", "\u0000"})
    void refusesIdentifiersTheStandardForbids(String identifier) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CapReference(identifier, "s", Alerts.SENT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CapReference("i", identifier, Alerts.SENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"australia.cap.xml", "thunderstorm.cap.xml"})
    void fromAbroadIsReadAndStaysValidWhenWrittenAgain(String name)
            throws CapException, IOException {
        var bytes = Files.readAllBytes(SharedFiles.find("data/interop/cap/" + name));
        var alert = CapXml.read(bytes);
        assertThat(alert.infos()).isNotEmpty();
        CapSchema.validate(CapXml.write(alert));
        assertThat(CapXml.read(CapXml.write(alert))).isEqualTo(alert);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            invalid.cap.xml,            <scope>
            earthquake.cap.xml,         cap:1.1
            no_optional_fields.cap.xml, cap:1.1
            """)
    void thatIsNotValidIsRefusedWithTheReason(String name, String reason) throws IOException {
        var bytes = Files.readAllBytes(SharedFiles.find("data/interop/cap/" + name));
        assertThatExceptionOfType(CapException.class)
                .isThrownBy(() -> CapXml.read(bytes))
                .withMessageContaining(reason);
    }

    @Test
    void withADocumentTypeIsRefusedBeforeAnythingIsFetched() throws IOException {
        var hostile = Files.readAllBytes(SharedFiles.find("data/hostile/xml/xee.cap.xml"));
        assertThatExceptionOfType(CapException.class)
                .isThrownBy(() -> CapXml.read(hostile))
                .withMessageContaining("document type");
        assertThatExceptionOfType(CapException.class).isThrownBy(() -> CapDocument.parse(hostile));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE alert [<!ENTITY a \"x\">]>",
                "<!DOCTYPE alert [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE alert SYSTEM \"http://127.0.0.1:9/x.dtd\">"
            })
    void withAnyDocumentTypeIsRefused(String documentType) {
        var xml = new String(CapXml.write(Alerts.saying("&a;")), UTF_8);
        var hostile = xml.replace("<alert", documentType + "<alert").replace("&amp;a;", "&a;");
        assertThatThrownBy(() -> CapXml.read(hostile.getBytes(UTF_8)))
                .isInstanceOf(CapException.class)
                .hasMessageContaining("document type");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <scope>Public</scope>          | <scope>public</scope>
            <scope>Public</scope>          | <scope>Public</scope><scope>Public</scope>
            <scope>Public</scope>          | <scope>Private</scope>
            <status>Exercise</status>      | <status>Drill</status>
            2020-07-18T20:00:00+08:00      | 2020-07-18T20:00:00Z
            2020-07-18T20:00:00+08:00      | 2020-02-31T20:00:00+08:00
            <msgType>Alert</msgType>       | <msgType>Cancel</msgType>
            <category>Safety</category>    | <note>x</note>
            </info>                        | </info><extra/>
            </info>                        | </info>text
            </info>                        | <info/></info>
            <areaDesc>                     | <areaDesc><b/>
            </alert>                       | </alert><alert/>
            <event>灾害风险提示</event>     | <event> </event>
            """)
    void thatWasDamagedIsRefused(String sound, String damaged) {
        var xml = new String(CapXml.write(Alerts.exercise()), UTF_8);
        assertThat(xml).contains(sound);
        var broken = xml.replace(sound, damaged).getBytes(UTF_8);
        assertThatExceptionOfType(CapException.class).isThrownBy(() -> CapXml.read(broken));
    }

    @Test
    void thatIsNoXmlOrTooLongIsRefused() {
        for (var bytes : List.of(new byte[0], "{}".getBytes(UTF_8), new byte[(1 << 20) + 1])) {
            assertThatExceptionOfType(CapException.class).isThrownBy(() -> CapXml.read(bytes));
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            0.51, LIKELY
            0.5,  POSSIBLE
            0.2,  POSSIBLE
            0.19, UNLIKELY
            """)
    void saysHowSureItIs(double probability, Certainty expected) {
        assertThat(Certainty.ofProbability(probability)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            RED,    EXTREME
            ORANGE, SEVERE
            YELLOW, MODERATE
            BLUE,   MINOR
            """)
    void saysHowBadItIs(WarningColour colour, Severity expected) {
        assertThat(colour.severity()).isEqualTo(expected);
    }
}
