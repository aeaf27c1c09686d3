package org.anlan.forecasting;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.anlan.domain.port.Expectations;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.FloodAreas;
import org.anlan.domain.port.Incidents;
import org.anlan.domain.port.Minutes;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.Responses;
import org.anlan.domain.port.Supplies;
import org.anlan.forecasting.agreement.DamageSheet;
import org.anlan.forecasting.areal.Rain;
import org.anlan.forecasting.consultation.Consultations;
import org.anlan.forecasting.evidence.IncidentEvidence;
import org.anlan.forecasting.evidence.WorksEvidence;
import org.anlan.forecasting.expected.ExpectedPeople;
import org.anlan.forecasting.loop.Verifying;
import org.anlan.forecasting.loss.Losses;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.product.Counties;
import org.anlan.forecasting.product.ImpactPrior;
import org.anlan.forecasting.product.RainAhead;
import org.anlan.forecasting.raster.RainGrids;
import org.anlan.forecasting.response.Outlooks;
import org.anlan.forecasting.response.ResponseRoom;
import org.anlan.forecasting.rule.Rules;
import org.anlan.forecasting.run.Model;
import org.anlan.forecasting.run.Runs;
import org.anlan.forecasting.seal.SigningKeys;
import org.anlan.forecasting.stage.Stages;
import org.anlan.forecasting.storm.StormRoom;
import org.anlan.forecasting.threshold.ThresholdRoom;
import org.anlan.forecasting.usual.UsualRainModel;
import org.anlan.forecasting.warning.WarningDesk;
import org.anlan.forecasting.warning.WarningRoom;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;
import org.anlan.store.open.Room;
import org.anlan.store.outbound.Way;
import org.anlan.store.pack.Pack;
import org.anlan.web.RoomContract;
import org.anlan.web.live.Projections;

/// The forecasting room, in two steps: built, it answers [Responses]; given the answers of others,
/// it follows facts and serves its contract. Thread-safe.
public final class Forecasting {

    private static final Duration RENEW_BEFORE = Duration.ofDays(30);
    private static final String CONTRACT = "org/anlan/forecasting/forecasting.openapi.yaml";

    private final Rules rules = Rules.bundled();
    private final Gazetteer gazetteer;
    private final Rain rain;
    private final ResponseRoom responses;
    private final DamageSheet sheet;
    private final Consultations consultations;
    private final WarningRoom warnings;
    private final SigningKeys keys;
    private final Verifying verifying;
    private final RainGrids grids;
    private final Runs runs;
    private final Stages stages;
    private final Counties counties;
    private final RainAhead rainAhead;
    private final Losses losses;
    private final Outlooks outlooks;
    private final ThresholdRoom thresholds;
    private final StormRoom storms;
    private final UsualRainModel usual;
    private final Expectations expected;

    /// @param pack borders, rain history and thresholds
    /// @param folder the data folder; the key that signs warnings lies in its `keys/`
    public Forecasting(OpenStore open, Pack pack, Path folder) {
        this(open, pack, folder, List.of());
    }

    /// @param ways where warnings go out to, beside feed and page
    public Forecasting(OpenStore open, Pack pack, Path folder, List<Way> ways) {
        gazetteer = new Gazetteer(open);
        var holder = open.installation().titleZh();
        keys = SigningKeys.in(folder.resolve("keys"), holder, InstantSource.system());
        var desk = new WarningDesk(gazetteer);
        rain = new Rain(open, gazetteer, pack);
        responses = new ResponseRoom(open, gazetteer, pack);
        sheet = new DamageSheet(gazetteer, folder.resolve("keys/persons"));
        consultations = new Consultations(open, gazetteer, desk, responses.advised(), sheet);
        warnings = new WarningRoom(open, gazetteer, keys, desk, ways);
        storms = new StormRoom(open, gazetteer, pack);
        verifying = new Verifying(open, gazetteer, pack, storms.came());
        grids = new RainGrids(open, gazetteer, pack);
        runs = new Runs(open, gazetteer);
        var prior = ImpactPrior.of(pack);
        stages = new Stages(open, pack);
        counties = new Counties(open, gazetteer, prior);
        rainAhead = new RainAhead(open, gazetteer, prior);
        losses = new Losses(open, gazetteer, pack, prior);
        outlooks = new Outlooks(gazetteer, pack, rules, stages, counties);
        thresholds = new ThresholdRoom(open, gazetteer);
        usual = new UsualRainModel(open, pack);
        expected = new ExpectedPeople(open);
    }

