package org.anlan.forecasting.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The Ed25519 pair that signs warnings, and the public halves of those that did before, kept in
/// the data folder's `keys/` and made at the first start. Thread-safe.
///
/// A key has a term; the term is signed by the key itself, so that one changed by hand is refused.
/// Terms are of machine time: an exercise may turn the civil clock, a key's age it may not.
public final class SigningKeys {

    /// How long a key made at a start signs.
    static final Duration USUAL_TERM = Duration.ofDays(3 * 365);

    private static final String SIGNATURE = "signature=";

    private final KeyFolder folder;
    private final InstantSource machine;
    private volatile KeyPair pair;
    private volatile SignerTerm term;

    private SigningKeys(KeyFolder folder, InstantSource machine, String holder)
            throws IOException, GeneralSecurityException {
        this.folder = folder;
        this.machine = machine;
        folder.finish();
        if (!folder.hasKey()) {
            lay(Optional.empty(), usual(holder));
        }
        this.pair = readPair();
        if (folder.find(KeyFolder.TERM).isEmpty()) { // a key of before terms were kept
            folder.write(KeyFolder.TERM, signed(pair, usual(holder)));
        }
        this.term = term(folder.read(KeyFolder.TERM), pair.getPublic());
    }

    /// The keys of a folder.
    ///
    /// @param folder `keys/` of the data folder; made if it is not there
    /// @param holder who answers for a key that has to be made
    /// @param machine the machine's clock, never turned
    /// @throws UncheckedIOException if the folder cannot be read or written
    /// @throws IllegalStateException if what lies there is no key, or its term was changed
    public static SigningKeys in(Path folder, String holder, InstantSource machine) {
        try {
            return new SigningKeys(new KeyFolder(folder), machine, holder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The signing key in %s cannot be used.".formatted(folder), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s is no Ed25519 key with a term of its own.\nMaybe restore it from the backup."
                            .formatted(folder.resolve(KeyFolder.PRIVATE)),
                    e);
        }
    }

    private SignerTerm usual(String holder) {
        var now = machine.instant();
        return new SignerTerm(holder, now.minusSeconds(60), now.plus(USUAL_TERM));
    }

    /// Puts a new pair in place of the one that signs; what that one signed still verifies.
    ///
    /// @throws IllegalArgumentException if the term ends before it begins, or has ended
    public synchronized SigningKey renew(SignerTerm next) {
        if (next.at(machine.instant()) == SignerTerm.State.EXPIRED) {
            throw new IllegalArgumentException(
                    "Not after (%s) must lie ahead.".formatted(next.notAfter()));
        }
        try {
            pair = lay(Optional.of(current().name()), next);
            term = next;
            return current();
        } catch (IOException e) {
            throw new UncheckedIOException("The new signing key cannot be kept.", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519.", e);
        }
    }

    private KeyPair lay(Optional<String> before, SignerTerm next)
            throws IOException, GeneralSecurityException {
        var made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        folder.replace(
                before,
                SigningKey.pem("PUBLIC KEY", made.getPublic().getEncoded()),
                signed(made, next),
                SigningKey.pem("PRIVATE KEY", made.getPrivate().getEncoded()));
        return made;
    }

    private static String signed(KeyPair pair, SignerTerm term) throws GeneralSecurityException {
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(term.text().getBytes(StandardCharsets.UTF_8));
        return term.text() + SIGNATURE + Base64.getEncoder().encodeToString(signer.sign()) + "\n";
    }

    private static SignerTerm term(String text, PublicKey key) throws GeneralSecurityException {
        var end = text.indexOf(SIGNATURE);
        if (end < 0) {
            throw new IllegalArgumentException("Term has no signature.");
        }
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
        var signature = text.substring(end + SIGNATURE.length()).strip();
        if (!verifier.verify(Base64.getDecoder().decode(signature))) {
            throw new IllegalArgumentException("Term was not signed by its key.");
        }
        return SignerTerm.parse(text.substring(0, end));
    }

    private KeyPair readPair() throws IOException, GeneralSecurityException {
        var own = new PKCS8EncodedKeySpec(bytes(folder.read(KeyFolder.PRIVATE)));
        return new KeyPair(
                open(folder.read(KeyFolder.PUBLIC)),
                KeyFactory.getInstance("Ed25519").generatePrivate(own));
    }

    private static PublicKey open(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes(pem)));
    }

    private static byte[] bytes(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    /// The key that signs now.
    public SigningKey current() {
        return new SigningKey(pair.getPublic(), term, false);
    }

    /// What signs, with the public half that belongs to it.
    public synchronized Signer signer() {
        return new Signer(pair.getPrivate(), current());
    }

    /// A private key with its public half.
    ///
    /// @param own what signs
    public record Signer(PrivateKey own, SigningKey key) {}

    /// How the key that signs stands now.
    public SignerTerm.State state() {
        return current().at(machine.instant());
    }

    /// How a key stands now.
    public SignerTerm.State state(SigningKey key) {
        return key.at(machine.instant());
    }

    /// How long the key that signs still does; negative once its term has ended.
    public Duration left() {
        return Duration.between(machine.instant(), term.notAfter());
    }

    /// A key by the name that messages bear.
    public Optional<SigningKey> find(String name) {
        return list().stream().filter(k -> k.name().equals(name)).findFirst();
    }

    /// The key that signs, then those that did.
    ///
    /// @throws UncheckedIOException if the folder cannot be read
    public synchronized List<SigningKey> list() {
        var keys = new ArrayList<SigningKey>();
        keys.add(current());
        try {
            for (var name : folder.retired()) {
                var open = open(folder.readRetired(name, ".pub.pem"));
                keys.add(new SigningKey(open, term(folder.readRetired(name, ".term"), open), true));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The retired signing keys cannot be read.", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A retired signing key is damaged.", e);
        }
        return keys.stream().distinct().toList();
    }

    /// Told where the key that signs must soon be renewed; machine time.
    public Optional<Instant> endsWithin(Duration span) {
        return left().compareTo(span) < 0 ? Optional.of(term.notAfter()) : Optional.empty();
    }
}
