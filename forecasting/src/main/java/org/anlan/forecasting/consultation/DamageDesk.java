package org.anlan.forecasting.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.anlan.forecasting.agreement.DamageSheet;
import org.anlan.forecasting.agreement.Matter;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.store.Cause;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Opens the sheet of a consultation on damage 灾情会商 to those who may use it.
final class DamageDesk {

    private final OpenStore open;
    private final DamageSheet sheet;

    DamageDesk(OpenStore open, DamageSheet sheet) {
        this.open = open;
        this.sheet = sheet;
    }

    void addTo(RoomContract contract) {
        contract.reads("getDamageSheet", this::read)
                .reads("comparePersons", this::compare)
                .writes("fileFigures", (tx, ask) -> sheet.file(tx, ask, locked(tx, ask)))
                .writes("layAgreedFigures", (tx, ask) -> sheet.lay(tx, ask, locked(tx, ask)))
                .writes("signAgreedFigures", (tx, ask) -> sheet.sign(tx, ask, locked(tx, ask)))
                .writes("filePersons", (tx, ask) -> sheet.filePersons(tx, ask, locked(tx, ask)));
    }

    private Answer read(Ask ask) {
        var id = AskedId.of(ask);
        return open.store()
                .read(
                        handle ->
                                sheet.read(
                                        handle,
                                        ask,
                                        matter(handle, SqlConsultations.get(handle, id))));
    }

    /// Writes down that it was read, and so is no mere reading.
    private Answer compare(Ask ask) {
        var id = AskedId.of(ask);
        return open.store()
                .inTransaction(
                        Cause.by(ask.actor().id()),
                        tx ->
                                sheet.comparePersons(
                                        tx,
                                        ask,
                                        matter(
                                                tx.handle(),
                                                SqlConsultations.get(tx.handle(), id))));
    }

    private static Matter locked(Tx tx, Ask ask) {
        return matter(tx.handle(), SqlConsultations.lock(tx, AskedId.of(ask)));
    }

    /// A consultation as its sheet needs it.
    ///
    /// @throws Problem 404 for one that is not on damage
    static Matter matter(Handle handle, Consultation consultation) {
        if (consultation.kind() != Consultation.Kind.DAMAGE) {
            throw Problem.notFound("只有灾情会商才有数据核定表;这是" + consultation.kind().zh() + "。");
        }
        return new Matter(
                consultation.id(),
                consultation.region(),
                consultation.process(),
                consultation.base(),
                consultation.invited().departments(),
                stage(consultation.stage()),
                known(handle, consultation));
    }

    private static Matter.Stage stage(Stage stage) {
        return switch (stage) {
            case CALLED -> Matter.Stage.CALLED;
            case FROZEN -> Matter.Stage.FROZEN;
            case REVEALED -> Matter.Stage.REVEALED;
            case SIGNED, CLOSED -> Matter.Stage.SETTLED;
        };
    }

    private static List<Matter.Known> known(Handle handle, Consultation consultation) {
        return SqlConsultations.findText(handle, consultation.id(), false)
                .map(Json::tree)
                .map(evidence -> evidence.at("/figures/items"))
                .map(items -> items.valueStream().map(DamageDesk::known).toList())
                .orElse(List.of());
    }

    private static Matter.Known known(JsonNode item) {
        return new Matter.Known(
                item.path("indicator").asText(),
                text(item, "reviewed"),
                text(item, "submitted"),
                text(item, "asOf"));
    }

    private static @Nullable String text(JsonNode item, String field) {
        return item.path(field).isTextual() ? item.path(field).asText() : null;
    }
}
