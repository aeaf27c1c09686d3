package org.anlan.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// Tells one build of the screens from another, by all their files: a browser that keeps them must
/// know when they are others.
final class ScreensBuild {

    private static final int SHOWN = 16;

    private ScreensBuild() {}

    /// The first digits of the SHA-256 of all files beside the pages.
    static String stamp() {
        var page = Objects.requireNonNull(ScreensBuild.class.getResource("page.html"));
        try {
            return page.getProtocol().equals("jar") ? inJar(page) : of(folder(page.toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The pages have no address.", e);
        }
    }

    private static String inJar(URL page) throws IOException, URISyntaxException {
        var inside = (JarURLConnection) page.openConnection();
        var jar = Path.of(inside.getJarFileURL().toURI());
        try (var files = FileSystems.newFileSystem(jar)) {
            return of(Objects.requireNonNull(files.getPath(inside.getEntryName()).getParent()));
        }
    }

    private static Path folder(URI page) {
        return Objects.requireNonNull(Path.of(page).getParent());
    }

    private static String of(Path folder) throws IOException {
        var digest = sha256();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
