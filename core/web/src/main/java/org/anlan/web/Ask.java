package org.anlan.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.domain.Actor;
import org.anlan.domain.Role;

/// One request, after it met its contract and its actor is known. Immutable.
///
/// @param operation the contract's operation id
/// @param actor who asks
/// @param path path parameters by name
/// @param query query parameters by name
/// @param headers the request's headers, names in lower case
/// @param body the body's bytes; do not change them
public record Ask(
        String operation,
        Actor actor,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        Body body) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,200}");

    /// A body as it came.
    @SuppressWarnings("ArrayRecordComponent") // never handed on, never compared
    public record Body(byte[] bytes) {}

    public Ask {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /// A path parameter of the contract.
    public String at(String name) {
        var value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Path has no (%s).".formatted(name));
        }
        return value;
    }

    /// A query parameter, if given.
    public Optional<String> given(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /// The body as a record.
    ///
    /// @throws Problem 400 if it does not fit
    public <T> T body(Class<T> type) {
        return Json.read(body.bytes(), type);
    }

    /// The version an edit was made from, if the client named one.
    public Optional<String> ifMatch() {
        return Optional.ofNullable(headers.get("if-match"));
    }

    /// Refuses an edit that was made from another version than the one that stands; one that names
    /// no version is let through.
    ///
    /// @param version as `Answer.version` gave it
    /// @param why what to do about it
    /// @throws Problem 412
    public void requireVersion(String version, String why) {
        var stands = '"' + version + '"';
        if (ifMatch().filter(named -> !named.equals(stands)).isPresent()) {
            throw Problem.of(412, "version", "已被改动", why);
        }
    }

    /// Where the client reached us, such as `https://anlan.example`; what is no host name is not
    /// repeated.
    public String origin() {
        var host =
                Optional.ofNullable(headers.get("host"))
                        .filter(h -> HOST.matcher(h).matches())
                        .orElse("localhost");
        var loopback = host.startsWith("127.") || host.startsWith("localhost");
        var scheme =
                Optional.ofNullable(headers.get("x-forwarded-proto"))
                        .filter(p -> p.equals("http") || p.equals("https"))
                        .orElse(loopback ? "http" : "https");
        return scheme + "://" + host;
    }

    /// Refuses unless the actor holds one of the duties over a path.
    ///
    /// @throws Problem 403, naming duty and place, for the field `region`
    public void require(String regionPath, Role... anyOf) {
        for (var role : anyOf) {
            if (actor.may(role, regionPath)) {
                return;
            }
        }
        throw Problem.forbidden(
                "region",
                "scope",
                "%s 在 %s 没有所需的职责 %s。".formatted(actor.name(), regionPath, zh(anyOf)));
    }

    private static String zh(Role... roles) {
        return String.join("、", java.util.Arrays.stream(roles).map(Role::zh).toList());
    }
}
