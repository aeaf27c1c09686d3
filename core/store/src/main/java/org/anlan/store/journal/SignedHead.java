package org.anlan.store.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// The end of a chain at some instant, signed with Ed25519, to be kept outside the installation.
///
/// Signed are the UTF-8 bytes of five lines, each ended by a line feed: `anlan-head/1`,
/// installation, position, time of sealing in ISO 8601, hash.
///
/// @param installation whose chain
/// @param position of its last record; 0 while there is none
/// @param sealedAt machine time of that record
/// @param hash of that record, 64 lower-case hex digits
/// @param publicKey the signer's, X.509 form in Base64
/// @param signature in Base64
public record SignedHead(
        UUID installation,
        long position,
        Instant sealedAt,
        String hash,
        String publicKey,
        String signature) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Whether the signature is the one its key makes, and the key is the pinned one if any.
    public boolean isSigned(Optional<String> pinned) {
        if (pinned.isPresent() && !pinned.get().strip().equals(publicKey)) {
            return false;
        }
        try {
            var key = Base64.getDecoder().decode(publicKey);
            var check = Signature.getInstance("Ed25519");
            check.initVerify(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            check.update(message(installation, position, sealedAt, hash));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // A key or signature that is none proves nothing.
        }
    }

    static byte[] message(UUID installation, long position, Instant sealedAt, String hash) {
        return "anlan-head/1\n%s\n%d\n%s\n%s\n"
                .formatted(installation, position, sealedAt, hash)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The head as a small JSON text, ended by a line feed.
    public String toJson() {
        return MAPPER.createObjectNode()
                        .put("installation", installation.toString())
                        .put("position", position)
                        .put("sealedAt", sealedAt.toString())
                        .put("hash", hash)
                        .put("publicKey", publicKey)
                        .put("signature", signature)
                        .toPrettyString()
                + "\n";
    }

    /// Reads a head from its file.
    ///
    /// @throws IOException if the file cannot be read or is no signed head
    public static SignedHead read(Path file) throws IOException {
        try {
            return ofJson(Files.readString(file));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new IOException("%s is no signed head: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static SignedHead ofJson(String json) throws JsonProcessingException {
        var node = MAPPER.readTree(json);
        return new SignedHead(
                UUID.fromString(text(node, "installation")),
                Long.parseLong(text(node, "position")),
                Instant.parse(text(node, "sealedAt")),
                text(node, "hash"),
                text(node, "publicKey"),
                text(node, "signature"));
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isValueNode()) {
            throw new IllegalArgumentException("the field (%s) is missing".formatted(field));
        }
        return node.path(field).asText();
    }
}
