package org.anlan.forecasting.agreement;

import java.nio.file.Path;
import java.util.Optional;
import org.anlan.store.seal.KeyMissing;
import org.anlan.store.seal.ProcessKeys;
import org.anlan.web.Problem;

/// The keys under which the lists of the dead and missing are sealed, one a disaster process.
///
/// They lie in `keys/persons` of the data folder, outside the database: a key that is destroyed
/// leaves a mark, is never made anew, and takes the names with it. Thread-safe.
final class PersonKeys {

    private final ProcessKeys keys;

    /// @param folder made when a first key is
    PersonKeys(Path folder) {
        this.keys = new ProcessKeys(folder);
    }

    /// The seal of a process, with a key made for it where it has none.
    ///
    /// @param hasRows whether something is sealed already: then a missing key is never replaced
    /// @throws Problem 410 when it was destroyed, 503 when it is missing
    PersonSeal getOrMake(String process, boolean hasRows) {
        try {
            return keys.findOrMake(process, () -> hasRows)
                    .map(PersonSeal::new)
                    .orElseThrow(() -> gone(process));
        } catch (KeyMissing _) {
            throw gone(process);
        }
    }

    /// @throws Problem 410 when it was destroyed, 503 when it is missing
    PersonSeal get(String process) {
        return find(process).orElseThrow(() -> gone(process));
    }

    /// The seal of a process; empty when its key was destroyed or is missing.
    Optional<PersonSeal> find(String process) {
        return keys.find(process).map(PersonSeal::new);
    }

    private Problem gone(String process) {
        return keys.isDestroyed(process)
                ? Problem.of(410, "destroyed", "已销毁", "这次灾害的人员名单已销毁。")
                : Problem.of(503, "key-missing", "密钥缺失", "人员名单的密钥不在数据目录,请从备份恢复 keys 目录;不会另造新密钥。");
    }

    /// Destroys the key of a process: its names can never be read again.
    void destroy(String process) {
        keys.destroy(process);
    }
}
