package org.anlan.store.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A folder of tables with one description: a province pack, or a scenario of a drill.
///
/// Opening it compares the description with the files that are there; a table is read when it is
/// asked for, and then compared with its columns. Immutable and thread-safe.
public final class PackFolder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final String description;
    private final JsonNode root;
    private final Map<String, JsonNode> files = new LinkedHashMap<>();
    private final Map<String, PackSource> sources = new LinkedHashMap<>();

    private PackFolder(Path folder, String description, JsonNode root) {
        this.folder = folder;
        this.description = description;
        this.root = root;
        for (var source : root.path("sources")) {
            sources.put(text(source, "id"), source(source));
        }
        for (var file : root.path("files")) {
            files.put(text(file, "file"), file);
        }
    }

    /// Opens a folder.
    ///
    /// @param description the description's file name, such as `pack.json`
    /// @param format the format it must bear, such as `anlan-pack/1`
    /// @throws PackRefused naming the file that is missing, not described or not readable
    public static PackFolder open(Path folder, String description, String format) {
        var opened = new PackFolder(folder, description, parse(folder.resolve(description)));
        var found = opened.text("format");
        if (!found.equals(format)) {
            throw new PackRefused(
                    "%s: format (%s) is not %s, which this build reads."
                            .formatted(folder.resolve(description), found, format));
        }
        opened.refuseOthers();
        return opened;
    }

    private static JsonNode parse(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new PackRefused("%s is no JSON: %s".formatted(file, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new PackRefused(
                    "%s cannot be read.\nMaybe name another folder.".formatted(file), e);
        }
    }

    private void refuseOthers() {
        var present = present();
        for (var file : files.keySet()) {
            if (!present.contains(file)) {
                throw new PackRefused(
                        "%s is described in %s, but not there."
                                .formatted(folder.resolve(file), description));
            }
        }
        for (var file : present) {
            if (!files.containsKey(file)) {
                throw new PackRefused(
                        "%s is not described in %s.\nMaybe add it there, with its source and licence."
                                .formatted(folder.resolve(file), description));
            }
        }
    }

    private Set<String> present() {
        try (var listed = Files.list(folder)) {
            return listed.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(description) && !name.startsWith("."))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new PackRefused("%s cannot be listed.".formatted(folder), e);
        }
    }

    /// The description, for fields of one's own.
    public JsonNode description() {
        return root.deepCopy();
    }

    /// A text of the description.
    ///
    /// @param pointer its field, or a path of fields such as `name/zh`
    /// @throws PackRefused if it is not there
    public String text(String pointer) {
        return text(root, pointer);
    }

    /// Where figures come from, in the order of the description.
    public List<PackSource> sources() {
        return List.copyOf(sources.values());
    }

    /// Whether a file is described.
    public boolean has(String file) {
        return files.containsKey(file);
    }

    /// Whether a file's figures are not official as a whole.
    public boolean isSample(String file) {
        return entry(file).path("sample").asBoolean();
    }

    /// A place in the folder that is not described as a file of its own.
    Path below(String place) {
        return folder.resolve(place);
    }

    /// The place of a file that is not a table, such as borders.
    public Path path(String file) {
        entry(file);
        return folder.resolve(file);
    }

    /// Reads a table.
    ///
    /// @throws PackRefused if it is not described, or its header is not as described
    public PackTable table(String file) {
        var entry = entry(file);
        var columns = columns(entry);
        return new PackTable(
                file,
                text(entry, "title/zh"),
                text(entry, "title/en"),
                entry.path("sample").asBoolean(),
                sourcesOf(entry, file),
                columns,
                rows(file, columns));
    }

    private JsonNode entry(String file) {
        return Optional.ofNullable(files.get(file))
                .orElseThrow(
                        () ->
                                new PackRefused(
                                        "%s describes no %s."
                                                .formatted(folder.resolve(description), file)));
    }

    private List<PackSource> sourcesOf(JsonNode entry, String file) {
        return entry.path("sources")
                .valueStream()
                .map(id -> Optional.ofNullable(sources.get(id.asText())))
                .map(s -> s.orElseThrow(() -> new PackRefused(file + ": a source is not listed.")))
                .toList();
    }

    private static List<String> columns(JsonNode entry) {
        return entry.path("columns").valueStream().map(c -> text(c, "name")).toList();
    }

    private List<PackRow> rows(String file, List<String> columns) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return reader.stream()
                    .map(
                            record -> {
                                refuseHeader(file, columns, record.getHeader());
                                return new PackRow(
                                        file,
                                        record.getStartingLineNumber(),
                                        record.getFieldsAsMap());
                            })
                    .toList();
        } catch (IOException | CsvParseException e) {
            throw new PackRefused(
                    "%s cannot be read: %s".formatted(folder.resolve(file), e.getMessage()), e);
        }
    }

    private static void refuseHeader(String file, List<String> described, List<String> header) {
        if (!described.equals(header)) {
            throw new PackRefused(
                    "%s line 1: described are %s, the header is %s."
                            .formatted(file, described, header));
        }
    }

    private PackSource source(JsonNode node) {
        return new PackSource(
                text(node, "id"),
                text(node, "title"),
                Optional.ofNullable(node.path("url").textValue()),
                Optional.ofNullable(node.path("version").textValue()),
                text(node, "licence"));
    }

    private static String text(JsonNode node, String pointer) {
        var found = node.at("/" + pointer);
        if (!found.isTextual()) {
            throw new PackRefused("The description has no text %s.".formatted(pointer));
        }
        return found.asText();
    }
}