    /// What the store must know of this room.
    public static Room schema() {
        return new Room("forecasting", "org/anlan/forecasting/migrations", StatedFacts.ALL);
    }

    /// The responses in force.
    public Responses responses() {
        return responses.port();
    }

    /// How many people are expected to be hit.
    public Expectations expectations() {
        return expected;
    }

    /// The minutes of signed consultations.
    public Minutes minutes() {
        return consultations.minutes();
    }

    /// Who queues runs of models when data arrives, holds readings against rules, and computes
    /// levels when figures move. Asked once, before the journal starts: runs are computed as long
    /// as that is open.
    public List<Follower> followers(Figures figures, Observations observations) {
        return List.of(
                runs.take(models(figures, observations)),
                thresholds.follower(figures, observations, rules, consultations.caller()),
                responses.follower(figures, rules, consultations.caller()),
                verifying.follower());
    }

    /// The models that the run engine runs; who adds one, adds it here.
    private List<Model> models(Figures figures, Observations observations) {
        return List.of(
                rain.model(figures, observations, rules, consultations.caller()),
                storms.model(figures, rules, consultations.caller()),
                stages.model(observations, tx -> outlooks.look(tx, observations)),
                counties.model(tx -> outlooks.look(tx, observations), usual.rain()),
                rainAhead.model(tx -> outlooks.look(tx, observations), usual.rain()),
                losses.model(figures, outlooks::look),
                usual);
    }

    /// The room's contract with its deeds.
    ///
    /// @param figures and observations, supplies, incidents, flood areas: what evidence is frozen
    ///     from
    public List<RoomContract> contracts(
            Figures figures,
            Observations observations,
            Supplies supplies,
            Incidents incidents,
            FloodAreas floodAreas) {
        var contract = new RoomContract(CONTRACT);
        rain.addTo(contract);
        responses.addTo(contract);
        consultations.addTo(
                contract,
                figures,
                observations,
                supplies,
                rain,
                responses,
                List.of(
                        counties.evidence(),
                        rainAhead.evidence(),
                        stages.evidence(observations),
                        losses.evidence(),
                        new WorksEvidence(gazetteer, observations, incidents, floodAreas),
                        new IncidentEvidence(gazetteer, incidents)));
        warnings.addTo(contract);
        verifying.addTo(contract);
        runs.addTo(contract);
        stages.addTo(contract, observations);
        counties.addTo(contract, observations, stages);
        rainAhead.addTo(contract);
        losses.addTo(contract, figures);
        thresholds.addTo(contract);
        return List.of(contract, grids.contract(), storms.contract());
    }

    /// What screens may see of this room's facts.
    public void show(Projections projections) {
        StatedFacts.show(projections);
    }

    /// Destroys the key of a process, and with it the names of its dead and missing, for good.
    public void destroyPersonalData(String process) {
        sheet.destroyPersonalData(process);
    }

    /// What the operator should know of the key that signs warnings, one line each.
    public List<String> notes() {
        return keys.endsWithin(RENEW_BEFORE).stream()
                .map("signer: the key that signs warnings ends at %s 签发密钥将到期"::formatted)
                .toList();
    }

    /// Each minute of civil time: turns the cards where time is up, marks tasks and warnings that
    /// ran out, queues what models want by the clock.
    public void tick(Tx tx) {
        consultations.tick(tx);
        warnings.tick(tx);
        runs.tick(tx);
    }

    /// Each minute of civil time, in a transaction of its own: finds out what came of the forecasts
    /// whose time is over.
    ///
    /// @param figures and observations where it is found out
    public void verify(Tx tx, Figures figures, Observations observations) {
        verifying.tick(tx, figures, observations);
    }
}
