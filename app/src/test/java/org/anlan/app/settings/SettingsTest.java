package org.anlan.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The settings")
class SettingsTest {

    /// Key, another value than the default, and how the settings show it; `HOME` is the folder.
    private static final String OTHER_VALUES =
            """
            data                     | elsewhere            | folder=HOME/elsewhere
            pack                     | packs/zhejiang       | pack=HOME/packs/zhejiang
            installation.kind        | exercise             | kind=Optional[EXERCISE]
            installation.title-zh    | 安澜·试               | titleZh=Optional[安澜·试]
            installation.title-en    | Anlan on trial       | titleEn=Optional[Anlan on trial]
            database.url             | jdbc:postgresql://db | url=Optional[jdbc:postgresql://db]
            database.connections     | 32                   | connections=32
            web.host                 | 127.0.0.2            | host=127.0.0.2
            web.port                 | 0                    | port=0
            web.tls.certificate      | chain.pem            | certificate=Optional[HOME/chain.pem]
            web.tls.key              | key.pem              | key=Optional[HOME/key.pem]
            web.proxy                | anlan.example        | proxy=Optional[anlan.example]
            web.body-limit           | 64 KiB               | bodyLimit=65536
            web.concurrent           | 3                    | concurrent=3
            web.waiting              | 7                    | waiting=7
            exercise.guest           | false                | guest=false
            heads.folder             | /mnt/heads           | heads=Optional[/mnt/heads]
            channels.webhook.targets | https://a.example/in, http://b.example | targets=[https://a.example/in, http://b.example]
            channels.webhook.secret  | 0123456789abcdefXYZ  | secret=Optional[19 letters]
            channels.smtp.host       | mail.example         | host=Optional[mail.example]
            channels.smtp.port       | 587                  | port=587
            channels.smtp.tls        | none                 | tls=NONE
            channels.smtp.user       | duty                 | user=Optional[duty]
            channels.smtp.password   | seven                | password=Optional[5 letters]
            channels.smtp.from       | z@a.example          | from=Optional[z@a.example]
            channels.smtp.to         | x@b.example          | to=[x@b.example]
            channels.sms.url         | https://sms.example  | url=Optional[https://sms.example]
            channels.sms.token       | sixsix               | token=Optional[6 letters]
            channels.sms.to          | 13000000000          | to=[13000000000]
            channels.sms.duty-persons | true                | dutyPersons=true
            channels.mqtt.url        | mqtt://127.0.0.1:1884 | url=Optional[mqtt://127.0.0.1:1884]
            channels.mqtt.user       | broker               | user=Optional[broker]
            channels.mqtt.password   | four                 | password=Optional[4 letters]
            channels.mqtt.topic      | other/cap            | topic=other/cap
            channels.timeout         | 3 s                  | timeout=PT3S
            """;

    @TempDir private Path home;

    @BeforeEach
    void layCertificate() throws IOException {
        Files.writeString(home.resolve("chain.pem"), "");
        Files.writeString(home.resolve("key.pem"), "");
    }

    @Test
    void areThoseOfTheSampleNoMoreAndNoFewer() {
        assertThat(SettingsReader.asked()).isEqualTo(Keys.keys(Keys.sample()));
        var tabled = new TreeSet<String>();
        OTHER_VALUES.lines().forEach(line -> tabled.add(line.split("\\|", 2)[0].strip()));
        assertThat(tabled).isEqualTo(Keys.keys(Keys.sample()));
    }

    @ParameterizedTest(name = "{0} = {1} from environment, command line and file")
    @CsvSource(delimiter = '|', textBlock = OTHER_VALUES)
    void areTakenFromEnvironmentCommandLineAndFile(String key, String value, String shown)
            throws IOException {
        var expected = shown.replace("HOME", home.toAbsolutePath().toString());
        assertThat(read(Map.of(), Map.of()).toString()).doesNotContain(expected);

        var environment = pair(Keys.variable(key), value, "ANLAN_WEB_TLS_");
        assertThat(read(environment, Map.of()).toString()).contains(expected);

        var options = pair(key, value, "web.tls.");
        assertThat(read(Map.of(), options).toString()).contains(expected);

        var lines = new StringBuilder();
        options.forEach((k, v) -> lines.append("%s = \"%s\"\n".formatted(k, v)));
        Files.writeString(home.resolve("anlan.conf"), lines);
        assertThat(read(Map.of(), Map.of()).toString()).contains(expected);
    }

