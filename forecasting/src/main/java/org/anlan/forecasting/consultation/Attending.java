package org.anlan.forecasting.consultation;

import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// Takes attendance 签到 and hands the floor on.
final class Attending {

    private final Gazetteer gazetteer;

    Attending(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    private record Form(@Nullable String speaker, SqlAttendance.How how) {}

    private record Turn(String speaker) {}

    Answer attend(Tx tx, Ask ask) {
        var form = ask.body(Form.class);
        var consultation = running(tx, ask, Role.DEPARTMENT, Role.SECRETARY);
        var own = ask.actor().name();
        var speaker = form.speaker() == null ? own : form.speaker();
        var path = gazetteer.path(consultation.region());
        if (!speaker.equals(own) && !ask.actor().may(Role.SECRETARY, path)) {
            throw Problem.forbidden("speaker", "own", "%s 不能代 %s 签到。".formatted(own, speaker));
        }
        asked(consultation, speaker);
        SqlAttendance.arrive(
                tx, consultation.id(), speaker, form.how(), speaker.equals(own) ? null : own);
        return agenda(tx, consultation);
    }

    Answer turn(Tx tx, Ask ask) {
        var form = ask.body(Turn.class);
        var consultation = running(tx, ask, Role.SECRETARY, Role.DUTY_CHIEF, Role.LEADER);
        if (!form.speaker().equals(Agenda.HOST)) {
            asked(consultation, form.speaker());
        }
        SqlAttendance.turn(tx, consultation.id(), form.speaker());
        return agenda(tx, consultation);
    }

    private Consultation running(Tx tx, Ask ask, Role... duties) {
        var consultation = SqlConsultations.lock(tx, AskedId.of(ask));
        ask.require(gazetteer.path(consultation.region()), duties);
        if (consultation.stage().compareTo(Stage.SIGNED) >= 0) {
            throw Problem.conflict("会商%s,不再签到和发言。".formatted(consultation.stage().zh()));
        }
        return consultation;
    }

    private static void asked(Consultation consultation, String speaker) {
        if (consultation.invited().find(speaker).isEmpty()) {
            throw Problem.field("speaker", "asked", speaker + " 不在这次会商之列。");
        }
    }

    private static Answer agenda(Tx tx, Consultation consultation) {
        return Answer.ok(Map.of("items", Agenda.items(tx.handle(), consultation)));
    }
}
