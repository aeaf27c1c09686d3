package org.anlan.ingest.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One form on its way in, with everything that a rule may hold against it. Immutable.
///
/// Context keys the rules know; one that is absent silences its rules:
///
/// - `population` (people), `sown-area` (ha), `house-rooms` (rooms), `households`: stocks of the
///   place
/// - `loss-per-room.low`, `.high`, `loss-per-hectare.low`, …, `loss-per-person.low`, …: 1st and
///   99th percentile of the place's history, in 万元 for one unit
/// - `below.CODE`: the sum of the lower level's accepted figures of that indicator
/// - `ledger.CODE`: the accepted rows of the list (一览表), given at 核报 only
///
/// @param form what is filed
/// @param previous the last version for the same place, process and base
/// @param context figures from elsewhere, by key
/// @param reasons rule id to the reporter's explanation, which satisfies a soft rule
/// @param errata indicator code to why its cumulative figure falls (勘误 or explanation)
public record Filing(
        Form form,
        Optional<Form> previous,
        Map<String, Given> context,
        Map<String, String> reasons,
        Map<String, String> errata) {

    public Filing {
        context = Map.copyOf(context);
        reasons = Map.copyOf(reasons);
        errata = Map.copyOf(errata);
    }

    /// A first report (初报), with nothing to compare it with.
    public static Filing of(Form form) {
        return new Filing(form, Optional.empty(), Map.of(), Map.of(), Map.of());
    }

    /// The same filing as a later version of `last`.
    public Filing after(Form last) {
        return new Filing(form, Optional.of(last), context, reasons, errata);
    }

    /// The same filing with one more figure to hold it against.
    public Filing within(String key, Given figure) {
        return new Filing(form, previous, with(context, key, figure), reasons, errata);
    }

    /// The same filing with the reporter's reason for breaking a soft rule.
    public Filing because(String rule, String reason) {
        return new Filing(form, previous, context, with(reasons, rule, reason), errata);
    }

    /// The same filing with the reporter's correction (勘误) of one indicator.
    public Filing correcting(String indicator, String why) {
        return new Filing(form, previous, context, reasons, with(errata, indicator, why));
    }

    boolean corrects(String indicator) {
        return !errata.getOrDefault(indicator, "").isBlank();
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        var copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
