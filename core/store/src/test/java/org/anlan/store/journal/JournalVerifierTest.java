package org.anlan.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.store.StorageException;
import org.anlan.store.journal.JournalLines.Malformed;
import org.anlan.store.journal.Verdict.Broken;
import org.anlan.store.journal.Verdict.Fault;
import org.anlan.store.open.OpenStore;
import org.anlan.store.testing.Happened;
import org.anlan.store.testing.TestDatabase;
import org.anlan.store.testing.TestProvince;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The examination of an exported chain")
class JournalVerifierTest {

    private static final int RECORDS = 8;

    @TempDir private static Path folder;
    private static Path export;
    private static SignedHead signed;
    private static SignedHead signedAtThree;
    private static HeadSigner signer;

    @TempDir private Path work;

    @BeforeAll
    static void exportEightRecords() {
        export = folder.resolve("journal.jsonl");
        try (var open =
                OpenStore.open(TestDatabase.settings(), TestProvince.birth(), Happened.ROOMS)) {
            open.journal().start();
            signer = HeadSigner.in(folder, open.installation().id());
            signedAtThree = seal(open, 1, 3);
            signed = seal(open, 4, RECORDS);
            var manifest = open.exportJournal(export, 0, _ -> {});
            assertThat(manifest.last()).isEqualTo(RECORDS);
            open.exportJournal(folder.resolve("journal.jsonl.gz"), 0, _ -> {});
            open.exportJournal(folder.resolve("later.jsonl"), 3, _ -> {});
            assertThat(open.verifyJournal()).isInstanceOf(Verdict.Whole.class);
        }
    }

    private static SignedHead seal(OpenStore open, int first, int last) {
        for (var number = first; number <= last; number++) {
            Happened.state(open, "s" + number, number);
        }
        assertThat(open.journal().settle(Duration.ofSeconds(20))).isTrue();
        return signer.sign(open.journal().head());
    }

    @ParameterizedTest
    @CsvSource({"journal.jsonl, 8", "journal.jsonl.gz, 8", "later.jsonl, 5"})
    void findsAnUntouchedChainWhole(String file, int records) throws IOException {
        var verdict =
                JournalVerifier.verify(
                        folder.resolve(file),
                        List.of(signedAtThree, signed),
                        Optional.of(signer.publicKey()));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Whole.class,
                        whole -> {
                            assertThat(whole.records()).isEqualTo(records);
                            assertThat(whole.head().hash()).isEqualTo(signed.hash());
                            assertThat(whole.anchored()).isEqualTo(RECORDS);
                        });
    }

    @ParameterizedTest(name = "{0}: {1} at position {2}, line {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # tampering            | fault          | position | line | only by signed head
                    body changed           | HASH           |        5 |    6 | no
                    actor changed          | HASH           |        5 |    6 | no
                    record removed         | GAP            |        5 |    6 | no
                    two swapped            | GAP            |        5 |    6 | no
                    record repeated        | GAP            |        6 |    7 | no
                    sealed earlier         | TIME_RUNS_BACK |        5 |    6 | no
                    known earlier          | TIME_RUNS_BACK |        5 |    6 | no
                    of another house       | ORIGIN         |        5 |    6 | no
                    half a line            | UNREADABLE     |        5 |    6 | no
                    tail cut               | CUT            |        7 |    8 | no
                    tail and manifest cut  | CUT            |        7 |    8 | yes
                    rewritten from there   | REWRITTEN      |        8 |    9 | yes
                    rewritten from the top | REWRITTEN      |        3 |    4 | yes
                    """)
    void pointsAtThePlantedFault(
            String tampering, Fault fault, long position, long line, String onlySigned)
            throws IOException, Malformed {
        var file = work.resolve("tampered.jsonl");
        Files.write(file, Tampering.apply(tampering, Files.readAllLines(export)));

        var alone = JournalVerifier.verify(file);
        var withHeads =
                JournalVerifier.verify(file, List.of(signed, signedAtThree), Optional.empty());

        if (onlySigned.equals("yes")) {
            assertThat(alone).isInstanceOf(Verdict.Whole.class);
        } else {
            assertThat(alone).isEqualTo(withHeads);
        }
        assertThat(withHeads)
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> {
                            assertThat(broken.fault()).as(broken.detail()).isEqualTo(fault);
                            assertThat(broken.position()).isEqualTo(position);
                            assertThat(broken.line()).isEqualTo(line);
                        });
    }

    @Test
    void doesNotBelieveAHeadThatItsSignerDidNotSign() throws IOException {
        var forged =
                new SignedHead(
                        signed.installation(),
                        signed.position(),
                        signed.sealedAt(),
                        "f".repeat(64),
                        signed.publicKey(),
                        signed.signature());
        assertFault(
                JournalVerifier.verify(export, List.of(forged), Optional.empty()), Fault.SIGNATURE);
    }

    @Test
    void doesNotBelieveAHeadOfAnotherKeyThanThePinnedOne()
            throws IOException, GeneralSecurityException {
        var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        var pinned = Base64.getEncoder().encodeToString(other.getEncoded());
        assertFault(
                JournalVerifier.verify(export, List.of(signed), Optional.of(pinned)),
                Fault.SIGNATURE);
    }

    @Test
    void doesNotBelieveAHeadOfAnotherInstallation() throws IOException {
        var stranger =
                HeadSigner.in(work, UUID.randomUUID())
                        .sign(new Head(3, signed.sealedAt(), signed.sealedAt(), signed.hash()));
        assertFault(
                JournalVerifier.verify(export, List.of(stranger), Optional.empty()),
                Fault.SIGNATURE);
    }

    @Test
    void readsASignedHeadBackFromItsFile() throws IOException {
        var file = work.resolve("head.json");
        Files.writeString(file, signed.toJson());
        assertThat(SignedHead.read(file)).isEqualTo(signed);
        assertThat(SignedHead.read(file).isSigned(Optional.of(signer.publicKey()))).isTrue();
    }

    @Test
    void refusesASecretKeyThatOthersMayRead() throws IOException {
        var house = UUID.randomUUID();
        HeadSigner.in(work, house);
        var secret = work.resolve("keys").resolve("head.key");
        assertThat(Files.getPosixFilePermissions(secret))
                .containsExactlyInAnyOrderElementsOf(PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> HeadSigner.in(work, house))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("Others may read")
                .hasMessageContaining("chmod 600");
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoExport() throws IOException {
        var file = work.resolve("empty.jsonl");
        Files.write(file, new ArrayList<String>());
        assertFault(JournalVerifier.verify(file), Fault.UNREADABLE);
    }

    @Test
    void saysWhereACompressedFileBreaksOff() throws IOException {
        var whole = Files.readAllBytes(folder.resolve("journal.jsonl.gz"));
        var file = work.resolve("half.jsonl.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length - 12));
        assertFault(JournalVerifier.verify(file), Fault.UNREADABLE);
    }

    private static void assertFault(Verdict verdict, Fault fault) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(fault));
    }
}
