package org.anlan.logistics.need;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Region;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Indicators;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Standard;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reading needs over HTTP: the five needs, and under them the arithmetic county by county.
public final class NeedOperations {

    private final OpenStore open;
    private final Catalogue catalogue;
    private final Supplies supplies;

    /// @param supplies what approved plans bring
    public NeedOperations(OpenStore open, Catalogue catalogue, Supplies supplies) {
        this.open = open;
        this.catalogue = catalogue;
        this.supplies = supplies;
    }

    /// Adds the operation to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("listNeeds", this::needs);
    }

    private record Read(Basis basis, List<Wanted> wanted) {}

    private Answer needs(Ask ask) {
        var process = ask.given("process");
        var read = open.store().read(h -> SqlNeeds.findBasis(h, process).map(b -> read(h, b)));
        return Answer.ok(shown(read.orElseThrow(() -> Problem.notFound("还没有统计出任何需求。"))));
    }

    private Read read(Handle handle, Basis basis) {
        var day = LocalDate.ofInstant(open.civil().instant(), OpenStore.ZONE);
        return new Read(basis, Wanted.list(handle, basis.process(), supplies, catalogue, day));
    }

    private Map<String, Object> shown(Read read) {
        var now = open.civil().instant();
        var basis = read.basis();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("process", basis.process());
        shown.put("base", Map.of("id", basis.base(), "name", basis.baseName()));
        shown.put("position", basis.position());
        shown.put("knownAt", now);
        shown.put("five", new FiveNeeds(catalogue).board(read.wanted(), now));
        shown.put("items", read.wanted().stream().map(this::shown).toList());
        shown.put("sample", read.wanted().stream().anyMatch(this::isSample));
        return shown;
    }

    private Map<String, Object> shown(Wanted wanted) {
        var need = wanted.need();
        var goods = catalogue.getGoods(need.item());
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("region", need.region());
        shown.put(
                "regionName",
                open.divisions()
                        .find(need.region(), open.day())
                        .map(Region::name)
                        .orElse(need.region().digits()));
        shown.put("regionNameEn", open.divisions().findNameEn(need.region(), open.day()));
        shown.put("item", need.item());
        shown.put("itemZh", goods.name().zh());
        shown.put("itemEn", goods.name().en());
        shown.put("need", goods.need());
        shown.put("unitZh", goods.unit().zh());
        shown.put("people", Long.toString(need.people()));
        shown.put("quantity", Long.toString(need.quantity()));
        shown.put("promised", Long.toString(wanted.supply().promised()));
        shown.put("transit", Long.toString(wanted.supply().transit()));
        shown.put("received", Long.toString(wanted.supply().received()));
        shown.put("used", Long.toString(wanted.used()));
        shown.put("outstanding", Long.toString(wanted.outstanding()));
        shown.put("since", need.since());
        shown.put("asOf", need.asOf());
        shown.put("position", need.position());
        shown.put("synthetic", need.synthetic());
        shown.put("sample", isSample(wanted));
        shown.put("standard", standard(wanted).map(s -> shown(s, need, goods.unit().zh())));
        return shown;
    }

    private static Map<String, Object> shown(Standard standard, CountyNeed need, String unit) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", standard.id());
        shown.put("indicator", need.indicator());
        var name = Indicators.bundled().find(need.indicator()).map(Indicator::name);
        shown.put("indicatorZh", name.map(Bilingual::zh).orElse(""));
        shown.put("indicatorEn", name.map(Bilingual::en).orElse(""));
        shown.put("arithmeticZh", standard.arithmetic(need.people(), unit));
        shown.put("mark", standard.mark());
        shown.put("note", standard.note());
        shown.put("source", standard.source());
        return shown;
    }

    private Optional<Standard> standard(Wanted wanted) {
        return catalogue.findStandard(wanted.need().standard());
    }

    private boolean isSample(Wanted wanted) {
        return standard(wanted).map(Standard::sample).orElse(true);
    }
}
