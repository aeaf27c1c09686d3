package org.anlan.store.journal;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.anlan.store.journal.JournalLines.Malformed;
import org.anlan.store.journal.Verdict.Broken;
import org.anlan.store.journal.Verdict.Fault;

/// Examines an exported chain from the file alone: no database, no settings, no key of ours.
///
/// A chain that was rewritten from some record on, or whose end was cut together with the manifest,
/// is whole in itself: only heads that were signed and kept outside show it. The more such heads
/// are given, the closer the place is narrowed down.
public final class JournalVerifier {

    private final Path file;
    private final Anchors anchors;

    private JournalVerifier(Path file, Anchors anchors) {
        this.file = file;
        this.anchors = anchors;
    }

    /// Examines a file in itself.
    ///
    /// @throws IOException if the file cannot be read at all
    public static Verdict verify(Path file) throws IOException {
        return verify(file, List.of(), Optional.empty());
    }

    /// Examines a file against heads that were signed and kept outside the installation.
    ///
    /// @param heads in any order
    /// @param pinned the public key all heads must bear; empty to believe the keys they bring
    /// @throws IOException if the file cannot be read at all
    public static Verdict verify(Path file, Collection<SignedHead> heads, Optional<String> pinned)
            throws IOException {
        var forged = heads.stream().filter(head -> !head.isSigned(pinned)).findFirst();
        if (forged.isPresent()) {
            return new Broken(
                    0,
                    forged.get().position(),
                    Fault.SIGNATURE,
                    "the signed head of position %d does not bear its signer's mark"
                            .formatted(forged.get().position()));
        }
        return new JournalVerifier(file, new Anchors(heads)).run();
    }

    private Verdict run() throws IOException {
        try (var lines = open()) {
            var line = lines.readLine();
            var manifest = JournalLines.readManifest(line == null ? "" : line);
            var stranger = anchors.stranger(manifest).or(anchors::contradiction);
            return stranger.isPresent() ? stranger.get() : records(lines, manifest);
        } catch (Malformed e) {
            return new Broken(1, 0, Fault.UNREADABLE, "manifest: " + e.getMessage());
        } catch (EOFException | ZipException e) {
            return new Broken(1, 0, Fault.UNREADABLE, "the file breaks off: " + e.getMessage());
        }
    }

    private Verdict records(BufferedReader lines, JournalManifest manifest) throws IOException {
        var check =
                new ChainCheck(
                        manifest.first(), manifest.previous(), manifest.installation().toString());
        var broken = anchors.check(1, check.head());
        var number = 1L;
        try {
            var line = lines.readLine();
            while (broken.isEmpty() && line != null) {
                number++;
                broken = take(check, number, line);
                line = lines.readLine();
            }
        } catch (EOFException | ZipException e) {
            broken = breaksOff(number + 1, check, e);
        }
        if (broken.isEmpty()) {
            broken = end(check, manifest);
        }
        return broken.isPresent()
                ? broken.get()
                : new Verdict.Whole(
                        check.records(),
                        check.head(),
                        anchors.newest(manifest.first(), check.head()));
    }

    private Optional<Broken> take(ChainCheck check, long number, String line) {
        try {
            var broken = check.accept(number, JournalLines.readFact(line));
            return broken.isPresent() ? broken : anchors.check(number, check.head());
        } catch (Malformed e) {
            var position = check.head().position() + 1;
            return Optional.of(
                    new Broken(number, position, Fault.UNREADABLE, String.valueOf(e.getMessage())));
        }
    }

    private static Optional<Broken> breaksOff(long line, ChainCheck check, IOException e) {
        var position = check.head().position() + 1;
        return Optional.of(
                new Broken(
                        line,
                        position,
                        Fault.UNREADABLE,
                        "the file breaks off: " + e.getMessage()));
    }

    private Optional<Broken> end(ChainCheck check, JournalManifest manifest) {
        var head = check.head();
        var line = check.records() + 2;
        if (head.position() != manifest.last() || !head.hash().equals(manifest.head())) {
            return Optional.of(
                    new Broken(
                            line,
                            head.position() + 1,
                            Fault.CUT,
                            "the file ends at position %d, its first line says %d"
                                    .formatted(head.position(), manifest.last())));
        }
        return anchors.beyond(line, head);
    }

    private BufferedReader open() throws IOException {
        var in = Files.newInputStream(file);
        return new BufferedReader(
                new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in,
                        StandardCharsets.UTF_8));
    }
}
