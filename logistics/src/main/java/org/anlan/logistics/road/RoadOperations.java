package org.anlan.logistics.road;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jspecify.annotations.Nullable;

/// Roads over HTTP: which are closed, closing one and opening it again.
public final class RoadOperations {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final OpenStore open;
    private final RoadMap roads;
    private final Consumer<Tx> changed;

    /// @param changed told in the same transaction when roads are not as they were
    public RoadOperations(OpenStore open, RoadMap roads, Consumer<Tx> changed) {
        this.open = open;
        this.roads = roads;
        this.changed = changed;
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("listRoads", _ -> list())
                .writes("closeRoad", this::close)
                .writes("reopenRoad", this::reopen);
    }

    private Answer list() {
        var now = open.civil().instant();
        var closures =
                open.store().read(h -> SqlClosures.listFrom(h, now)).stream()
                        .collect(Collectors.groupingBy(Closure::link));
        var items =
                roads.links().entrySet().stream()
                        .map(
                                e ->
                                        shown(
                                                e.getKey(),
                                                e.getValue(),
                                                closures.getOrDefault(e.getKey(), List.of()),
                                                now))
                        .toList();
        return Answer.ok(Map.of("items", items, "sample", true));
    }

    private Map<String, Object> shown(
            Link link, long minutes, List<Closure> closures, Instant now) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("link", link.toString());
        shown.put("a", link.a());
        shown.put("aName", name(link.a()));
        shown.put("aNameEn", open.divisions().findNameEn(link.a(), open.day()));
        shown.put("b", link.b());
        shown.put("bName", name(link.b()));
        shown.put("bNameEn", open.divisions().findNameEn(link.b(), open.day()));
        shown.put("minutes", minutes);
        var present = closures.stream().filter(c -> c.holdsAt(now)).reduce((_, last) -> last);
        shown.put("closure", present.map(RoadOperations::shown).orElse(null));
        shown.put(
                "ahead",
                closures.stream().filter(c -> !c.holdsAt(now)).map(RoadOperations::shown).toList());
        return shown;
    }

    private static Map<String, Object> shown(Closure closure) {
        return Map.of(
                "kind", closure.kind(),
                "reason", closure.reason(),
                "closedAt", closure.closedAt(),
                "from", closure.begins(),
                "until", closure.until(),
                "closedBy", closure.closedBy());
    }

    private String name(RegionCode code) {
        return open.divisions().find(code, open.day()).map(Region::name).orElse(code.digits());
    }

    private record Closing(
            String reason, String until, Optional<String> from, Optional<ClosureKind> kind) {}

    private Answer close(Tx tx, Ask ask) {
        var link = link(ask);
        requireDuty(ask, link);
        var closing = ask.body(Closing.class);
        var now = tx.civilNow();
        var from = closing.from().map(text -> instant("/from", text)).orElse(now);
        var until = instant("/until", closing.until());
        requireOrder(now, from, until);
        var closure =
                new Closure(
                        UuidCreator.getTimeOrderedEpoch(),
                        link,
                        closing.kind().orElse(ClosureKind.CLOSED),
                        closing.reason(),
                        now,
                        from,
                        until,
                        ask.actor().name());
        SqlClosures.insert(tx, ask.actor(), closure);
        if (closure.holdsAt(now)) {
            changed.accept(tx);
        }
        return Answer.created("/api/v1/logistics/roads", shown(closure));
    }

    private static void requireOrder(Instant now, Instant from, Instant until) {
        if (from.isBefore(now)) {
            throw Problem.field("/from", "not-past", "封闭开始时间不能早于现在。");
        }
        if (!until.isAfter(from)) {
            throw Problem.field("/until", "after-now", "封闭截止时间必须晚于现在和开始时间。");
        }
        if (until.isAfter(now.plus(LONGEST))) {
            throw Problem.field("/until", "within-a-year", "封闭截止时间不能晚于一年以后。");
        }
    }

    private Answer reopen(Tx tx, Ask ask) {
        var link = link(ask);
        requireDuty(ask, link);
        if (!SqlClosures.reopen(tx, ask.actor(), link)) {
            throw Problem.conflict("道路 %s 没有封闭。".formatted(link));
        }
        changed.accept(tx);
        return Answer.nothing();
    }

    /// A duty officer at either end may speak for the road.
    private void requireDuty(Ask ask, Link link) {
        var path = path(link.a());
        var atThisEnd = ask.actor().may(Role.DUTY_OFFICER, path);
        ask.require(atThisEnd ? path : path(link.b()), Role.DUTY_OFFICER);
    }

    private String path(RegionCode code) {
        return open.divisions().path(code, open.day());
    }

    private Link link(Ask ask) {
        var text = ask.at("link");
        return Link.read(text)
                .filter(roads.links()::containsKey)
                .orElseThrow(() -> Problem.notFound("没有这条县际道路: " + text));
    }

    private static Instant instant(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Problem.field(field, "instant", "时间应写作 2031-07-20T08:00:00Z。");
        }
    }
}