    /// The setting alone; a certificate and its key only together.
    private static Map<String, String> pair(String name, String value, String tls) {
        var all = new HashMap<String, String>();
        if (name.startsWith(tls)) {
            var upper = tls.startsWith("ANLAN");
            all.put(tls + (upper ? "CERTIFICATE" : "certificate"), "chain.pem");
            all.put(tls + (upper ? "KEY" : "key"), "key.pem");
        }
        withOthers(name, all);
        all.put(name, value);
        return all;
    }

    /// A mail server needs a sender and somebody to send to; a gateway the latter.
    private static void withOthers(String name, Map<String, String> all) {
        if (name.equals("channels.smtp.host") || name.equals("ANLAN_CHANNELS_SMTP_HOST")) {
            var prefix = name.substring(0, name.length() - "host".length());
            var isVariable = prefix.startsWith("ANLAN");
            all.put(prefix + (isVariable ? "FROM" : "from"), "a@a.example");
            all.put(prefix + (isVariable ? "TO" : "to"), "b@b.example");
        }
        if (name.equals("channels.sms.url") || name.equals("ANLAN_CHANNELS_SMS_URL")) {
            var isVariable = name.startsWith("ANLAN");
            all.put(isVariable ? "ANLAN_CHANNELS_SMS_TO" : "channels.sms.to", "110");
        }
    }

    @Test
    void countFromTheCommandLineBeforeEnvironmentBeforeFileBeforeDefault() throws IOException {
        assertThat(read(Map.of(), Map.of()).web().port()).isEqualTo(8080);
        var named = Files.writeString(home.resolve("named.conf"), "web.port = 8081");
        var environment = new HashMap<>(Map.of("ANLAN_SETTINGS", named.toString()));
        assertThat(read(environment, Map.of()).web().port()).isEqualTo(8081);
        environment.put("ANLAN_WEB_PORT", "8082");
        assertThat(read(environment, Map.of()).web().port()).isEqualTo(8082);
        assertThat(read(environment, Map.of("web.port", "8083")).web().port()).isEqualTo(8083);
    }

