package org.anlan.forecasting;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anlan.domain.fact.ConsultationMoved;
import org.anlan.domain.fact.LevelProposed;
import org.anlan.domain.fact.ResponseChanged;
import org.anlan.domain.fact.ThresholdMoved;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.Responses;
import org.anlan.forecasting.areal.Rain;
import org.anlan.forecasting.areal.RainAnalysed;
import org.anlan.forecasting.consultation.Consultations;
import org.anlan.forecasting.consultation.OpinionSealed;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.raster.RainGrids;
import org.anlan.forecasting.response.ResponseRoom;
import org.anlan.forecasting.rule.Rules;
import org.anlan.forecasting.run.Model;
import org.anlan.forecasting.run.RunEnded;
import org.anlan.forecasting.run.Runs;
import org.anlan.forecasting.seal.SigningKeys;
import org.anlan.forecasting.storm.StormRoom;
import org.anlan.forecasting.storm.StormTracked;
import org.anlan.forecasting.threshold.ThresholdRoom;
import org.anlan.forecasting.warning.WarningDesk;
import org.anlan.forecasting.warning.WarningExpired;
import org.anlan.forecasting.warning.WarningRoom;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;
import org.anlan.store.open.Room;
import org.anlan.store.pack.Pack;
import org.anlan.web.RoomContract;
import org.anlan.web.live.Projections;

/// The forecasting room, in two steps: built, it answers [Responses]; given the answers of others,
/// it follows facts and serves its contract. Thread-safe.
public final class Forecasting {

    private static final String CONTRACT = "org/anlan/forecasting/forecasting.openapi.yaml";

    private final Rules rules = Rules.bundled();
    private final Rain rain;
    private final ResponseRoom responses;
    private final Consultations consultations;
    private final WarningRoom warnings;
    private final RainGrids grids;
    private final Runs runs;
    private final ThresholdRoom thresholds;
    private final StormRoom storms;

    /// @param pack borders, rain history and thresholds
    /// @param folder the data folder; the key that signs warnings lies in its `keys/`
    public Forecasting(OpenStore open, Pack pack, Path folder) {
        var gazetteer = new Gazetteer(open);
        var keys = SigningKeys.in(folder.resolve("keys"));
        var desk = new WarningDesk(gazetteer);
        rain = new Rain(open, gazetteer, pack);
        responses = new ResponseRoom(open, gazetteer, pack);
        consultations = new Consultations(open, gazetteer, desk);
        warnings = new WarningRoom(open, gazetteer, keys, desk);
        grids = new RainGrids(open, gazetteer, pack);
        runs = new Runs(open, gazetteer);
        thresholds = new ThresholdRoom(open, gazetteer);
        storms = new StormRoom(open, gazetteer, pack);
    }

    /// What the store must know of this room.
    public static Room schema() {
        return new Room(
                "forecasting",
                "org/anlan/forecasting/migrations",
                List.of(
                        ConsultationMoved.class,
                        ResponseChanged.class,
                        WarningIssued.class,
                        RainAnalysed.class,
                        RunEnded.class,
                        ThresholdMoved.class,
                        StormTracked.class,
                        LevelProposed.class,
                        OpinionSealed.class,
                        WarningExpired.class));
    }

    /// The responses in force.
    public Responses responses() {
        return responses.port();
    }

    /// Who queues runs of models when data arrives, holds readings against rules, and computes
    /// levels when figures move. Asked once, before the journal starts: runs are computed as long
    /// as that is open.
    public List<Follower> followers(Figures figures, Observations observations) {
        return List.of(
                runs.take(models(figures, observations)),
                thresholds.follower(figures, observations, rules, consultations.caller()),
                responses.follower(figures, rules, consultations.caller()));
    }

    /// The models that the run engine runs; who adds one, adds it here.
    private List<Model> models(Figures figures, Observations observations) {
        return List.of(
                rain.model(figures, observations, rules, consultations.caller()),
                storms.model(figures, rules, consultations.caller()));
    }

    /// The room's contract with its deeds.
    ///
    /// @param figures and observations what evidence is frozen from
    public List<RoomContract> contracts(Figures figures, Observations observations) {
        var contract = new RoomContract(CONTRACT);
        rain.addTo(contract);
        responses.addTo(contract);
        consultations.addTo(contract, figures, observations, rain, responses);
        warnings.addTo(contract);
        runs.addTo(contract);
        thresholds.addTo(contract);
        return List.of(contract, grids.contract(), storms.contract());
    }

    /// What screens may see of this room's facts.
    public void show(Projections projections) {
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
                .show(WarningExpired.class, f -> Map.of("warning", f.warning()))
                .show(RainAnalysed.class, f -> Map.of("run", f.run(), "day", f.day().toString()))
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

    /// Each minute of civil time: turns the cards where time is up, marks warnings that ran out,
    /// queues what models want by the clock.
    public void tick(Tx tx) {
        consultations.tick(tx);
        warnings.tick(tx);
        runs.tick(tx);
    }
}
