package org.anlan.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/// Where and how the server listens.
///
/// @param host the address, such as `127.0.0.1`
/// @param port 0 to 65535; 0 takes a free one
/// @param certificate PEM of the certificate chain; empty for plain HTTP
/// @param key PEM of its private key
/// @param proxy the name of the proxy that speaks TLS before us; empty when there is none
/// @param bodyLimit most bytes of one request
/// @param concurrent most requests worked on at once, at least 1
/// @param waiting most requests that wait for a place before 503 is said, at least 1
public record WebSettings(
        String host,
        int port,
        Optional<Path> certificate,
        Optional<Path> key,
        Optional<String> proxy,
        int bodyLimit,
        int concurrent,
        int waiting) {

    public WebSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "web.port (%d) must be from 0 to 65535.\nMaybe leave it at 8080."
                            .formatted(port));
        }
        if (certificate.isPresent() != key.isPresent()) {
            throw new IllegalArgumentException(
                    "web.tls.certificate (%s) and web.tls.key (%s) go together.\nMaybe name both PEM files."
                            .formatted(word(certificate), word(key)));
        }
        refuseLess("web.concurrent", concurrent, 14);
        refuseLess("web.waiting", waiting, 2_000);
        if (certificate.isEmpty() && proxy.isEmpty() && !isLoopback(host)) {
            throw new IllegalArgumentException(
                    "web.host (%s): plain HTTP is for loopback only.\nMaybe name web.tls.certificate and web.tls.key, or web.proxy."
                            .formatted(host));
        }
    }

    /// Plain HTTP on loopback.
    public static WebSettings loopback(int port) {
        return new WebSettings(
                "127.0.0.1",
                port,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                2 << 20,
                14,
                2_000);
    }

    /// Whether we speak TLS ourselves.
    public boolean isTls() {
        return certificate.isPresent();
    }

    private static String word(Optional<Path> file) {
        return file.map(Path::toString).orElse("null");
    }

    private static void refuseLess(String key, int value, int usual) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "%s (%d) must be at least 1.\nMaybe leave it at %d."
                            .formatted(key, value, usual));
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "web.host (%s) is no address.\nMaybe 127.0.0.1.".formatted(host), e);
        }
    }
}
