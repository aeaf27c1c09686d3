package org.anlan.dashboard.callout;

import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.WarningColours;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.store.Tx;
import org.anlan.store.outbound.Notice;
import org.anlan.store.outbound.Outbound;
import org.anlan.store.outbound.TextGateway;

/// Calls persons by text message at once, where a gateway is set up and this is no exercise. The
/// queue holds a person's id, never a number.
final class CallTexts {

    private final Outbound outbound;
    private final Places places;

    CallTexts(Outbound outbound, Places places) {
        this.outbound = outbound;
        this.places = places;
    }

    /// Queues one text; false where it was queued before.
    boolean send(Tx tx, WarningIssued warning, CalledPerson person) {
        var text =
                "【叫应】%s%s风险提示已发布,请立即回复值班室确认收到,并落实防范措施。"
                        .formatted(
                                places.longName(person.region()),
                                WarningColours.name(warning.colour()).zh());
        var key = "callout/%s/%s".formatted(warning.warning(), person.person());
        var notice = new Notice(key, text, text, "text/plain", "", "");
        var target = TextGateway.PERSON + person.person();
        return outbound.send(tx, TextGateway.NAME, key, target, notice.write());
    }
}
