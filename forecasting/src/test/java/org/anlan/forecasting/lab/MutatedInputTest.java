package org.anlan.forecasting.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every method, its own example with one thing wrong at a time: thousands of inputs nobody thought
/// of. With `-Danlan.mutations=all` all of them, in a minute; else some of each method.
@DisplayName("Each method of the lab, asked something a little wrong,")
class MutatedInputTest {

    private static final int MOST =
            "all".equals(System.getProperty("anlan.mutations")) ? Integer.MAX_VALUE : 60;

    static Stream<String> names() {
        return Lab.methods().stream().map(LabMethod::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    @DisplayName("either answers in its shape or refuses in one line that begins with a field")
    void answersOrRefuses(String name) {
        var method = Lab.find(name).orElseThrow();
        var shape = new Shape(method.shapes().get("output"));
        var faults = new ArrayList<String>();
        var mutations = List.copyOf(Mutations.of(method.example()).entrySet());
        var pace = Math.max(1, mutations.size() / MOST);
        for (int i = 0; i < mutations.size(); i += pace) {
            var mutation = mutations.get(i);
            faults.addAll(fault(method, shape, mutation.getKey(), mutation.getValue()));
        }
        assertThat(mutations.size()).isGreaterThan(40);
        assertThat(faults).isEmpty();
    }

    private static List<String> fault(LabMethod method, Shape shape, String what, JsonNode input) {
        var begun = System.nanoTime();
        try {
            shape.check(method.run(input));
        } catch (BadInput refused) {
            var line = String.valueOf(refused.getMessage());
            return line.matches("[\\w/-]+ \\(.*\\): \\S.*")
                    ? List.of()
                    : List.of(what + ": " + line);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError broken) {
            return List.of("%s: %s at %s".formatted(what, broken, broken.getStackTrace()[0]));
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        return took.toSeconds() > 5 ? List.of(what + ": took " + took) : List.of();
    }
}
