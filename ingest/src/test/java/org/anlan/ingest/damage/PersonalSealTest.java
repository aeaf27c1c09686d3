package org.anlan.ingest.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.anlan.store.StorageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Personal data")
class PersonalSealTest {

    private static final Personal ZHANG = new Personal("张小三", "11010519491231002X", "62220000");
    private static final UUID ROW = new UUID(1, 1);

    @TempDir Path folder;
    private DamageKeys keys = new DamageKeys(Path.of("."));

    @BeforeEach
    void make() {
        keys = new DamageKeys(folder.resolve("damage"));
    }

    @Test
    void areOpenedByTheKeyOfTheirProcessAndRowOnly() {
        var seal = keys.findOrMake("flood", () -> false).orElseThrow();
        var sealed = seal.seal(ROW, ZHANG);
        assertThat(keys.find("flood").orElseThrow().open(ROW, sealed)).isEqualTo(ZHANG);
        assertThatThrownBy(() -> seal.open(new UUID(1, 2), sealed))
                .isInstanceOf(StorageException.class);
        var other = keys.findOrMake("hail", () -> false).orElseThrow();
        assertThatThrownBy(() -> other.open(ROW, sealed)).isInstanceOf(StorageException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.open(ROW, sealed)).isInstanceOf(StorageException.class);
    }

    @Test
    void areNowhereInWhatIsStored() {
        var seal = keys.findOrMake("flood", () -> false).orElseThrow();
        var sealed = new String(seal.seal(ROW, ZHANG), StandardCharsets.UTF_8);
        assertThat(sealed).doesNotContain("张", "1949");
        assertThat(seal.seal(ROW, ZHANG)).isNotEqualTo(seal.seal(ROW, ZHANG));
        assertThat(ZHANG.toString()).doesNotContain("张", "1949", "6222");
    }

    @Test
    void areRecognisedWithinTheirProcessOnly() {
        var flood = keys.findOrMake("flood", () -> false).orElseThrow();
        var hail = keys.findOrMake("hail", () -> false).orElseThrow();
        assertThat(flood.digest("1")).isEqualTo(flood.digest("1")).isNotEqualTo(flood.digest("2"));
        assertThat(flood.digest("1")).isNotEqualTo(hail.digest("1"));
    }

    @Test
    void areGoneForGoodWithTheirKey() {
        assertThat(keys.findOrMake("flood", () -> false)).isPresent();
        keys.destroy("flood");
        assertThat(keys.find("flood")).isEmpty();
        assertThat(keys.findOrMake("flood", () -> false)).isEmpty();
        assertThat(keys.findOrMake("hail", () -> false)).isPresent();
    }

    @Test
    void haveAKeyThatOnlyItsOwnerReads() throws IOException {
        assertThat(keys.findOrMake("a/../flood", () -> false)).isPresent();
        try (var files = Files.list(folder.resolve("damage"))) {
            for (var file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
                Files.write(file, new byte[3]);
            }
        }
        assertThatThrownBy(() -> keys.find("a/../flood")).hasMessageContaining("3 bytes");
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({"张小三, 张*三", "王五, 王*", "欧阳小明, 欧**明", "李, *", "𠮷田三, 𠮷*三"})
    void areMaskedInLists(String name, String shown) {
        assertThat(Personal.masked(name)).isEqualTo(shown);
    }
}
