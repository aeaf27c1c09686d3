package org.anlan.app.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.anlan.app.house.House;
import org.anlan.domain.Role;
import org.anlan.web.testing.TestPeople;

/// A duty chief who asks a real house for all that the screens read (`screens-ask.tsv`).
final class ScreensAsk implements AutoCloseable {

    private static final String CHIEF = "陈立";
    private static final Duration DAY = Duration.ofDays(1);

    private final House house;
    private final String process;
    private final TestPeople people;

    ScreensAsk(House house, String process) {
        this.house = house;
        this.process = process;
        this.people =
                new TestPeople(house.address(), house.accounts())
                        .person(CHIEF, Role.DUTY_CHIEF, province());
    }

    /// Tells the answers of this moment, by the name of the recorded one; none before the first
    /// figures are there.
    ///
    /// @throws IllegalStateException if the house does not answer one of them
    void ask(BiConsumer<String, JsonNode> answered) {
        var base = get("processes").at("/items/0/bases/0/id");
        if (base.isMissingNode()) {
            return;
        }
        var known = known(base.asText());
        if (known.containsValue("")) {
            return;
        }
        addFirst(known, "warning", "warnings", "/items/0/id");
        addFirst(known, "plan", "logistics/plans?limit=1", "/items/0/id");
        addFirst(known, "station", "observations/latest?kind=river", "/items/0/station");
        asked().stream()
                .map(row -> new String[] {row[0], filled(row[1], known)})
                .filter(row -> !row[1].contains("{"))
                .forEach(row -> answered.accept(row[0], get(row[1])));
    }

    /// Things of which there may be none yet.
    private void addFirst(Map<String, String> known, String word, String path, String at) {
        var first = get(path).at(at);
        if (!first.isMissingNode()) {
            known.put(word, first.asText());
        }
    }

    private Map<String, String> known(String base) {
        var known = new HashMap<String, String>();
        known.put("province", province());
        known.put("process", process);
        known.put("base", base);
        known.put("place", firstWithPeople("COUNTY", "{province}", known));
        known.put("township", firstWithPeople("TOWNSHIP", "{place}", known));
        known.put("incident", get("desk/incidents?limit=1").at("/items/0/id").asText());
        var now = house.store().store().civil().instant();
        known.put("from", now.minus(DAY).toString());
        known.put("to", now.plus(DAY).toString());
        return known;
    }

    private String firstWithPeople(String level, String under, Map<String, String> known) {
        var layer =
                "figures?process={process}&base={base}&indicator=people-affected&level=%s&under=%s"
                        .formatted(level, under);
        return get(filled(layer, known)).at("/items/0/region").asText();
    }

    private String province() {
        return house.pack().province().digits();
    }

    private static String filled(String path, Map<String, String> known) {
        var filled = path;
        for (var word : known.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }

    private JsonNode get(String path) {
        var reply = people.get(CHIEF, "/api/v1/" + path);
        if (reply.status() == 404) {
            return MissingNode.getInstance(); // not there yet
        }
        if (reply.status() != 200) {
            throw new IllegalStateException(path + ": " + reply);
        }
        return reply.json();
    }

    private static List<String[]> asked() {
        try (var in = ScreensAsk.class.getResourceAsStream("screens-ask.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        people.close();
    }
}
