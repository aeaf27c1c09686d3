package org.anlan.logistics.need.board;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Indicators;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Goods;
import org.anlan.logistics.catalogue.NeedProfile;
import org.anlan.logistics.catalogue.Shelter;
import org.anlan.logistics.catalogue.Standard;
import org.anlan.logistics.need.place.Denominator;
import org.anlan.logistics.need.place.Part;
import org.anlan.logistics.need.place.Shares;
import org.anlan.store.open.OpenStore;
import org.jspecify.annotations.Nullable;

/// How parts of a gap board are written in an answer. Thread-safe.
final class GapText {

    private final OpenStore open;
    private final Catalogue catalogue;

    GapText(OpenStore open, Catalogue catalogue) {
        this.open = open;
        this.catalogue = catalogue;
    }

    static String count(long number) {
        return Long.toString(number);
    }

    String name(RegionCode region) {
        return open.divisions().find(region, open.day()).map(Region::name).orElse(region.digits());
    }

    Optional<String> nameEn(RegionCode region) {
        return open.divisions().findNameEn(region, open.day());
    }

    /// Profile, its sources and from which day its newest row holds.
    Map<String, Object> profile(NeedProfile profile) {
        var standards = catalogue.listStandards(profile);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", profile.word());
        shown.put("zh", profile.zh());
        shown.put("en", profile.en());
        shown.put("planned", profile == catalogue.plannedProfile());
        shown.put(
                "version",
                standards.stream().map(Standard::validFrom).max(Comparator.naturalOrder()));
        shown.put(
                "sources",
                standards.stream()
                        .map(Standard::source)
                        .distinct()
                        .map(catalogue::sourceTitle)
                        .toList());
        shown.put("sample", standards.stream().anyMatch(Standard::sample));
        return shown;
    }

    Map<String, @Nullable Object> denominator(Denominator of) {
        var name = Indicators.bundled().find(of.indicator()).map(Indicator::name);
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("indicator", of.indicator());
        shown.put("indicatorZh", name.map(Bilingual::zh).orElse(of.indicator()));
        shown.put("indicatorEn", name.map(Bilingual::en).orElse(of.indicator()));
        shown.put("people", count(of.people()));
        shown.put("origin", of.origin());
        shown.put("originZh", of.origin().zh());
        shown.put("originEn", of.origin().en());
        shown.put("version", of.version().isEmpty() ? null : of.version());
        shown.put("asOf", of.asOf());
        shown.put("synthetic", of.synthetic());
        return shown;
    }

    /// A place without what lies below it.
    Map<String, @Nullable Object> place(Part part) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("kind", part.kind());
        shown.put("region", part.region());
        shown.put("shelter", part.shelter().map(Shelter::id));
        shown.put("name", part.shelter().map(Shelter::name).orElseGet(() -> name(part.region())));
        shown.put(
                "nameEn",
                part.shelter().map(Shelter::nameEn).orElseGet(() -> nameEn(part.region())));
        shown.put("people", count(part.people()));
        shown.put("since", part.since());
        shown.put("capacity", part.shelter().flatMap(Shelter::capacity).map(GapText::count));
        shown.put("over", isOver(part));
        shown.put("exceeded", part.exceeded());
        shown.put("sample", part.shelter().map(Shelter::sample).orElse(false));
        return shown;
    }

    private static boolean isOver(Part part) {
        return part.shelter()
                .flatMap(Shelter::capacity)
                .filter(room -> part.people() > room)
                .isPresent();
    }

    /// A kind of goods that a county needs, with its arithmetic and what is brought of it.
    Map<String, @Nullable Object> line(CountyGaps.Line line) {
        var wanted = line.wanted();
        var shown = goods(catalogue.getGoods(line.standard().item()));
        shown.put("quantity", count(wanted.need().quantity()));
        shown.put("promised", count(wanted.supply().promised()));
        shown.put("transit", count(wanted.supply().transit()));
        shown.put("received", count(wanted.supply().received()));
        shown.put("used", count(wanted.used()));
        shown.put("absent", count(wanted.unreceived()));
        shown.put("gap", count(wanted.outstanding()));
        shown.put("since", wanted.lackingSince());
        shown.put("denominator", denominator(line.people().denominator()));
        shown.put("standard", standard(line));
        return shown;
    }

    Map<String, @Nullable Object> goods(Goods goods) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("item", goods.id());
        shown.put("itemZh", goods.name().zh());
        shown.put("itemEn", goods.name().en());
        shown.put("unitZh", goods.unit().zh());
        shown.put("unitEn", goods.unit().en());
        shown.put("need", goods.need());
        return shown;
    }

    private Map<String, Object> standard(CountyGaps.Line line) {
        var standard = line.standard();
        var goods = catalogue.getGoods(standard.item());
        var people = line.people().people();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", standard.id());
        shown.put("arithmeticZh", standard.arithmetic(people, goods.unit().zh()));
        shown.put("arithmeticEn", standard.arithmeticEn(people, goods.unit().en()));
        shown.put("validFrom", standard.validFrom());
        shown.put("mark", standard.mark());
        shown.put("note", standard.note());
        shown.put("source", catalogue.sourceTitle(standard.source()));
        shown.put("sample", standard.sample());
        return shown;
    }

    /// A place with its units of each line of the county, and the places below it.
    Map<String, @Nullable Object> tree(CountyGaps county, Part part, Map<String, Shares> shares) {
        var shown = place(part);
        shown.put("denominator", denominator(part.denominator()));
        shown.put("counted", isCounted(county.people(), part));
        var units = new LinkedHashMap<String, String>();
        shares.forEach((item, s) -> units.put(item, count(s.units(part))));
        shown.put("units", units);
        shown.put("places", part.below().stream().map(p -> tree(county, p, shares)).toList());
        return shown;
    }

    /// Of lines that multiply other people than most, places have no units.
    static Map<String, Shares> shares(CountyGaps county) {
        var shares = new LinkedHashMap<String, Shares>();
        county.lines().stream()
                .filter(l -> l.people().equals(county.people()))
                .forEach(l -> shares.put(l.standard().item(), l.shares()));
        return shares;
    }

    private static boolean isCounted(Part whole, Part part) {
        return whole.equals(part) || whole.parts().stream().anyMatch(p -> isCounted(p, part));
    }
}
