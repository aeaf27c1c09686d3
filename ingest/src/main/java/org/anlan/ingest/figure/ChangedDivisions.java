package org.anlan.ingest.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;
import org.anlan.ingest.figure.SqlFigureChanges.Place;
import org.anlan.ingest.figure.SqlMoved.Kept;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Sees that regions changed under figures that stand: a merger, a split, a new owner, by a new
/// pack or because a day came. It tells by a fact, so that the roll-up moves them in the order of
/// the journal: what was summed before stays as it was summed then.
///
/// Thread-safe; looks once a day of civil time.
public final class ChangedDivisions {

    /// Regions do not stand where their figures are summed; the roll-up moves them.
    ///
    /// @param region the province
    /// @param moved the regions, those under a moved one included
    @Stated("ingest.DivisionsChanged/1")
    public record DivisionsChanged(RegionCode region, List<RegionCode> moved) implements Fact {

        public DivisionsChanged {
            moved = List.copyOf(moved);
        }

        @Override
        public String subject() {
            return "divisions";
        }

        @Override
        public Audience audience() {
            return Audience.PUBLIC;
        }
    }

    private final OpenStore open;
    private final StandingTree tree;
    private @Nullable LocalDate looked;

    /// @param open the installation
    public ChangedDivisions(OpenStore open) {
        this.open = open;
        this.tree = new StandingTree(open);
    }

    /// Looks, unless it did today; to be called each minute.
    public synchronized void tick(Tx tx) {
        var today = open.day();
        if (today.equals(looked)) {
            return;
        }
        var moved = listPlaces(tx.handle()).stream().map(Place::region).sorted().toList();
        if (!moved.isEmpty()) {
            tx.state(new DivisionsChanged(open.installation().province(), moved));
        }
        tx.afterCommit(() -> looked = today);
    }

    /// Where all regions belong that figures or reports keep elsewhere.
    List<Place> listPlaces(Handle handle) {
        var kept = new ArrayList<Place>(SqlMoved.listReports(handle));
        SqlMoved.listFigures(handle).forEach(k -> kept.add(k.place()));
        var moved = new TreeMap<RegionCode, Place>();
        for (var place : kept) {
            var now = tree.place(place.region());
            if (!now.path().equals(place.path()) || now.level() != place.level()) {
                moved.put(place.region(), now);
            }
        }
        return List.copyOf(moved.values());
    }

    /// The curves and places, as kept, whose figures stand elsewhere than they belong.
    List<Kept> listFigures(Handle handle) {
        return SqlMoved.listFigures(handle).stream()
                .filter(k -> !tree.place(k.place().region()).equals(k.place()))
                .toList();
    }
}
