package org.anlan.packs.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What `scenario.json` says that the forge needs.
///
/// @param id the event's name in the sources
/// @param firstRain the first day of rain taken, inclusive
/// @param lastRain the last day of rain taken, inclusive
/// @param start the civil day on which the drill starts
/// @param end the civil day on which it ends
/// @param bases the counting bases, in order
/// @param ranks the source rank of each reporting body
record Scenario(
        String id,
        LocalDate firstRain,
        LocalDate lastRain,
        LocalDate start,
        LocalDate end,
        List<Base> bases,
        Map<String, String> ranks) {

    Scenario {
        bases = List.copyOf(bases);
        ranks = Map.copyOf(ranks);
    }

    /// A counting base: from when a cumulative figure counts.
    ///
    /// @param id short id
    /// @param name as the bulletins write it
    /// @param from the civil day, or empty when the bulletins state none
    record Base(String id, String name, String from) {

        boolean isMeantBy(String text, String day) {
            return text.contains(name) || (!from.isEmpty() && from.equals(day));
        }
    }

    static Scenario read(Path folder) throws IOException {
        var json = new ObjectMapper().readTree(folder.resolve("scenario.json").toFile());
        return new Scenario(
                json.path("id").asText(),
                LocalDate.parse(json.path("rain").path("from").asText()),
                LocalDate.parse(json.path("rain").path("to").asText()),
                LocalDate.parse(json.path("start").asText().substring(0, 10)),
                LocalDate.parse(json.path("end").asText().substring(0, 10)),
                stream(json.path("bases")).map(Scenario::base).toList(),
                stream(json.path("bodies"))
                        .collect(
                                Collectors.toMap(
                                        body -> body.path("name").asText(),
                                        body -> body.path("rank").asText())));
    }

    private static Base base(JsonNode json) {
        return new Base(
                json.path("id").asText(), json.path("name").asText(), json.path("from").asText(""));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /// The base that a source means, or nothing when it states none.
    String base(String text, String day) {
        return bases.stream()
                .filter(base -> base.isMeantBy(text, day))
                .map(Base::id)
                .findFirst()
                .orElse("");
    }

    String rank(String body) {
        var rank = ranks.get(body);
        if (rank == null) {
            throw new IllegalArgumentException(
                    "Reporting body (%s) has no rank in scenario.json.".formatted(body));
        }
        return rank;
    }
}
