package org.anlan.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A request's headers as the house reads them: names in lower case, the first of each.
final class Headers {

    private Headers() {}

    static Map<String, String> of(HttpServerRequest request) {
        var headers = new HashMap<String, String>();
        request.headers()
                .forEach(
                        e ->
                                headers.putIfAbsent(
                                        e.getKey().toLowerCase(Locale.ROOT), e.getValue()));
        // HTTP/2 names the host in a field of its own.
        var asked = request.authority();
        if (asked != null) {
            headers.putIfAbsent("host", asked.toString());
        }
        return headers;
    }
}
