package org.anlan.ingest.damage;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.anlan.store.seal.RowSeal;
import org.anlan.web.Json;

/// Seals and opens personal data under the key of one process. Immutable, thread-safe.
///
/// @param rows seals bytes to a row
record PersonalSeal(RowSeal rows) {

    /// Nonce and sealed bytes, in this order.
    byte[] seal(UUID row, Personal personal) {
        return rows.seal(row, Json.write(personal).getBytes(StandardCharsets.UTF_8));
    }

    /// @throws org.anlan.store.StorageException if the bytes are not this row's, or were changed
    Personal open(UUID row, byte[] sealed) {
        return Json.read(rows.open(row, sealed), Personal.class);
    }

    /// The salted digest of an identity number: equal within the process for equal numbers.
    byte[] digest(String identity) {
        return rows.digest(identity);
    }
}
