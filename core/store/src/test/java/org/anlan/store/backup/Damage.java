package org.anlan.store.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Ways to spoil a backup.
final class Damage {

    private static final String APPLE = "tables/testroom.apple.csv";

    private Damage() {}

    static void apply(String name, Path from, Path to) throws IOException {
        if (name.equals("cut in the middle")) {
            var bytes = Files.readAllBytes(from);
            Files.write(to, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            return;
        }
        var entries = read(from);
        switch (name) {
            case "a row changed" -> edit(entries, APPLE, "12345.60", "12345.61");
            case "a table missing" -> entries.remove(APPLE);
            case "an attachment changed" -> edit(entries, "attachments/ab/photo.txt", "照", "图");
            case "manifest no JSON" ->
                    entries.put("manifest.json", "{".getBytes(StandardCharsets.UTF_8));
            case "another format" ->
                    edit(entries, "manifest.json", "\"format\" : 1", "\"format\" : 2");
            case "a newer schema" ->
                    edit(entries, "manifest.json", "\"testroom\" : \"1\"", "\"testroom\" : \"99\"");
            case "an unknown schema" ->
                    edit(
                            entries,
                            "manifest.json",
                            "\"testroom\" : \"1\"",
                            "\"testroom\" : \"1\", \"fishery\" : \"1\"");
            case "journal falsified" -> {
                var journal = "tables/core.journal.csv";
                var before = digest(entries, journal);
                edit(entries, journal, "\"\"number\"\":600,", "\"\"number\"\":601,");
                edit(entries, "manifest.json", before, digest(entries, journal));
            }
            default -> throw new IllegalArgumentException("No damage (%s).".formatted(name));
        }
        write(entries, to);
    }

    private static void edit(Map<String, byte[]> entries, String entry, String what, String by) {
        var text = new String(get(entries, entry), StandardCharsets.UTF_8);
        if (!text.contains(what)) {
            throw new IllegalArgumentException("Entry (%s) holds no (%s).".formatted(entry, what));
        }
        entries.put(entry, text.replace(what, by).getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(Map<String, byte[]> entries, String entry) {
        return HexFormat.of().formatHex(TableCopy.sha256().digest(get(entries, entry)));
    }

    private static byte[] get(Map<String, byte[]> entries, String entry) {
        var bytes = entries.get(entry);
        if (bytes == null) {
            throw new IllegalArgumentException("No entry (%s).".formatted(entry));
        }
        return bytes;
    }

    private static Map<String, byte[]> read(Path file) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static void write(Map<String, byte[]> entries, Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}
