package org.anlan.forecasting.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.apache.commons.math3.exception.util.ExceptionContextProvider;

/// One published method that can be run alone. Immutable, safe for all threads.
public final class LabMethod {

    private final String name;
    private final Function<Question, Answer> deed;

    LabMethod(String name, Function<Question, Answer> deed) {
        this.name = name;
        this.deed = deed;
    }

    /// The word it is called by, such as `kriging`.
    public String name() {
        return name;
    }

    /// One line in Chinese.
    public String titleZh() {
        return shapes().get("title-zh").asText();
    }

    /// One line in English.
    public String titleEn() {
        return shapes().get("title").asText();
    }

    /// Titles, source, and the JSON Schemas of `input` and `output` with units.
    public JsonNode shapes() {
        return resource("shapes");
    }

    /// A small input that the method answers.
    public JsonNode example() {
        return resource("examples");
    }

    /// Answers one input, as text.
    ///
    /// @throws BadInput also if it is not JSON
    public JsonNode run(String input) {
        try {
            return run(Json.tree(input));
        } catch (Problem broken) {
            throw new BadInput("input", "JSON", String.valueOf(broken.getMessage()));
        }
    }

    /// Answers one input.
    ///
    /// @throws BadInput if the input breaks the shape or a rule of the method, in one line
    public JsonNode run(JsonNode input) {
        new Shape(shapes().get("input")).check(input);
        try {
            return deed.apply(new Question(input, "")).tree();
        } catch (BadInput bad) {
            throw bad;
        } catch (IllegalArgumentException refused) { // by the method, or by a library below it
            throw refusal(input, refused);
        } catch (IllegalStateException | ArithmeticException unsolved) {
            if (unsolved instanceof ExceptionContextProvider) { // a search that did not end
                throw refusal(input, unsolved);
            }
            throw unsolved;
        }
    }

    /// In one line, naming the field the method stands on: the first that must be given, else the
    /// first that is.
    private BadInput refusal(JsonNode input, RuntimeException cause) {
        var names = input.fieldNames();
        var first = names.hasNext() ? names.next() : "input";
        var field = shapes().at("/input/required/0").asText(first);
        var reason = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
        return new BadInput(field, input.path(field).toString(), "gives no answer: " + reason);
    }

    private JsonNode resource(String folder) {
        var file = folder + "/" + name + ".json";
        try (var in = LabMethod.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Resource (%s) is missing.".formatted(file));
            }
            return Json.tree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
