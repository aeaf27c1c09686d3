package org.anlan.app.house;

import java.net.URI;
import org.anlan.web.WebSettings;

/// Where people reach an installation.
public final class Address {

    private Address() {}

    /// The address of its first page.
    ///
    /// @param port the port it really listens on
    public static URI of(WebSettings web, int port) {
        return URI.create(
                web.proxy()
                        .map("https://%s/"::formatted)
                        .orElse(
                                "%s://%s:%d/"
                                        .formatted(
                                                web.isTls() ? "https" : "http", web.host(), port)));
    }

    /// A one-time link. Its secret stands behind the hash, so that no server or proxy logs it.
    ///
    /// @param address of the installation
    /// @param secret as the accounts gave it
    public static URI link(URI address, String secret) {
        return address.resolve("/sign-in#link=" + secret);
    }
}
