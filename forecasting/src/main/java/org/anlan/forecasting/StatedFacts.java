package org.anlan.forecasting;

import java.util.List;
import java.util.Map;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.ConsultationMoved;
import org.anlan.domain.fact.FiguresAgreed;
import org.anlan.domain.fact.LevelProposed;
import org.anlan.domain.fact.ResponseChanged;
import org.anlan.domain.fact.TaskMoved;
import org.anlan.domain.fact.ThresholdMoved;
import org.anlan.domain.fact.WarningDrafted;
import org.anlan.domain.fact.WarningFollowUp;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.forecasting.agreement.SheetMoved;
import org.anlan.forecasting.areal.RainAnalysed;
import org.anlan.forecasting.consultation.OpinionSealed;
import org.anlan.forecasting.consultation.RoundMoved;
import org.anlan.forecasting.loop.ForecastsVerified;
import org.anlan.forecasting.raster.RainGridTaken;
import org.anlan.forecasting.run.RunEnded;
import org.anlan.forecasting.storm.StormTracked;
import org.anlan.forecasting.warning.RelayedMoved;
import org.anlan.forecasting.warning.WarningExpired;
import org.anlan.web.live.Projections;

/// What the forecasting room states, and how much of it screens may see.
final class StatedFacts {

    static final List<Class<? extends Fact>> ALL =
            List.of(
                    ConsultationMoved.class,
                    ResponseChanged.class,
                    WarningDrafted.class,
                    WarningIssued.class,
                    RainAnalysed.class,
                    RunEnded.class,
                    ThresholdMoved.class,
                    StormTracked.class,
                    RainGridTaken.class,
                    LevelProposed.class,
                    OpinionSealed.class,
                    RoundMoved.class,
                    SheetMoved.class,
                    FiguresAgreed.class,
                    TaskMoved.class,
                    WarningExpired.class,
                    WarningFollowUp.class,
                    RelayedMoved.class,
                    ForecastsVerified.class);

    private StatedFacts() {}

    static void show(Projections projections) {
        projections
                .show(
                        ConsultationMoved.class,
                        f -> Map.of("consultation", f.consultation(), "state", f.state()))
                .show(
                        OpinionSealed.class,
                        f ->
                                Map.of(
                                        "consultation", f.consultation(),
                                        "department", f.department()))
                .show(
                        RoundMoved.class,
                        f ->
                                Map.of(
                                        "consultation", f.consultation(),
                                        "round", f.round(),
                                        "state", f.state()))
                .show(
                        SheetMoved.class,
                        f ->
                                Map.of(
                                        "consultation", f.consultation(),
                                        "step", f.step(),
                                        "who", f.who()))
                .show(
                        FiguresAgreed.class,
                        f ->
                                Map.of(
                                        "consultation", f.consultation(),
                                        "process", f.process(),
                                        "base", f.base(),
                                        "indicators", List.copyOf(f.values().keySet())))
                .show(
                        TaskMoved.class,
                        f ->
                                Map.of(
                                        "task", f.task(),
                                        "consultation", f.consultation(),
                                        "state", f.state()))
                .show(
                        ResponseChanged.class,
                        f ->
                                Map.of(
                                        "response", f.response(),
                                        "responseType", f.type(),
                                        "level", f.level()))
                .show(
                        WarningIssued.class,
                        f ->
                                Map.of(
                                        "warning", f.warning(),
                                        "colour", f.colour(),
                                        "message", f.message(),
                                        "expires", f.expires()))
                .show(
                        ForecastsVerified.class,
                        f -> Map.of("hazard", f.hazard(), "known", f.known()))
                .show(WarningDrafted.class, f -> Map.of("warning", f.warning()))
                .show(WarningExpired.class, f -> Map.of("warning", f.warning()))
                .show(
                        WarningFollowUp.class,
                        f ->
                                Map.of(
                                        "warning", f.warning(),
                                        "what", f.what(),
                                        "state", f.state()))
                .show(RelayedMoved.class, f -> Map.of("relayed", f.relayed()))
                .show(RainAnalysed.class, f -> Map.of("run", f.run(), "day", f.day().toString()))
                .show(RainGridTaken.class, f -> Map.of("grid", f.grid(), "source", f.source()))
                .show(StormTracked.class, f -> Map.of("storm", f.storm(), "fixes", f.fixes()))
                .show(
                        RunEnded.class,
                        f -> Map.of("run", f.run(), "model", f.model(), "state", f.state()))
                .show(
                        ThresholdMoved.class,
                        f ->
                                Map.of(
                                        "event", f.event(),
                                        "rule", f.rule(),
                                        "station", f.station(),
                                        "state", f.state()))
                .show(
                        LevelProposed.class,
                        f ->
                                Map.of(
                                        "process", f.process(),
                                        "base", f.base(),
                                        "plan", f.plan(),
                                        "level", f.level()));
    }
}
