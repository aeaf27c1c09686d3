package org.anlan.logistics.dispatch.check;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The four files of a dispatch task as rows of named fields; an empty field is a given number.
final class LoadsFolder {

    private final Map<String, NamedCsvRecord> kinds = new HashMap<>();
    private final Map<String, NamedCsvRecord> deliveries = new HashMap<>();
    private final List<NamedCsvRecord> fleets;
    private final List<NamedCsvRecord> ways;

    LoadsFolder(Path folder) throws IOException {
        rows(folder, "vehicles.csv").forEach(row -> kinds.put(row.getField("class"), row));
        rows(folder, "deliveries.csv")
                .forEach(row -> deliveries.put(row.getField("delivery"), row));
        fleets = rows(folder, "fleets.csv");
        ways = rows(folder, "ways.csv");
    }

    private static List<NamedCsvRecord> rows(Path folder, String file) throws IOException {
        try (var rows =
                CsvReader.builder()
                        .detectBomHeader(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofNamedCsvRecord(folder.resolve(file))) {
            return rows.stream().toList();
        } catch (UncheckedIOException | NoSuchElementException e) {
            throw new IOException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    Optional<NamedCsvRecord> kind(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    Optional<NamedCsvRecord> delivery(String id) {
        return Optional.ofNullable(deliveries.get(id));
    }

    Map<String, NamedCsvRecord> deliveries() {
        return Map.copyOf(deliveries);
    }

    List<NamedCsvRecord> kinds() {
        return List.copyOf(kinds.values());
    }

    List<NamedCsvRecord> fleets(String depot, String kind) {
        return fleets.stream()
                .filter(row -> text(row, "depot").equals(depot) && text(row, "class").equals(kind))
                .toList();
    }

    List<NamedCsvRecord> ways(String from, String to, String mode) {
        return ways.stream()
                .filter(row -> text(row, "from").equals(from) && text(row, "to").equals(to))
                .filter(row -> text(row, "mode").equals(mode))
                .toList();
    }

    static String text(NamedCsvRecord row, String field) {
        return row.findField(field).orElse("").strip();
    }

    static double number(NamedCsvRecord row, String field, double ifEmpty) {
        var text = text(row, field);
        return text.isEmpty() ? ifEmpty : Double.parseDouble(text);
    }

    static double number(NamedCsvRecord row, String field) {
        return number(row, field, 0);
    }
}
