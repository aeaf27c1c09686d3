package org.anlan.forecasting.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The Ed25519 pair that signs warnings, kept as PEM in the data folder's `keys/` and made at the
/// first start. Immutable and thread-safe.
public final class SigningKeys {

    private static final String PRIVATE = "cap-signing.key";
    private static final String PUBLIC = "cap-signing.pub.pem";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final KeyPair pair;

    private SigningKeys(KeyPair pair) {
        this.pair = pair;
    }

    /// The pair of a folder.
    ///
    /// @param folder `keys/` of the data folder; made if it is not there
    /// @throws UncheckedIOException if the folder cannot be read or written
    public static SigningKeys in(Path folder) {
        try {
            if (!Files.exists(folder.resolve(PRIVATE))) {
                make(folder);
            }
            return new SigningKeys(read(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The signing key in %s cannot be used.".formatted(folder), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "%s is no Ed25519 key.\nMaybe restore it from the backup."
                            .formatted(folder.resolve(PRIVATE)),
                    e);
        }
    }

    private static void make(Path folder) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        write(folder, PUBLIC, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        write(folder, PRIVATE, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }

    /// Writes a file whole or not at all: a key half written would be taken for one. The private
    /// key comes last, so that where it is there, both are.
    private static void write(Path folder, String name, String text) throws IOException {
        var draft = folder.resolve(name + ".draft");
        Files.deleteIfExists(draft);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            var mine = PosixFilePermissions.fromString("rw-------");
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(mine));
        }
        try (var channel =
                FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var left = StandardCharsets.US_ASCII.encode(text);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static KeyPair read(Path folder) throws IOException, GeneralSecurityException {
        var keys = KeyFactory.getInstance("Ed25519");
        var open = keys.generatePublic(new X509EncodedKeySpec(bytes(folder.resolve(PUBLIC))));
        var own = keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(folder.resolve(PRIVATE))));
        return new KeyPair(open, own);
    }

    private static byte[] bytes(Path file) throws IOException {
        return Base64.getMimeDecoder()
                .decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(kind, LINES.encodeToString(encoded), kind);
    }

    /// What signs.
    public PrivateKey own() {
        return pair.getPrivate();
    }

    /// What receivers verify with.
    public PublicKey open() {
        return pair.getPublic();
    }

    /// The public key as PEM.
    public String openPem() {
        return pem("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    /// How receivers find the key: the first 16 digits of its SHA-256.
    public String name() {
        return Digests.of(openPem()).substring(0, 16);
    }
}
