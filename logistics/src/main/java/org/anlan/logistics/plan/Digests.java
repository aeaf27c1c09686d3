package org.anlan.logistics.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Plan;
import org.anlan.web.Json;

/// Instances and plans as bytes that are kept and held against one another.
final class Digests {

    private Digests() {}

    static byte[] bytes(Instance instance) {
        return Json.write(instance).getBytes(StandardCharsets.UTF_8);
    }

    static Instance instance(byte[] bytes) {
        return Json.read(bytes, Instance.class);
    }

    static String of(Plan plan) {
        return of(Json.write(plan).getBytes(StandardCharsets.UTF_8));
    }

    /// SHA-256 in lower-case hex.
    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    static byte[] zipped(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed.", e);
        }
        return out.toByteArray();
    }

    static byte[] unzipped(byte[] bytes) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A stored instance is damaged.", e);
        }
    }
}
