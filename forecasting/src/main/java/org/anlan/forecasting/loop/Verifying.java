package org.anlan.forecasting.loop;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Observations;
import org.anlan.forecasting.book.PairBook;
import org.anlan.forecasting.loop.Closing.Closed;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.storm.StormsThatCame;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.web.RoomContract;

/// The loop of forecasts: finds what came, keeps score, moves the weights, and answers about it.
/// Thread-safe.
public final class Verifying {

    /// As many forecasts are looked at in one round.
    private static final int MOST = 500;

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final Names names;
    private final OutcomeRules rules = OutcomeRules.bundled();
    private final SeverityRules severity = SeverityRules.bundled();
    private final Weighing weighing;
    private final StationPlaces places;
    private final StormsThatCame storms;
    private final Endings endings = new Endings();

    /// @param open whose book is meant
    /// @param pack says where stations stand
    /// @param storms what typhoons brought
    public Verifying(OpenStore open, Gazetteer gazetteer, Pack pack, StormsThatCame storms) {
        this.places = StationPlaces.of(pack);
        this.storms = storms;
        this.open = open;
        this.gazetteer = gazetteer;
        this.names = new Names(gazetteer);
        this.weighing = new Weighing(new MoveWords(names));
    }

    /// Who hears of readings that bear on forecasts.
    public Follower follower() {
        return new Bell();
    }

    /// Looks at the forecasts that are due, as often as there are some: what came is written down,
    /// and the weights of opinions move.
    public void tick(Tx tx, Figures figures, Observations observations) {
        endings.look(tx, figures);
        var due = SqlAwaited.lockDue(tx.handle(), tx.civilNow(), MOST);
        if (due.isEmpty()) {
            return;
        }
        var witness = new Witnesses(figures, observations, gazetteer, severity, places, storms);
        var closed = new Closing(tx, witness, rules).look(PairBook.listTold(tx.handle(), due));
        weighing.move(tx, closed);
        tell(tx, closed);
    }

    private void tell(Tx tx, List<Closed> closed) {
        var hazards = new TreeMap<String, List<Closed>>();
        for (var hazard : new LinkedHashSet<>(closed.stream().map(Verifying::hazard).toList())) {
            hazards.put(hazard, closed.stream().filter(c -> hazard(c).equals(hazard)).toList());
        }
        hazards.forEach((hazard, of) -> tx.state(fact(hazard, of)));
    }

    private static String hazard(Closed closed) {
        return closed.told().forecast().key().hazard();
    }

    private ForecastsVerified fact(String hazard, List<Closed> of) {
        var known = of.stream().filter(c -> c.came().observed().isPresent()).toList();
        return new ForecastsVerified(
                gazetteer.province(),
                hazard,
                of.getFirst().told().id().toString(),
                known.size(),
                Math.toIntExact(known.stream().filter(Closed::corrects).count()),
                of.size() - known.size());
    }

    /// The operations of the contract that are about verification.
    public void addTo(RoomContract contract) {
        var sight = new Sight(gazetteer);
        var board = new Board();
        var pairs = new PairDesk(open, sight, names);
        contract.reads("getVerification", new ScoreDesk(open, sight, names, board)::answer)
                .reads("listVerifiedPairs", pairs::list)
                .reads("getVerifiedPair", pairs::get)
                .reads("matchWarnings", new WarningCheck(open, gazetteer, severity, places)::answer)
                .reads("listWeights", new WeightDesk(open, sight, names)::answer)
                .reads("listOutcomeRules", _ -> RuleText.answer(rules, severity));
    }
}
