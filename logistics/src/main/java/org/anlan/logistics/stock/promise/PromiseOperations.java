package org.anlan.logistics.stock.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Goods;
import org.anlan.logistics.road.RoadMap;
import org.anlan.logistics.stock.promise.Availability.Where;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// What can be promised, over HTTP: goods × place × time (可承诺量). Thread-safe.
public final class PromiseOperations {

    /// Hours from now at which the curve is read.
    private static final List<Integer> MARKS = List.of(0, 6, 24, 72, 168, 720);

    private final OpenStore open;
    private final Catalogue catalogue;
    private final Availability availability;

    /// @param roads the ways from depots to counties
    public PromiseOperations(OpenStore open, Catalogue catalogue, RoadMap roads) {
        this.open = open;
        this.catalogue = catalogue;
        this.availability = new Availability(open, catalogue, roads);
    }

    /// Adds the operation to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("askAvailable", this::ask);
    }

    private Answer ask(Ask ask) {
        var item = ask.given("item").orElse("");
        var goods =
                catalogue
                        .findGoods(item)
                        .orElseThrow(() -> Problem.field("item", "item-known", "没有这种物资: " + item));
        var where = where(ask);
        var now = open.civil().instant();
        var at = ask.given("at").map(text -> instant(text, now)).orElse(now);
        var promise = open.store().read(handle -> availability.of(handle, goods, where, now));
        return Answer.ok(shown(goods, promise, now, at));
    }

    private Where where(Ask ask) {
        var depot = ask.given("depot");
        var region = ask.given("region");
        if (depot.isPresent() == region.isPresent()) {
            throw Problem.field("depot", "depot-or-region", "depot 和 region 须写一个,只写一个。");
        }
        return depot.isPresent() ? inDepot(depot.get()) : inRegion(region.orElseThrow());
    }

    private Where inDepot(String id) {
        return new Where.InDepot(
                catalogue
                        .findWarehouse(id)
                        .orElseThrow(
                                () -> Problem.field("depot", "depot-known", "没有这个储备库: " + id)));
    }

    private Where inRegion(String digits) {
        var code = new RegionCode(digits);
        if (open.divisions().find(code, open.day()).isEmpty()) {
            throw Problem.field("region", "region-known", "没有这个地区: " + digits);
        }
        return new Where.InRegion(code);
    }

    private static Instant instant(String text, Instant now) {
        try {
            var at = Instant.parse(text);
            if (at.isBefore(now) || at.isAfter(now.plus(Availability.HORIZON))) {
                throw Problem.field("at", "within-30-days", "时间须在现在起 30 天以内: " + text);
            }
            return at;
        } catch (DateTimeParseException e) {
            throw Problem.field("at", "instant", "不是 UTC 时间: " + text);
        }
    }

    private Map<String, Object> shown(
            Goods goods, Availability.Promise promise, Instant now, Instant at) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("item", goods.id());
        shown.put("itemZh", goods.name().zh());
        shown.put("itemEn", goods.name().en());
        shown.put("unitZh", goods.unit().zh());
        shown.put("unitEn", goods.unit().en());
        shown.put("now", now);
        shown.put("asked", level(promise.curve(), at));
        shown.put("marks", marks(promise.curve(), now));
        shown.put("steps", promise.curve().steps().stream().map(this::shown).toList());
        shown.put("depots", promise.shelves().stream().map(s -> shown(s, goods)).toList());
        shown.put("sample", isSample(goods, promise));
        return shown;
    }

    private static boolean isSample(Goods goods, Availability.Promise promise) {
        var lots = promise.shelves().stream().flatMap(s -> s.lots().stream());
        return goods.sample()
                || lots.anyMatch(l -> l.card().sample())
                || promise.agreements().stream().anyMatch(Agreement::sample);
    }

    private static List<Map<String, Object>> marks(Curve curve, Instant now) {
        return MARKS.stream()
                .map(
                        hours -> {
                            var mark = new LinkedHashMap<String, Object>();
                            mark.put("hours", hours);
                            mark.putAll(level(curve, now.plus(Duration.ofHours(hours))));
                            return (Map<String, Object>) mark;
                        })
                .toList();
    }

    private static Map<String, Object> level(Curve curve, Instant at) {
        var level = new LinkedHashMap<String, Object>();
        level.put("at", at);
        level.put("total", Long.toString(curve.at(at)));
        Stream.of(ReserveMode.values())
                .forEach(
                        mode ->
                                level.put(
                                        mode.name().toLowerCase(Locale.ROOT),
                                        Long.toString(curve.at(at, mode))));
        return level;
    }

    private Map<String, Object> shown(Curve.Step step) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("at", step.at());
        shown.put("mode", step.mode());
        shown.put("modeZh", step.mode().zh());
        shown.put("modeEn", step.mode().en());
        shown.put("source", step.source());
        shown.put("sourceName", catalogue.findWarehouse(step.source()).map(d -> d.name()));
        shown.put("units", Long.toString(step.units()));
        return shown;
    }

    private Map<String, Object> shown(Shelved shelf, Goods goods) {
        var free = shelf.free().stream().mapToLong(lot -> lot.free()).sum();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("depot", shelf.depot().id());
        shown.put("depotName", shelf.depot().name());
        shown.put("level", shelf.depot().level());
        shown.put("levelZh", shelf.depot().tier().zh());
        shown.put("free", Long.toString(free));
        shown.put("promised", Long.toString(shelf.promised()));
        shown.put("kept", Long.toString(Math.min(free, shelf.kept())));
        shown.put("bound", Long.toString(shelf.bound()));
        shown.put("notGood", Long.toString(shelf.notGood()));
        shown.put("expired", Long.toString(shelf.expired(open.day(), goods.leastDaysLeft())));
        shown.put("wayMinutes", shelf.way().map(Duration::toMinutes));
        return shown;
    }
}
