package org.anlan.forecasting.consultation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Minutes;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.Supplies;
import org.anlan.forecasting.agreement.DamageSheet;
import org.anlan.forecasting.areal.Rain;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.asked.AskedTime;
import org.anlan.forecasting.evidence.EvidencePart;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.response.AdviceDesk;
import org.anlan.forecasting.response.ResponseRoom;
import org.anlan.forecasting.rule.Caller;
import org.anlan.forecasting.warning.WarningDesk;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jspecify.annotations.Nullable;

/// Consultations from the call to the minutes. Thread-safe.
public final class Consultations {

    private static final int MOST = 100;

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final WarningDesk warnings;
    private final AdviceDesk advised;
    private final DamageSheet sheet;
    private final Calls calls;
    private final Reveal reveal = new Reveal();

    /// @param warnings where a signed resolution's warning is drafted
    /// @param advised where the responses it advises are proposed
    /// @param sheet of consultations on damage
    public Consultations(
            OpenStore open,
            Gazetteer gazetteer,
            WarningDesk warnings,
            AdviceDesk advised,
            DamageSheet sheet) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.warnings = warnings;
        this.advised = advised;
        this.sheet = sheet;
        this.calls = new Calls(gazetteer);
    }

    /// Who calls one when a rule is met.
    public Caller caller() {
        return calls;
    }

    /// Turns the cards where time is up, and marks tasks that ran out of time.
    public void tick(Tx tx) {
        reveal.whereTimeIsUp(tx);
        Tasks.markOverdue(tx);
    }

    /// The minutes of those that were signed.
    public Minutes minutes() {
        return new SignedMinutes(open.store());
    }

    /// The operations of the contract that are about consultations.
    ///
    /// @param figures and observations, supplies, rain, responses: what evidence is taken from
    /// @param parts what other packages of this room bring into the evidence
    public void addTo(
            RoomContract contract,
            Figures figures,
            Observations observations,
            Supplies supplies,
            Rain rain,
            ResponseRoom responses,
            List<EvidencePart> parts) {
        var sources = new Evidence.Sources(figures, observations, supplies, rain, responses, parts);
        var freezing = new Freezing(gazetteer, new Evidence(open, gazetteer, sources));
        var filing = new Filing(open, gazetteer, reveal);
        var signing = new Signing(gazetteer, warnings, advised, sheet);
        var attending = new Attending(gazetteer);
        var rounds = new Rounds(gazetteer, reveal);
        var tasks = new Tasks(open, gazetteer);
        new DamageDesk(open, sheet).addTo(contract);
        contract.reads("listConsultations", this::list)
                .reads("getConsultation", this::get)
                .reads("getEvidence", ask -> text(ask, false))
                .reads("getMinutes", ask -> text(ask, true))
                .reads("getOwnOpinion", filing::own)
                .reads("listConsultationTasks", tasks::list)
                .writes("callConsultation", calls::call)
                .writes("freezeConsultation", freezing::freeze)
                .writes("attendConsultation", attending::attend)
                .writes("turnConsultation", attending::turn)
                .writes("fileOpinion", filing::file)
                .writes("confirmOpinion", filing::confirm)
                .writes("openRound", rounds::open)
                .writes("closeRound", rounds::close)
                .writes("draftResolution", signing::draft)
                .writes("signConsultation", signing::sign)
                .writes("makeConsultationObjects", signing::makeAgain)
                .writes("closeConsultation", signing::close)
                .writes("finishConsultationTask", tasks::done);
    }

    private Answer list(Ask ask) {
        var state = ask.given("state").orElse(null);
        return ask.given("asOf").isPresent() ? calledBy(ask, state) : listed(state);
    }

    private Answer listed(@Nullable String state) {
        var text = new ConsultationText(gazetteer);
        var items = open.store().read(h -> SqlConsultations.list(h, state, MOST));
        return Answer.ok(Map.of("items", items.stream().map(text::line).toList()));
    }

    private Answer calledBy(Ask ask, @Nullable String state) {
        var at = AskedTime.asOf(ask, open.civil().instant());
        var text = new ConsultationText(gazetteer);
        var items = open.store().read(h -> SqlConsultations.listCalledBy(h, at, state, MOST));
        return Answer.ok(Map.of("items", items.stream().map(c -> text.line(c, at)).toList()));
    }

    private Answer get(Ask ask) {
        var id = AskedId.of(ask);
        var text = new ConsultationText(gazetteer);
        return Answer.ok(
                open.store()
                        .read(
                                handle ->
                                        text.whole(
                                                handle,
                                                SqlConsultations.get(handle, id),
                                                open.civil().instant())));
    }

    private Answer text(Ask ask, boolean minutes) {
        var id = AskedId.of(ask);
        Optional<String> text =
                open.store().read(handle -> SqlConsultations.findText(handle, id, minutes));
        return Answer.text(
                "application/json; charset=utf-8",
                text.orElseThrow(() -> Problem.notFound(minutes ? "还没有会商纪要。" : "材料还没有冻结。")));
    }
}
