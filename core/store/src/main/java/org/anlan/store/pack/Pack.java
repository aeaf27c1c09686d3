package org.anlan.store.pack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;

/// All the system must know about one province: tables, borders and where they come from.
///
/// Immutable and thread-safe; tables are read when asked for.
public final class Pack {

    private final PackFolder folder;

    private Pack(PackFolder folder) {
        this.folder = folder;
    }

    /// Opens a province pack.
    ///
    /// @throws PackRefused naming the file that is missing, not described or not readable
    public static Pack open(Path folder) {
        return new Pack(PackFolder.open(folder, "pack.json", "anlan-pack/1"));
    }

    /// The province's code.
    public RegionCode province() {
        return new RegionCode(folder.text("province"));
    }

    /// The province's Chinese name.
    public String nameZh() {
        return folder.text("name/zh");
    }

    /// The province's English name.
    public String nameEn() {
        return folder.text("name/en");
    }

    /// The day whose divisions it holds.
    public LocalDate state() {
        return LocalDate.parse(folder.text("state"));
    }

    /// The map review number 审图号, if there is one.
    public Optional<String> mapReview() {
        return Optional.ofNullable(folder.description().path("mapReview").textValue());
    }

    /// The line to show on each map: the review number's, or that it was not reviewed.
    public String mapReviewText() {
        return folder.text("mapReviewText");
    }

    /// Where figures come from.
    public List<PackSource> sources() {
        return folder.sources();
    }

    /// The scenario that is played when none is named, if there is one.
    public Optional<Path> drill() {
        return Optional.ofNullable(folder.description().path("drill").textValue())
                .map(folder::below);
    }

    /// Whether an optional file is part of it.
    public boolean has(String file) {
        return folder.has(file);
    }

    /// Whether a file's figures are not official as a whole.
    public boolean isSample(String file) {
        return folder.isSample(file);
    }

    /// The place of a file that is not a table, such as `boundaries.geojson`.
    public Path path(String file) {
        return folder.path(file);
    }

    /// Reads an optional table; nothing where the pack leaves it out.
    ///
    /// @throws PackRefused if its header is not as described
    public Optional<PackTable> findTable(String file) {
        return has(file) ? Optional.of(table(file)) : Optional.empty();
    }

    /// The rows of an optional table; none where the pack leaves it out.
    ///
    /// @throws PackRefused if its header is not as described
    public List<PackRow> rows(String file) {
        return has(file) ? table(file).rows() : List.of();
    }

    /// Reads a table, such as `stations.csv`.
    ///
    /// @throws PackRefused if it is not described, or its header is not as described
    public PackTable table(String file) {
        return folder.table(file);
    }
}
