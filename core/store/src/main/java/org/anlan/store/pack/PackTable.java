package org.anlan.store.pack;

import java.util.List;

/// One table of a pack, in the order of its file.
///
/// @param file its name within the folder
/// @param titleZh what it holds, in Chinese
/// @param titleEn the same in English
/// @param sample whether its figures are not official: shown as 示例 wherever they show
/// @param sources where its figures come from
/// @param columns the names of its columns, as described
/// @param rows its rows
public record PackTable(
        String file,
        String titleZh,
        String titleEn,
        boolean sample,
        List<PackSource> sources,
        List<String> columns,
        List<PackRow> rows) {

    public PackTable {
        sources = List.copyOf(sources);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
