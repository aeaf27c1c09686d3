package org.anlan.domain;

/// A region with everything below it, as a half-open range of paths.
///
/// A path is the codes from the province down, each closed by a slash: `340000/340100/340102/`.
/// Compared byte by byte (`collate "C"` in SQL), all paths under one region lie in
/// `[from, to)`, so that a county's question is an index range and never a scan.
///
/// @param from the first path inside
/// @param to the first path outside
public record Scope(String from, String to) {

    public Scope {
        if (from.isEmpty() || from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("Scope [%s, %s) is empty.".formatted(from, to));
        }
    }

    /// The scope of the region at a path.
    ///
    /// @param path codes from the province down, each closed by a slash
    public static Scope under(String path) {
        if (!path.endsWith("/")) {
            throw new IllegalArgumentException("Path (%s) must end with a slash.".formatted(path));
        }
        return new Scope(path, path.substring(0, path.length() - 1) + '0');
    }

    /// Whether a path lies inside.
    public boolean contains(String path) {
        return path.compareTo(from) >= 0 && path.compareTo(to) < 0;
    }
}
