package org.anlan.logistics.convoy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.road.RoadMap;
import org.anlan.logistics.road.SqlClosures;
import org.anlan.logistics.road.network.Window;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jspecify.annotations.Nullable;

/// Latest safe departures over HTTP (最晚安全出发时间): from a depot to each county on the map, by
/// the closures in force and those that lie ahead. Thread-safe.
public final class DepartureOperations {

    private static final int TENTHS_A_MINUTE = 600;

    private final OpenStore open;
    private final Catalogue catalogue;
    private final RoadMap roads;

    /// @param catalogue names depots
    public DepartureOperations(OpenStore open, Catalogue catalogue, RoadMap roads) {
        this.open = open;
        this.catalogue = catalogue;
        this.roads = roads;
    }

    /// Adds the operation to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("listDepartures", this::list);
    }

    private Answer list(Ask ask) {
        var id = ask.given("depot").orElse("");
        var depot =
                catalogue.findWarehouse(id).orElseThrow(() -> Problem.notFound("没有这个储备库: " + id));
        var now = open.civil().instant();
        var closures = open.store().read(handle -> SqlClosures.listFrom(handle, now));
        var items =
                roads
                        .windows(depot.region(), others(depot.region()), now, closures)
                        .entrySet()
                        .stream()
                        .map(place -> shown(place.getKey(), place.getValue()))
                        .toList();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("depot", depot.id());
        answer.put("asOf", now);
        answer.put("items", items);
        answer.put("sample", true);
        return Answer.ok(answer);
    }

    /// Within the depot's own county no road of the map is used.
    private Set<RegionCode> others(RegionCode own) {
        var others = new TreeSet<RegionCode>();
        roads.links().keySet().forEach(link -> others.addAll(List.of(link.a(), link.b())));
        others.remove(own);
        return others;
    }

    private Map<String, @Nullable Object> shown(RegionCode county, List<Window> windows) {
        var region = open.divisions().find(county, open.day());
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("region", county);
        shown.put("regionName", region.map(Region::name).orElse(county.digits()));
        shown.put("regionNameEn", open.divisions().findNameEn(county, open.day()));
        shown.put("windows", windows.stream().map(DepartureOperations::shown).toList());
        return shown;
    }

    private static Map<String, @Nullable Object> shown(Window window) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("latest", window.latest().map(Instant::toString).orElse(null));
        shown.put("minutes", window.tenths() / TENTHS_A_MINUTE);
        return shown;
    }
}
