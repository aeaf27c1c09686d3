package org.anlan.forecasting.agreement;

import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.forecasting.asked.SpokenFor;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.seal.Digests;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// Takes each department's own figures and seals them until the cards turn; once, and for good.
/// Who files after that has seen the others, and is marked so.
final class FigureFiling {

    private final Gazetteer gazetteer;

    FigureFiling(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    private record Form(@Nullable String department, List<FiledItem> items) {}

    Answer file(Tx tx, Ask ask, Matter matter) {
        var form = ask.body(Form.class);
        ask.require(gazetteer.path(matter.region()), Role.DEPARTMENT, Role.SECRETARY);
        matter.requireTaking();
        var speaker = SpokenFor.of(tx.handle(), ask, gazetteer, matter.region(), form.department());
        matter.requireAsked(speaker.name());
        var body = Json.write(FiledItem.check(form.items()));
        var salt = Digests.salt();
        var digest = Digests.salted(salt, body);
        if (!SqlFiledFigures.insert(tx, matter, speaker, ask, body, salt, digest)) {
            throw Problem.conflict(speaker.name() + " 的数据已封存,不能再改。");
        }
        tx.state(
                new SheetMoved(
                        matter.consultation().toString(),
                        matter.region(),
                        SheetMoved.FILED,
                        speaker.name(),
                        digest));
        return Answer.created(
                "/api/v1/consultations/%s/damage-sheet".formatted(matter.consultation()),
                Map.of(
                        "department",
                        speaker.name(),
                        "digest",
                        digest,
                        "late",
                        matter.isOpen(),
                        "filedAt",
                        tx.civilNow()));
    }
}
