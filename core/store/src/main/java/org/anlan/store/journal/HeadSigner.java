package org.anlan.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.anlan.store.StorageException;

/// Signs the chain's head with the installation's own Ed25519 key. Thread-safe.
///
/// The key pair is made at the first start in `keys/` of the data folder, readable by its owner
/// only. It is in no backup: a restored installation signs with a new key, and says so by it.
public final class HeadSigner {

    private static final String SECRET = "head.key";
    private static final String PUBLIC = "head.pub";
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private final UUID installation;
    private final PrivateKey secret;
    private final String publicKey;

    private HeadSigner(UUID installation, PrivateKey secret, String publicKey) {
        this.installation = installation;
        this.secret = secret;
        this.publicKey = publicKey;
    }

    /// Opens the key pair of a data folder, making it when there is none.
    ///
    /// @throws StorageException if the keys cannot be read, or others may read the secret one
    public static HeadSigner in(Path folder, UUID installation) {
        var keys = folder.resolve("keys");
        try {
            if (!Files.exists(keys.resolve(SECRET))) {
                make(keys);
            }
            refuseReadable(keys.resolve(SECRET));
            var bytes = Base64.getDecoder().decode(Files.readString(keys.resolve(SECRET)).strip());
            return new HeadSigner(
                    installation,
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(bytes)),
                    Files.readString(keys.resolve(PUBLIC)).strip());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new StorageException(
                    "The signing keys in %s cannot be used: %s.".formatted(keys, e.getMessage()),
                    e);
        }
    }

    private static void make(Path keys) throws IOException, GeneralSecurityException {
        Files.createDirectories(keys);
        if (isPosix(keys)) {
            Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwx------"));
        }
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        // The public key first: where the secret one is, both are.
        write(keys, PUBLIC, pair.getPublic().getEncoded());
        write(keys, SECRET, pair.getPrivate().getEncoded());
    }

    private static void write(Path keys, String name, byte[] key) throws IOException {
        var part = keys.resolve(name + ".part");
        Files.deleteIfExists(part);
        if (isPosix(keys)) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        Files.writeString(part, Base64.getEncoder().encodeToString(key) + "\n");
        Files.move(part, keys.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void refuseReadable(Path file) throws IOException {
        if (isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new StorageException(
                    "Others may read the signing key %s.\nMaybe run chmod 600 on it."
                            .formatted(file),
                    null);
        }
    }

    private static boolean isPosix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    /// The public key, X.509 form in Base64: print it and keep it elsewhere.
    public String publicKey() {
        return publicKey;
    }

    /// Signs a head.
    public SignedHead sign(Head head) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(
                    SignedHead.message(
                            installation, head.position(), head.sealedAt(), head.hash()));
            return new SignedHead(
                    installation,
                    head.position(),
                    head.sealedAt(),
                    head.hash(),
                    publicKey,
                    Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK signs with Ed25519.", e);
        }
    }
}
