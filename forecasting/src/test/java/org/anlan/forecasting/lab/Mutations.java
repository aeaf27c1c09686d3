package org.anlan.forecasting.lab;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Inputs that differ from a good one in one place: a field missing, of another kind, out of all
/// range; a list empty, short, turned round, or with its first entry twice.
final class Mutations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final double[] NUMBERS = {0, -1, 1, 0.5, 1e-300, 1e300, -1e300, 1e6, 3};

    private final JsonNode good;
    private final Map<String, JsonNode> made = new LinkedHashMap<>();

    private Mutations(JsonNode good) {
        this.good = good;
    }

    /// All that are made of one, in its order, by what was done and where.
    static Map<String, JsonNode> of(JsonNode good) {
        var mutations = new Mutations(good);
        mutations.below(good, JsonPointer.empty());
        return Collections.unmodifiableMap(mutations.made);
    }

    private void below(JsonNode node, JsonPointer at) {
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> at(node.get(name), at.appendProperty(name)));
        } else if (node.isArray()) {
            ends(node.size()).forEach(i -> at(node.get(i), at.appendIndex(i)));
        }
    }

    private static List<Integer> ends(int size) {
        return List.of(0, size / 2, size - 1).stream()
                .filter(i -> i >= 0 && i < size)
                .distinct()
                .toList();
    }

    private void at(JsonNode node, JsonPointer at) {
        without(at);
        put(at, NODES.nullNode());
        put(at, NODES.textNode("x"));
        put(at, NODES.arrayNode());
        put(at, NODES.objectNode());
        if (node.isNumber()) {
            for (var number : NUMBERS) {
                put(at, NODES.numberNode(number));
            }
        } else if (node instanceof ArrayNode list) {
            lists(list).forEach(other -> put(at, other));
        }
        below(node, at);
    }

    private static List<ArrayNode> lists(ArrayNode list) {
        var entries = new ArrayList<JsonNode>();
        list.forEach(entries::add);
        if (entries.isEmpty()) {
            return List.of();
        }
        var twice = new ArrayList<>(entries);
        twice.add(1, entries.getFirst());
        var same = entries.stream().map(_ -> entries.getFirst()).toList();
        return List.of(
                array(entries.subList(0, 1)),
                array(entries.subList(0, (entries.size() + 1) / 2)),
                array(entries.reversed()),
                array(twice),
                array(same));
    }

    private static ArrayNode array(List<JsonNode> entries) {
        return NODES.arrayNode().addAll(entries);
    }

    private void without(JsonPointer at) {
        var copy = good.deepCopy();
        if (copy.at(at.head()) instanceof ObjectNode parent) {
            parent.remove(at.last().getMatchingProperty());
            made.put("without " + at, copy);
        }
    }

    private void put(JsonPointer at, JsonNode value) {
        var copy = good.deepCopy();
        switch (copy.at(at.head())) {
            case ObjectNode parent -> parent.set(at.last().getMatchingProperty(), value);
            case ArrayNode parent -> parent.set(at.last().getMatchingIndex(), value);
            default -> throw new IllegalArgumentException("Nothing stands above " + at);
        }
        made.put("%s = %.60s".formatted(at, value), copy);
    }
}
