package org.anlan.store.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A user of this machine without rights: `daemon` where root runs the tests, else whoever does.
///
/// What is to be read lies in a folder of the test, because root's own is closed to others.
final class OrdinaryUser {

    /// `daemon`, which every Linux has.
    private static final int DAEMON = 1;

    private final Path place;
    private final String classPath;

    private OrdinaryUser(Path place, String classPath) {
        this.place = place;
        this.classPath = classPath;
    }

    /// @param place an empty folder that others can reach
    static OrdinaryUser in(Path place) throws IOException {
        return new OrdinaryUser(
                place,
                isRoot() ? copied(place.resolve("lib")) : System.getProperty("java.class.path"));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String copied(Path lib) throws IOException {
        var entries = new ArrayList<String>();
        var classPath = System.getProperty("java.class.path");
        for (var entry : classPath.split(File.pathSeparator, -1)) {
            var copy = lib.resolve(Integer.toString(entries.size()));
            copy(Path.of(entry), copy);
            entries.add(copy.toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (var inside = Files.walk(from)) {
            for (var path : inside.toList()) {
                var copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(path.equals(from) ? to.getParent() : copy.getParent());
                Files.copy(path, path.equals(from) ? to : copy);
            }
        }
    }

    /// A new folder that belongs to this user.
    Path newFolder(String name) throws IOException {
        return own(Files.createDirectory(place.resolve(name)));
    }

    /// Gives something to this user.
    Path own(Path path) throws IOException {
        if (isRoot()) {
            Files.setAttribute(path, "unix:uid", DAEMON);
            Files.setAttribute(path, "unix:gid", DAEMON);
        }
        return path;
    }

    /// Opens a data folder as this user.
    Child open(Path folder) throws IOException {
        return Child.start(
                isRoot() ? stepDown() : List.of(),
                classPath,
                folder,
                Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()));
    }

    private static List<String> stepDown() {
        var user = Integer.toString(DAEMON);
        return List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
    }
}
