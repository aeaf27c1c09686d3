package org.anlan.forecasting.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each method of the lab")
class LabTest {

    static Stream<String> names() {
        return Lab.methods().stream().map(LabMethod::name);
    }

    private static LabMethod method(String name) {
        return Lab.find(name).orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    @DisplayName("answers its own example in its own shape, twice the same")
    void answersItsExample(String name) {
        var answer = method(name).run(method(name).example());
        assertThat(answer.isEmpty()).isFalse();
        new Shape(method(name).shapes().get("output")).check(answer);
        assertThat(method(name).run(method(name).example())).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    @DisplayName("has a title in two languages, a source, and a word on each field")
    void saysWhatItIs(String name) {
        assertThat(method(name).titleEn()).isNotBlank();
        assertThat(method(name).titleZh()).matches(".*\\p{IsHan}.*");
        assertThat(method(name).shapes().get("source").asText()).isNotBlank();
        method(name)
                .shapes()
                .at("/input/properties")
                .properties()
                .forEach(field -> assertThat(field.getValue().has("description")).isTrue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    @DisplayName("refuses a field it does not know, and names it in one line")
    void refusesUnknownFields(String name) {
        var input = (ObjectNode) method(name).example();
        input.put("colour", "red");
        assertThatThrownBy(() -> method(name).run(input))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("colour (\"red\"): ")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    @DisplayName("refuses what is no object, and what is no JSON")
    void refusesOtherThings(String name) {
        for (var text : new String[] {"", "[]", "7", "{", "{\"a\":NaN}", "null"}) {
            assertThatThrownBy(() -> method(name).run(text)).isInstanceOf(BadInput.class);
        }
    }

    @Test
    @DisplayName("that nobody knows is not found")
    void unknownMethod() {
        assertThat(Lab.find("astrology")).isEmpty();
    }
}