    @Test
    void canSayThatThereIsNone() throws IOException {
        Files.writeString(home.resolve("anlan.conf"), "web.proxy = anlan.example");
        assertThat(read(Map.of("ANLAN_WEB_PROXY", "null"), Map.of()).web().proxy()).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    web.port             | eighty                | is not a whole number
                    web.port             | 80.5                  | is not a whole number
                    web.port             | -1                    | must be from 0 to 65535
                    web.port             | 65536                 | must be from 0 to 65535
                    web.host             | 0.0.0.0               | plain HTTP is for loopback only
                    web.host             | 192.0.2.7             | plain HTTP is for loopback only
                    web.concurrent       | 0                     | must be at least 1
                    web.concurrent       | 16                    | must be less than database.connections
                    web.waiting          | 0                     | must be at least 1
                    web.body-limit       | much                  | is not a size of 1 kiB to 1 GiB
                    web.body-limit       | 1023                  | is not a size of 1 kiB to 1 GiB
                    web.body-limit       | 2 GiB                 | is not a size of 1 kiB to 1 GiB
                    web.tls.certificate  | missing.pem           | cannot be read
                    web.tls.key          | key.pem               | go together
                    database.connections | 1                     | must be from 2 to 200
                    database.connections | 201                   | must be from 2 to 200
                    database.url         | mysql://db            | must start with jdbc:postgresql:
                    installation.kind    | drill                 | is not real or exercise
                    exercise.guest       | perhaps               | is not true or false
                    data                 | null                  | is not a folder
                    channels.webhook.targets | ftp://a.example   | is no http or https address
                    channels.webhook.targets | https:// a        | is no address
                    channels.smtp.port   | 0                     | must be from 1 to 65535
                    channels.smtp.tls    | ssl                   | is not none, starttls or tls
                    channels.smtp.from   | nobody                | is no mailbox
                    channels.smtp.to     | a b@c.example         | is no mailbox
                    channels.smtp.host   | mail.example          | needs channels.smtp.from and channels.smtp.to
                    channels.sms.url     | sms.example           | is no http or https address
                    channels.sms.url     | https://sms.example   | has nobody to send to
                    channels.sms.duty-persons | perhaps          | is not true or false
                    channels.mqtt.url    | tcp://127.0.0.1       | is no mqtt or mqtts address
                    channels.mqtt.topic  | anlan/#               | must be a topic without + and #
                    channels.timeout     | 5 minutes             | is not a time of 100 ms to 2 minutes
                    channels.timeout     | soon                  | is not a time of 100 ms to 2 minutes
                    """)
    void areRefusedWithKeyValueAndWhatToTry(String key, String value, String why)
            throws IOException {
        var quoted = value.equals("null") ? value : '"' + value + '"';
        Files.writeString(home.resolve("anlan.conf"), "%s = %s".formatted(key, quoted));
        assertRefused(Map.of(), key, value, why);
        Files.delete(home.resolve("anlan.conf"));
        assertRefused(Map.of(Keys.variable(key), value), key, value, why);
    }

    @Test
    void neverTellASecretThatIsRefused() {
        assertThatThrownBy(() -> read(Map.of("ANLAN_CHANNELS_WEBHOOK_SECRET", "short77"), Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("channels.webhook.secret (7 letters)")
                .hasMessageNotContaining("short77")
                .hasMessageContaining("\nMaybe ");
    }

    private void assertRefused(
            Map<String, String> variables, String key, String value, String why) {
        assertThatThrownBy(() -> read(variables, Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining(key)
                .hasMessageContaining(value.replaceFirst(":.*", ""))
                .hasMessageContaining(why)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void areRefusedWhenAKeyIsUnknownNamingThoseNearIt() throws IOException {
        Files.writeString(home.resolve("anlan.conf"), "web.prot = 8081");
        assertThatThrownBy(() -> read(Map.of(), Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("Setting web.prot is unknown")
                .hasMessageContaining("anlan.conf: 1")
                .hasMessageContaining("\nMaybe one of web.")
                .hasMessageContaining("web.port");
    }

    @Test
    void areRefusedWhenAVariableIsUnknownButNotTheLaunchersOwn() {
        assertThatThrownBy(() -> read(Map.of("ANLAN_WEB_PROT", "8081"), Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("ANLAN_WEB_PROT is no setting")
                .hasMessageNotContaining("8081") // what a variable holds may be a secret
                .hasMessageContaining("\nMaybe one of ")
                .hasMessageContaining("ANLAN_WEB_PORT");
        var own = Map.of("ANLAN_JDKS", "/opt", "ANLAN_JAVA_OPTIONS", "-Xmx1g", "PATH", "/bin");
        assertThat(read(own, Map.of())).isEqualTo(read(Map.of(), Map.of()));
    }

    @Test
    void areRefusedWhenTheFileIsBrokenOrMissing() throws IOException {
        Files.writeString(home.resolve("anlan.conf"), "web.port = \"8081");
        assertThatThrownBy(() -> read(Map.of(), Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("anlan.conf")
                .hasMessageContaining("\nMaybe ");
        var missing = Optional.of(home.resolve("missing.conf"));
        assertThatThrownBy(() -> SettingsReader.read(home, missing, Map.of(), Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("missing.conf")
                .hasMessageContaining("\nMaybe ");
    }

    private Settings read(Map<String, String> environment, Map<String, String> options) {
        return SettingsReader.read(home, Optional.empty(), environment, options);
    }
}
