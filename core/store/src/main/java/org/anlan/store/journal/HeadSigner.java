package org.anlan.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;
import org.anlan.store.OwnersFile;
import org.anlan.store.StorageException;

/// Signs the chain's head with the installation's own Ed25519 key. Thread-safe.
///
/// The key pair is made at the first start in `keys/` of the data folder, readable by its owner
/// only. It is in no backup: a restored installation signs with a new key, and says so by it.
public final class HeadSigner {

    private static final String SECRET = "head.key";
    private static final String PUBLIC = "head.pub";

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
            var bytes = Base64.getDecoder().decode(OwnersFile.read(keys.resolve(SECRET)));
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
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        // The public key first: where the secret one is, both are.
        write(keys, PUBLIC, pair.getPublic().getEncoded());
        write(keys, SECRET, pair.getPrivate().getEncoded());
    }

    private static void write(Path keys, String name, byte[] key) throws IOException {
        OwnersFile.write(keys.resolve(name), Base64.getEncoder().encodeToString(key));
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
