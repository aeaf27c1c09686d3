package org.anlan.store.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What an archive holds; its entry `manifest.json`.
///
/// @param format the archive's form, [#FORMAT]
/// @param installation whose data
/// @param kind `real` or `exercise`
/// @param takenAt machine time
/// @param schemas version of each schema
/// @param tables in the order in which they can be put back
/// @param sequences with the number given out last
/// @param attachments files kept beside the database
/// @param position the journal head's
/// @param hash the journal head's
public record BackupManifest(
        int format,
        UUID installation,
        String kind,
        Instant takenAt,
        Map<String, String> schemas,
        List<Table> tables,
        List<Sequence> sequences,
        List<Attachment> attachments,
        long position,
        String hash) {

    /// The form this build writes and reads.
    public static final int FORMAT = 1;

    /// One table, as comma separated values with a header.
    ///
    /// @param name schema and table, quoted where SQL needs it
    /// @param columns quoted where SQL needs it
    /// @param partitions made before the rows are put back
    /// @param rows how many
    /// @param sha256 of the entry's bytes, lower-case hex
    public record Table(
            String name,
            List<String> columns,
            List<Partition> partitions,
            long rows,
            String sha256) {

        public Table {
            columns = List.copyOf(columns);
            partitions = List.copyOf(partitions);
        }

        String entry() {
            return "tables/" + name + ".csv";
        }
    }

    /// One partition of a table.
    ///
    /// @param name schema and table
    /// @param bound as PostgreSQL writes it, in UTC
    public record Partition(String name, String bound) {}

    /// One sequence that has given out a number.
    ///
    /// @param last the number given out last
    public record Sequence(String name, long last) {}

    /// One file of the data folder's `attachments`.
    ///
    /// @param path below that folder, with `/`
    /// @param sha256 of its bytes, lower-case hex
    public record Attachment(String path, String sha256) {

        String entry() {
            return "attachments/" + path;
        }
    }

    public BackupManifest {
        if (format != FORMAT) {
            throw new IllegalArgumentException(
                    "Backup format (%d) is not %d, the one this build reads."
                            .formatted(format, FORMAT));
        }
        schemas = Map.copyOf(schemas);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        attachments = List.copyOf(attachments);
    }

    /// Rows of all tables together.
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
