package org.anlan.app.house;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anlan.app.check.ProjectFiles;
import org.anlan.web.Json;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Every operation of every room's OpenAPI file, as it stands in the sources.
final class Contracts {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    /// An operation.
    ///
    /// @param method in upper case
    /// @param path as written, with its braces
    /// @param node what the file says of it
    /// @param shared the parameters of its path
    /// @param file the whole file, for references
    record Operation(String method, String path, JsonNode node, JsonNode shared, JsonNode file) {

        String id() {
            return node.get("operationId").asText();
        }

        List<String> roles() {
            var roles = new ArrayList<String>();
            node.path("x-anlan-roles").forEach(r -> roles.add(r.asText()));
            return roles;
        }

        boolean isWriting() {
            return !method.equals("GET");
        }

        /// Its parameters, without references.
        List<JsonNode> parameters() {
            return Stream.concat(
                            Stream.of(shared).flatMap(Contracts::items),
                            Stream.of(node.path("parameters")).flatMap(Contracts::items))
                    .map(this::resolved)
                    .toList();
        }

        /// A node, or what it refers to.
        JsonNode resolved(JsonNode at) {
            return at.has("$ref") ? file.at(at.get("$ref").asText().substring(1)) : at;
        }

        @Override
        public String toString() {
            return "%s %s".formatted(method, path);
        }
    }

    private Contracts() {}

    private static Stream<JsonNode> items(JsonNode array) {
        var items = new ArrayList<JsonNode>();
        array.forEach(items::add);
        return items.stream();
    }

    static List<Operation> operations() {
        var root = Path.of(System.getProperty("anlan.root"));
        try {
            return ProjectFiles.beneath(root, Contracts::isContract).stream()
                    .map(Contracts::read)
                    .flatMap(Contracts::operations)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isContract(Path file) {
        var name = file.toString();
        return name.endsWith(".openapi.yaml") && name.contains("/src/main/resources/");
    }

    private static JsonNode read(Path file) {
        try (var in = Files.newInputStream(file)) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return Json.tree(Json.write(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Operation> operations(JsonNode file) {
        var operations = new ArrayList<Operation>();
        file.get("paths")
                .properties()
                .forEach(
                        path -> {
                            var shared = path.getValue().path("parameters");
                            for (var method : METHODS) {
                                if (path.getValue().has(method)) {
                                    operations.add(
                                            new Operation(
                                                    method.toUpperCase(Locale.ROOT),
                                                    path.getKey(),
                                                    path.getValue().get(method),
                                                    shared,
                                                    file));
                                }
                            }
                        });
        return operations.stream();
    }
}
