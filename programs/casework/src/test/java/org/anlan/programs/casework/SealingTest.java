package org.anlan.programs.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.anlan.store.StorageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Sealing")
class SealingTest {

    private static final UUID CASE = new UUID(1, 2);

    @TempDir Path folder;
    private PersonalKeys keys = new PersonalKeys(Path.of("unused"));
    private Sealing sealing = new Sealing(keys);

    @BeforeEach
    void make() {
        keys = new PersonalKeys(folder.resolve("keys"));
        sealing = new Sealing(keys);
    }

    @Test
    void opensWhatItSealedAlsoAfterARestart() {
        var sealed = sealing.seal("洪涝/2020", CASE, "张三");
        var restarted = new Sealing(new PersonalKeys(folder.resolve("keys")));
        assertThat(restarted.open("洪涝/2020", CASE, sealed)).contains("张三");
        assertThat(sealing.seal("洪涝/2020", CASE, "张三")).isNotEqualTo(sealed);
    }

    @Test
    void doesNotOpenForAnotherCaseOrAnotherDisasterOrAfterAChange() {
        var sealed = sealing.seal("P", CASE, "张三");
        sealing.seal("Q", CASE, "张三");
        assertThatThrownBy(() -> sealing.open("P", new UUID(1, 3), sealed))
                .isInstanceOf(StorageException.class)
                .hasMessageNotContaining("张三");
        assertThatThrownBy(() -> sealing.open("Q", CASE, sealed))
                .isInstanceOf(StorageException.class);
        sealed[20] ^= 1;
        assertThatThrownBy(() -> sealing.open("P", CASE, sealed))
                .isInstanceOf(StorageException.class);
    }

    @Test
    void recognisesATextWithinOneDisasterOnly() {
        assertThat(sealing.digest("P", "1")).isEqualTo(sealing.digest("P", "1"));
        assertThat(sealing.digest("P", "1")).isNotEqualTo(sealing.digest("P", "2"));
        assertThat(sealing.digest("P", "1")).isNotEqualTo(sealing.digest("Q", "1"));
    }

    @Test
    void makesNoNewKeyForADestroyedDisaster() {
        var sealed = sealing.seal("P", CASE, "张三");
        keys.destroy("P");
        assertThat(sealing.open("P", CASE, sealed)).isEmpty();
        assertThatThrownBy(() -> sealing.seal("P", CASE, "李四")).hasMessageContaining("destroyed");
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({"张三, 张*", "欧阳锋, 欧**", "李, 李", "'', ''", "𠮷田, 𠮷*"})
    void masksNamesCharacterByCharacter(String head, String masked) {
        var household = new Household(head, "1", "", "340102001");
        assertThat(household.maskedHead()).isEqualTo(masked);
        assertThat(household.toString()).isEqualTo("Household[sealed]");
    }
}
