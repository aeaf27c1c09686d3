package org.anlan.store.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// The hash of a record: SHA-256 over its predecessor's hash and its own fields.
///
/// Each field is written as its length in four bytes, big-endian, and its UTF-8 bytes; numbers in
/// decimal, an absent cause as the empty text, instants as microseconds since 1970 UTC.
final class HashChain {

    /// The predecessor's hash of the first record: 64 zeros.
    static final String GENESIS = "0".repeat(64);

    private HashChain() {}

    /// The hash of a record after its predecessor; the record's own `hash` is not read.
    static String hash(String previous, SealedFact fact) {
        var digest = sha256();
        for (var field : fields(previous, fact)) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String[] fields(String previous, SealedFact fact) {
        var cause = fact.causedBy();
        return new String[] {
            previous,
            Long.toString(fact.position()),
            micros(fact.sealedAt()),
            micros(fact.knownAt()),
            fact.type(),
            fact.subject(),
            fact.region().digits(),
            fact.actor().toString(),
            cause.isPresent() ? Long.toString(cause.getAsLong()) : "",
            Integer.toString(fact.depth()),
            fact.audience().name(),
            micros(fact.civilTime()),
            fact.origin(),
            fact.body()
        };
    }

    private static String micros(Instant instant) {
        return Long.toString(
                Math.addExact(
                        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L),
                        instant.getNano() / 1_000));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
