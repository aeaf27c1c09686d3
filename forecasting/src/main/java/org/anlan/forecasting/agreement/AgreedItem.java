package org.anlan.forecasting.agreement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.anlan.web.Json;
import org.jspecify.annotations.Nullable;

/// A figure agreed on 会商核定.
///
/// @param indicator code
/// @param value decimal of the indicator's unit
/// @param reviewed what the reports said when the evidence was frozen; null where nothing
/// @param reason why so, where anybody counted otherwise
/// @param differences who counted otherwise
record AgreedItem(
        String indicator,
        String value,
        @Nullable String reviewed,
        @Nullable String reason,
        List<Difference> differences) {

    AgreedItem {
        differences = List.copyOf(differences);
    }

    String differencesZh() {
        return differences.stream().map(Difference::textZh).collect(Collectors.joining("; "));
    }

    static List<AgreedItem> read(String body) {
        return List.of(Json.read(body.getBytes(StandardCharsets.UTF_8), AgreedItem[].class));
    }
}
