package org.anlan.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for this machine's loopback address with its key, made by the JDK for one test.
///
/// @param certificate PEM file
/// @param key PEM file
/// @param trust believes this certificate and no other
record SelfSigned(Path certificate, Path key, SSLContext trust) {

    private static final String PASSWORD = "for-one-test";

    static SelfSigned in(Path folder) throws IOException, GeneralSecurityException {
        var store = keyStore(folder.resolve("store.p12"));
        var certificate = store.getCertificate("house");
        return new SelfSigned(
                pem(folder.resolve("chain.pem"), "CERTIFICATE", certificate.getEncoded()),
                pem(
                        folder.resolve("key.pem"),
                        "PRIVATE KEY",
                        store.getKey("house", PASSWORD.toCharArray()).getEncoded()),
                trusting(store));
    }

    /// Where a server reads them.
    WebSettings settings() {
        return new WebSettings(
                "127.0.0.1",
                0,
                Optional.of(certificate),
                Optional.of(key),
                Optional.empty(),
                2 << 20,
                6,
                200);
    }

    private static KeyStore keyStore(Path file) throws IOException, GeneralSecurityException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var log = file.resolveSibling("keytool.log");
        var process =
                new ProcessBuilder(
                                keytool,
                                "-genkeypair",
                                "-alias",
                                "house",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=house",
                                "-ext",
                                "SAN=ip:127.0.0.1",
                                "-validity",
                                "2",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private static Path pem(Path file, String kind, byte[] content) throws IOException {
        var lines =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(content);
        return Files.writeString(
                file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, lines));
    }

    private static SSLContext trusting(KeyStore store)
            throws IOException, GeneralSecurityException {
        var known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("house", store.getCertificate("house"));
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
