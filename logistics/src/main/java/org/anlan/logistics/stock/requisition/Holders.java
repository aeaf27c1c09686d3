package org.anlan.logistics.stock.requisition;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.anlan.store.seal.KeyMissing;
import org.anlan.store.seal.ProcessKeys;
import org.anlan.store.seal.RowSeal;
import org.anlan.web.Json;
import org.anlan.web.Problem;

/// Seals whose goods were taken, under one key for each disaster process outside the database: a
/// key that is destroyed takes the names with it, and nothing else. Thread-safe.
final class Holders {

    private final ProcessKeys keys;

    /// @param folder where the keys lie; made when a first one is
    Holders(Path folder) {
        this.keys = new ProcessKeys(folder);
    }

    /// @param hasRows whether something of the process is sealed already
    /// @throws Problem 410 when the key was destroyed, 503 when it is missing
    byte[] seal(String process, UUID row, Requisition.Holder holder, boolean hasRows) {
        var text = Json.write(holder).getBytes(StandardCharsets.UTF_8);
        try {
            return keys.findOrMake(process, () -> hasRows)
                    .orElseThrow(() -> Problem.of(410, "destroyed", "已销毁", "这次灾害的征用人员名单已销毁。"))
                    .seal(row, text);
        } catch (KeyMissing _) {
            throw Problem.of(503, "key-missing", "密钥缺失", "征用人员名单的密钥不在数据目录,请从备份恢复 keys 目录;不会另造新密钥。");
        }
    }

    /// Empty when the key was destroyed or is missing.
    Optional<Requisition.Holder> open(String process, UUID row, byte[] sealed) {
        return keys.find(process).map(seal -> holder(seal, row, sealed));
    }

    private static Requisition.Holder holder(RowSeal seal, UUID row, byte[] sealed) {
        JsonNode tree = Json.tree(new String(seal.open(row, sealed), StandardCharsets.UTF_8));
        return new Requisition.Holder(tree.get("name").asText(), tree.get("phone").asText());
    }
}
