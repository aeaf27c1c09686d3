package org.anlan.store.journal;

import java.util.UUID;

/// What the first line of an export says about the lines that follow.
///
/// @param format the version of the file's form, [#FORMAT]
/// @param installation whose chain it is
/// @param kind `real` or `exercise`
/// @param first position of the first record
/// @param last position of the last record; `first - 1` when there is none
/// @param previous hash of the record before the first, 64 zeros where there is none
/// @param head hash of the last record; `previous` when there is none
public record JournalManifest(
        int format,
        UUID installation,
        String kind,
        long first,
        long last,
        String previous,
        String head) {

    /// The form this build writes and reads.
    public static final int FORMAT = 1;

    public JournalManifest {
        if (format != FORMAT) {
            throw new IllegalArgumentException(
                    "Export format (%d) is not %d, the one this build reads."
                            .formatted(format, FORMAT));
        }
        if (first < 1 || last < first - 1) {
            throw new IllegalArgumentException(
                    "Export from position (%d) to (%d) holds nothing.".formatted(first, last));
        }
    }
}
