package org.anlan.forecasting.agreement;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.anlan.store.seal.RowSeal;
import org.anlan.web.Json;

/// Seals and opens listed persons under one key. Immutable, thread-safe.
///
/// @param rows seals bytes to a row
record PersonSeal(RowSeal rows) {

    /// Nonce and sealed bytes, in this order.
    byte[] seal(UUID row, PersonEntry person) {
        return rows.seal(row, Json.write(person).getBytes(StandardCharsets.UTF_8));
    }

    /// @throws org.anlan.store.StorageException if the bytes are not this row's, or were changed
    PersonEntry open(UUID row, byte[] sealed) {
        return PersonEntry.read(new String(rows.open(row, sealed), StandardCharsets.UTF_8));
    }

    /// Equal for equal numbers under one key, and telling nothing without it.
    byte[] digest(String identity) {
        return rows.digest(identity);
    }
}
