package org.anlan.ingest.damage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.anlan.store.seal.KeyMissing;
import org.anlan.store.seal.ProcessKeys;
import org.anlan.web.Problem;

/// The keys under which damage rows are sealed, one a disaster process. Thread-safe.
final class DamageKeys {

    private final ProcessKeys keys;

    /// @param folder `keys/damage` of the data folder; made when a first key is
    DamageKeys(Path folder) {
        this.keys = new ProcessKeys(folder);
    }

    /// The key of a process, if it has one that still stands.
    Optional<PersonalSeal> find(String process) {
        return keys.find(process).map(PersonalSeal::new);
    }

    /// Whether the key of a process was destroyed; one that is neither there nor destroyed is
    /// missing, and must be brought back.
    boolean isDestroyed(String process) {
        return keys.isDestroyed(process);
    }

    /// The key of a process, made when it has none yet; empty when it was destroyed.
    ///
    /// @param hasRows whether something is sealed already: then a key that is missing is never
    ///     replaced by another
    /// @throws Problem 503 when it is missing
    Optional<PersonalSeal> findOrMake(String process, BooleanSupplier hasRows) {
        try {
            return keys.findOrMake(process, hasRows).map(PersonalSeal::new);
        } catch (KeyMissing _) {
            throw missing();
        }
    }

    /// The key of a process to read with.
    ///
    /// @throws Problem 410 when it was destroyed, 503 when it is missing
    PersonalSeal required(String process) {
        return find(process)
                .orElseThrow(
                        () ->
                                isDestroyed(process)
                                        ? Problem.of(410, "destroyed", "已销毁", "个人信息已销毁。")
                                        : missing());
    }

    private static Problem missing() {
        return Problem.of(503, "key-missing", "密钥缺失", "这次灾害的个人信息密钥不在数据目录,请从备份恢复 keys 目录;不会另造新密钥。");
    }

    /// Destroys the key of a process: what it sealed can never be read again.
    void destroy(String process) {
        keys.destroy(process);
    }
}
