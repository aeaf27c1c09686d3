package org.anlan.logistics.convoy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.road.Closure;
import org.anlan.logistics.road.RoadMap;
import org.anlan.logistics.road.SqlClosures;
import org.anlan.logistics.road.network.Window;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.RoomContract;

/// What still waits to set out, with the latest time at which it may, before a road on the way
/// floods or closes; what must leave within the hour comes first and loudly. Thread-safe.
final class WaitingLoads {

    private final OpenStore open;
    private final Catalogue catalogue;
    private final RoadMap roads;
    private final JourneyRules rules;

    /// A way from a depot to a county on which something waits.
    ///
    /// @param load the load that stands there; empty where no truck is loaded yet
    record Waiting(
            UUID plan,
            long planNumber,
            String depot,
            RegionCode region,
            Optional<UUID> load,
            Optional<String> vehicle,
            long lines,
            long units) {}

    /// Until when it may leave.
    ///
    /// @param isOpen whether any way leads there in time
    private record Limit(boolean isOpen, Optional<Instant> latest, Optional<Duration> takes) {}

    WaitingLoads(OpenStore open, Catalogue catalogue, RoadMap roads, JourneyRules rules) {
        this.open = open;
        this.catalogue = catalogue;
        this.roads = roads;
        this.rules = rules;
    }

    void addTo(RoomContract contract) {
        contract.reads("listWaitingLoads", this::list);
    }

    private Answer list(Ask ask) {
        var now = open.civil().instant();
        var items =
                open.store()
                        .read(
                                handle -> {
                                    var closures = SqlClosures.listFrom(handle, now);
                                    return SqlWaiting.list(handle, ask.given("depot")).stream()
                                            .map(w -> shown(w, limit(w, now, closures), now))
                                            .sorted(WaitingLoads.soonest())
                                            .toList();
                                });
        var answer = new LinkedHashMap<String, Object>();
        answer.put("asOf", now);
        answer.put("loud", items.stream().filter(i -> Boolean.TRUE.equals(i.get("loud"))).count());
        answer.put("loudMinutes", rules.get("loud-minutes"));
        answer.put("items", items);
        return Answer.ok(answer);
    }

    private static Comparator<Map<String, Object>> soonest() {
        return Comparator.comparing(
                i ->
                        i.get("latest") instanceof Optional<?> latest && latest.isPresent()
                                ? latest.get().toString()
                                : "9999");
    }

    /// The last departure of the way that stays open longest.
    private Limit limit(Waiting waiting, Instant now, List<Closure> closures) {
        var from = node(catalogue.getWarehouse(waiting.depot()).region());
        var to = node(waiting.region());
        if (from.equals(to)) {
            return new Limit(true, Optional.empty(), Optional.of(rules.minutes("local-minutes")));
        }
        var windows = roads.windows(from, List.of(to), now, closures).getOrDefault(to, List.of());
        if (windows.isEmpty()) {
            return new Limit(false, Optional.empty(), Optional.empty());
        }
        return new Limit(true, latest(windows), Optional.of(takes(windows.getFirst())));
    }

    private static Optional<Instant> latest(List<Window> windows) {
        return windows.getLast().latest();
    }

    private static Duration takes(Window window) {
        return Duration.ofSeconds(window.tenths() / 10);
    }

    private RegionCode node(RegionCode region) {
        return catalogue.onRoads(region).filter(roads::knows).findFirst().orElse(region);
    }

    private Map<String, Object> shown(Waiting waiting, Limit limit, Instant now) {
        var region = open.divisions().find(waiting.region(), open.day()).map(Region::name);
        var loudFrom = now.plus(rules.minutes("loud-minutes"));
        var shown = new LinkedHashMap<String, Object>();
        shown.put("plan", waiting.plan());
        shown.put("planNumber", waiting.planNumber());
        shown.put("depot", waiting.depot());
        shown.put("depotName", catalogue.getWarehouse(waiting.depot()).name());
        shown.put("region", waiting.region());
        shown.put("regionName", region.orElse(waiting.region().digits()));
        shown.put("regionNameEn", open.divisions().findNameEn(waiting.region(), open.day()));
        shown.put("load", waiting.load());
        shown.put("vehicle", waiting.vehicle());
        shown.put("lines", waiting.lines());
        shown.put("units", Long.toString(waiting.units()));
        shown.put("open", limit.isOpen());
        shown.put("latest", limit.latest());
        shown.put("minutes", limit.takes().map(Duration::toMinutes));
        shown.put("loud", !limit.isOpen() || limit.latest().filter(loudFrom::isAfter).isPresent());
        return shown;
    }
}
