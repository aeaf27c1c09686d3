package org.anlan.logistics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.domain.fact.AllocationOwes;
import org.anlan.domain.fact.PlanMoved;
import org.anlan.domain.fact.ReceiptShort;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.ReliefPapers;
import org.anlan.domain.port.Supplies;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.chain.ChainDesk;
import org.anlan.logistics.chain.OwedWatch;
import org.anlan.logistics.chain.SignatureClock;
import org.anlan.logistics.convoy.ConvoyOperations;
import org.anlan.logistics.convoy.DepartureOperations;
import org.anlan.logistics.convoy.LoadMoved;
import org.anlan.logistics.convoy.PlacePoints;
import org.anlan.logistics.convoy.SentBook;
import org.anlan.logistics.dispatch.load.LoadOperations;
import org.anlan.logistics.need.NeedOperations;
import org.anlan.logistics.need.Reckoning;
import org.anlan.logistics.paper.PaperBook;
import org.anlan.logistics.plan.DayBreak;
import org.anlan.logistics.plan.NeedsFollower;
import org.anlan.logistics.plan.PlanOperations;
import org.anlan.logistics.plan.Planner;
import org.anlan.logistics.plan.SqlPlanRows;
import org.anlan.logistics.request.RequestDesk;
import org.anlan.logistics.returns.RecallDesk;
import org.anlan.logistics.returns.Reusable;
import org.anlan.logistics.road.RoadMap;
import org.anlan.logistics.road.RoadOperations;
import org.anlan.logistics.road.SqlClosures;
import org.anlan.logistics.stock.AdjustmentDesk;
import org.anlan.logistics.stock.DepotOperations;
import org.anlan.logistics.stock.GoodsOperations;
import org.anlan.logistics.stock.SqlLedger;
import org.anlan.logistics.stock.StockOperations;
import org.anlan.logistics.stock.count.StocktakeOperations;
import org.anlan.logistics.stock.promise.AgreementOperations;
import org.anlan.logistics.stock.promise.AgreementTable;
import org.anlan.logistics.stock.promise.PromiseOperations;
import org.anlan.logistics.stock.promise.SqlAgreements;
import org.anlan.logistics.stock.requisition.RequisitionOperations;
import org.anlan.logistics.stock.upkeep.UpkeepOperations;
import org.anlan.store.Cause;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;
import org.anlan.store.open.Room;
import org.anlan.store.pack.Pack;
import org.anlan.web.RoomContract;
import org.anlan.web.live.Projections;

/// The front of the logistics room: figures become needs, needs and stock a plan, a plan truck
/// loads, and these receipts.
///
/// Built first, so that its books are opened; started with everyone's answers. Thread-safe.
public final class Logistics {

    private static final String CONTRACT = "org/anlan/logistics/logistics.openapi.yaml";

    private final OpenStore open;
    private final Catalogue catalogue;
    private final RoadMap roads;
    private final Planner planner;
    private final DayBreak dayBreak;
    private final SignatureClock clock;
    private final OwedWatch owed;
    private final PlacePoints points;
    private final LoadOperations loads;

    /// Opens the books with the pack's stock, where they do not hold it yet.
    ///
    /// @param pack depots, stock, goods, standards and roads of the province
    /// @throws org.anlan.store.pack.PackRefused if a row is not readable, or names what is not
    ///     there
    public Logistics(OpenStore open, Pack pack) {
        this.open = open;
        catalogue = Catalogue.of(pack);
        roads = RoadMap.of(pack);
        planner = new Planner(open, catalogue, roads);
        dayBreak = new DayBreak(planner, catalogue);
        clock = SignatureClock.of(pack);
        owed = new OwedWatch(open, clock);
        points = PlacePoints.of(pack);
        loads = new LoadOperations(open, pack, catalogue, roads);
        var agreements = AgreementTable.list(pack, catalogue);
        open.store()
                .useTransaction(
                        Cause.house(),
                        tx -> {
                            SqlLedger.open(tx, catalogue.openingLots());
                            SqlAgreements.open(tx, agreements);
                        });
    }

    /// What the store must know of the room.
    public static Room schema() {
        return new Room(
                "logistics",
                "org/anlan/logistics/migrations",
                List.of(
                        PlanMoved.class,
                        ReceiptShort.class,
                        AllocationOwes.class,
                        LoadMoved.class));
    }

    /// What was sent to where it is short.
    public Supplies supplies() {
        return new SentBook(open.store(), catalogue);
    }

    /// What the papers of allocations say.
    public ReliefPapers papers() {
        return new PaperBook(open.store(), catalogue, Set.copyOf(Reusable.bundled().items()));
    }

    /// Those who act on sealed facts.
    ///
    /// @param figures answers what was accepted
    public List<Follower> followers(Figures figures) {
        return List.of(new NeedsFollower(new Reckoning(open, catalogue, figures), planner));
    }

    /// Looks at what time alone changes: a closure of a road runs out or begins, and daily goods
    /// are used up. To be called each minute of civil time.
    public void tick(Tx tx) {
        if (SqlClosures.lapse(tx) + SqlClosures.begin(tx) > 0) {
            planner.roadsChanged(tx);
        }
        dayBreak.look(tx);
        owed.look(tx);
    }

    /// What the room answers over HTTP.
    public List<RoomContract> contracts() {
        var contract = new RoomContract(CONTRACT);
        new NeedOperations(open, catalogue, SqlPlanRows::supplies).addTo(contract);
        new StockOperations(open, catalogue, planner::stockCameIn).addTo(contract);
        new DepotOperations(open, catalogue).addTo(contract);
        new GoodsOperations(catalogue).addTo(contract);
        new AdjustmentDesk(open, catalogue, planner::stockCameIn).addTo(contract);
        new PromiseOperations(open, catalogue, roads).addTo(contract);
        new AgreementOperations(open, catalogue, planner::stockCameIn).addTo(contract);
        new StocktakeOperations(open, catalogue).addTo(contract);
        new UpkeepOperations(open, catalogue).addTo(contract);
        new RequisitionOperations(open).addTo(contract);
        new RoadOperations(open, roads, planner::roadsChanged).addTo(contract);
        new DepartureOperations(open, catalogue, roads).addTo(contract);
        new PlanOperations(open, catalogue, planner).addTo(contract);
        new ConvoyOperations(open, catalogue, planner, roads, points).addTo(contract);
        new RequestDesk(open, catalogue).addTo(contract);
        new ChainDesk(open, catalogue, clock).addTo(contract);
        new RecallDesk(open, catalogue).addTo(contract);
        loads.addTo(contract);
        return List.of(contract);
    }

    /// What screens may see of the room's facts.
    public void show(Projections projections) {
        projections
                .show(PlanMoved.class, fact -> Map.of("plan", fact.plan(), "state", fact.state()))
                .show(ReceiptShort.class, fact -> Map.of("plan", fact.plan(), "load", fact.load()))
                .show(
                        LoadMoved.class,
                        fact ->
                                Map.of(
                                        "plan", fact.plan(),
                                        "load", fact.load(),
                                        "state", fact.state()));
    }
}
