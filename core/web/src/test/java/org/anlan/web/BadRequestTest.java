package org.anlan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Actor;
import org.anlan.domain.ActorId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What cannot be read is a bad request, never our failure")
class BadRequestTest {

    private static final Actor NOBODY = new Actor(ActorId.HOUSE, "试", "", List.of());

    private record Note(String text) {}

    @ParameterizedTest(name = "bytes {0}")
    @ValueSource(
            strings = {
                "0000007b7fffffff", // UTF-32 beyond Unicode
                "7b22746578742223", // half a field
                "7b2274657874223a22ff227d", // a byte that UTF-8 never has
                "fffe", // a byte order mark alone
                ""
            })
    void aBodyThatIsNoJsonInUtf8(String hex) {
        assertBadRequest(() -> Json.read(HexFormat.of().parseHex(hex), Note.class), "json");
    }

    @Test
    void aBodyInAnotherEncoding() {
        var bytes = "{\"text\":\"受灾\"}".getBytes(Charset.forName("GB18030"));
        assertBadRequest(() -> Json.read(bytes, Note.class), "json");
        var utf8 = "{\"text\":\"受灾\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(Json.read(utf8, Note.class)).isEqualTo(new Note("受灾"));
    }

    @Test
    void aTextWithTheOneCharacterThatNoDatabaseKeeps() {
        var bytes = "{\"text\":\"a\\u0000\"}".getBytes(StandardCharsets.UTF_8);
        assertBadRequest(() -> Json.read(bytes, Note.class), "json");
    }

    @ParameterizedTest(name = "limit {0} gives {1}")
    @CsvSource({"1, 1", "500, 500", "501, 500", "0, 1", "-3, 1", "99999999999, 500"})
    void aLimitIsKeptWithinItsBounds(String limit, int size) {
        assertThat(Page.size(ask(Map.of("limit", limit)))).isEqualTo(size);
        assertThat(Page.size(ask(Map.of()))).isEqualTo(50);
    }

    @ParameterizedTest(name = "limit ({0})")
    @ValueSource(strings = {"many", "", "1.5", "0x10", "99999999999999999999"})
    void aLimitThatIsNoNumber(String limit) {
        assertBadRequest(() -> Page.size(ask(Map.of("limit", limit))), "limit");
    }

    @Test
    void aCursorThatIsNotOurs() {
        assertBadRequest(() -> Page.cursor(ask(Map.of("cursor", "%%"))), "cursor");
    }

    @ParameterizedTest(name = "{0} and {1} is {2}")
    @CsvSource({
        "anlan.example:8443, https, https://anlan.example:8443",
        "127.0.0.1:8080, '', http://127.0.0.1:8080",
        "anlan.example, gopher, https://anlan.example",
        "'a\"><script>', https, https://localhost",
        "'', '', http://localhost"
    })
    void aHostThatIsNoNameIsNotRepeated(String host, String scheme, String origin) {
        var headers = Map.of("host", host, "x-forwarded-proto", scheme);
        var body = new Ask.Body(new byte[0]);
        assertThat(new Ask("test", NOBODY, Map.of(), Map.of(), headers, body).origin())
                .isEqualTo(origin);
    }

    private static void assertBadRequest(ThrowingCallable reading, String type) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.status()).isEqualTo(400);
                            assertThat(problem.type()).isEqualTo(type);
                        });
    }

    private static Ask ask(Map<String, String> query) {
        return new Ask("test", NOBODY, Map.of(), query, Map.of(), new Ask.Body(new byte[0]));
    }
}
