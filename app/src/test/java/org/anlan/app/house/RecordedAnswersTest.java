package org.anlan.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.anlan.app.house.Contracts.Operation;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An answer recorded for the tests of the screens")
class RecordedAnswersTest {

    /// An answer and the operation that gives it.
    record Recorded(String name, Operation operation) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recorded")
    void isAsTheContractStatesIt(Recorded recorded) {
        var faults = StatedForm.faults(recorded.operation(), answer(recorded.name()));
        assertThat(faults).isEmpty();
    }

    @Test
    void thatBearsAFieldOfItsOwnOrLacksOneIsFound() {
        var rivers = recorded().filter(r -> r.name().equals("observations-river")).findFirst();
        var operation = rivers.orElseThrow().operation();
        var answer = answer("observations-river");
        ((ObjectNode) answer.at("/items/0")).put("made-up", 1).put("sample", "yes");
        assertThat(StatedForm.faults(operation, answer))
                .containsExactlyInAnyOrder(
                        ".items[].made-up is not stated",
                        ".items[].sample is string, not [boolean]");
    }

    /// Those whose operation states a form.
    static Stream<Recorded> recorded() {
        return Arrays.stream(text("org/anlan/app/house/recorded-answers.tsv").split("\n"))
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .flatMap(
                        row ->
                                Contracts.operations().stream()
                                        .filter(o -> o.id().equals(row[1]))
                                        .filter(o -> !StatedForm.of(o).isMissingNode())
                                        .map(o -> new Recorded(row[0], o)));
    }

    private static JsonNode answer(String name) {
        return Json.tree(text("org/anlan/dashboard/fixture/" + name + ".json"));
    }

    private static String text(String file) {
        var classes = RecordedAnswersTest.class.getClassLoader();
        try (var in = classes.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
