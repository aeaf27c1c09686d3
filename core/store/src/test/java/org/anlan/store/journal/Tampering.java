package org.anlan.store.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.store.journal.JournalLines.Malformed;

/// Ways to falsify an export of eight records; line 5 of the list is the record of position 5.
final class Tampering {

    private static final int AT = 5;

    private Tampering() {}

    static List<String> apply(String name, List<String> lines) throws Malformed {
        var file = new ArrayList<>(lines);
        var fact = JournalLines.readFact(lines.get(AT));
        switch (name) {
            case "body changed" ->
                    file.set(
                            AT,
                            lines.get(AT)
                                    .replace(":5}", ":6}")
                                    .replace("\\\"number\\\":5", "\\\"number\\\":6"));
            case "actor changed" ->
                    file.set(
                            AT,
                            lines.get(AT)
                                    .replace(
                                            ActorId.HOUSE.toString(),
                                            UUID.randomUUID().toString()));
            case "record removed" -> file.remove(AT);
            case "two swapped" -> Collections.swap(file, AT, AT + 1);
            case "record repeated" -> file.add(AT, lines.get(AT));
            case "sealed earlier" ->
                    file.set(
                            AT,
                            lines.get(AT)
                                    .replace(
                                            fact.sealedAt().toString(),
                                            fact.sealedAt().minus(Duration.ofDays(1)).toString()));
            case "known earlier" ->
                    file.set(
                            AT,
                            lines.get(AT)
                                    .replace(
                                            "\"knownAt\":\"" + fact.knownAt(),
                                            "\"knownAt\":\""
                                                    + fact.knownAt().minus(Duration.ofDays(1))));
            case "of another house" ->
                    file.set(
                            AT, lines.get(AT).replace(fact.origin(), UUID.randomUUID().toString()));
            case "half a line" -> file.set(AT, lines.get(AT).substring(0, 40));
            case "tail cut" -> file.subList(7, 9).clear();
            case "tail and manifest cut" -> {
                file.subList(7, 9).clear();
                rewrite(file, 7);
            }
            case "rewritten from there" -> {
                apply("body changed", lines).stream()
                        .skip(AT)
                        .limit(1)
                        .forEach(line -> file.set(AT, line));
                rewrite(file, AT);
            }
            case "rewritten from the top" -> {
                file.set(1, lines.get(1).replace("number\\\":1", "number\\\":9"));
                rewrite(file, 1);
            }
            default -> throw new IllegalArgumentException("No tampering (%s).".formatted(name));
        }
        return file;
    }

    /// Gives each record from a place on the hash that fits it, and the manifest the new end.
    private static void rewrite(List<String> file, int from) throws Malformed {
        var manifest = JournalLines.readManifest(file.getFirst());
        var hash =
                from == 1 ? manifest.previous() : JournalLines.readFact(file.get(from - 1)).hash();
        for (var at = from; at < file.size(); at++) {
            var fact = JournalLines.readFact(file.get(at));
            hash = HashChain.hash(hash, fact);
            file.set(at, file.get(at).replace(fact.hash(), hash));
        }
        file.set(
                0,
                JournalLines.write(
                        new JournalManifest(
                                manifest.format(),
                                manifest.installation(),
                                manifest.kind(),
                                1,
                                file.size() - 1,
                                manifest.previous(),
                                hash)));
    }
}
