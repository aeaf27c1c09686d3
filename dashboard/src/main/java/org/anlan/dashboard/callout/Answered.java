package org.anlan.dashboard.callout;

import java.util.Optional;
import org.anlan.web.Problem;

/// A county's answer to a call-out, before it is checked.
///
/// @param person who answered
/// @param hasActed whether the county also says that it acted (已行动)
/// @param personsCalled responsible persons of townships and villages called; empty when not
///     counted
record Answered(
        String person,
        Optional<String> phone,
        Optional<Boolean> hasActed,
        Optional<Integer> personsCalled,
        Optional<Integer> personsAnswered,
        Optional<String> note) {

    boolean acted() {
        return hasActed.orElse(false);
    }

    /// Refuses more answers than calls, whichever of the two was told now and whichever before.
    ///
    /// @throws Problem 422 naming the field
    void check(Callout before) {
        var called = personsCalled.or(before::personsCalled).orElse(Integer.MAX_VALUE);
        var all = personsAnswered.or(before::personsAnswered);
        if (all.filter(answered -> answered > called).isPresent()) {
            throw Problem.field("/personsAnswered", "answered-within-called", "已应人数大于已叫人数,请改其中一个。");
        }
    }
}
