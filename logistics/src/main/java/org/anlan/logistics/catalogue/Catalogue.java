package org.anlan.logistics.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Unit;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRefused;

/// Goods, depots, standards and the character of counties, as the province pack states them.
///
/// Immutable and thread-safe.
public final class Catalogue {

    private final Map<String, Goods> goods = new LinkedHashMap<>();
    private final Map<String, Warehouse> warehouses = new LinkedHashMap<>();
    private final List<Standard> standards;
    private final List<OpeningLot> lots;
    private final Map<String, Shelter> shelters = new LinkedHashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Set<RegionCode> rural = new HashSet<>();
    private final Map<RegionCode, RegionCode> hosts = new HashMap<>();
    private final Map<RegionCode, Long> residents = new HashMap<>();
    private final Equivalents equivalents;
    private final Policies policies = Policies.bundled();

    private Catalogue(Pack pack) {
        new GoodsTable(pack).list().forEach(g -> goods.put(g.id(), g));
        PackTables.warehouses(pack).forEach(w -> warehouses.put(w.id(), w));
        standards = PackTables.standards(pack);
        lots = PackTables.lots(pack);
        PackTables.shelters(pack).forEach(s -> shelters.put(s.id(), s));
        pack.sources().forEach(s -> sources.put(s.id(), s.title()));
        equivalents = new Equivalents(pack);
        rural.addAll(PackTables.ruralCounties(pack));
        hosts.putAll(PackTables.hosts(pack));
        residents.putAll(PackTables.residents(pack));
        refuseStrangers();
        refuseStrangeEquivalents();
    }

    /// Reads a pack.
    ///
    /// @throws PackRefused if a row is not readable, or names what is not there
    public static Catalogue of(Pack pack) {
        return new Catalogue(pack);
    }

    private void refuseStrangers() {
        for (var standard : standards) {
            if (!goods.containsKey(standard.item())) {
                throw new PackRefused("needs.csv names the unknown item " + standard.item() + ".");
            }
            standard.indicators().forEach(Catalogue::refuseUnlessPeople);
        }
        for (var lot : lots) {
            if (!goods.containsKey(lot.item()) || !warehouses.containsKey(lot.depot())) {
                throw new PackRefused(
                        "stock.csv: lot %s names an unknown item or depot.".formatted(lot.id()));
            }
        }
    }

    private void refuseStrangeEquivalents() {
        for (var item : equivalents.items()) {
            if (!goods.containsKey(item)) {
                throw new PackRefused(
                        "substitutes.csv, packings.csv or kits.csv names the unknown item %s."
                                .formatted(item));
            }
        }
    }

    private static void refuseUnlessPeople(String code) {
        var indicator = Indicators.bundled().find(code);
        if (indicator.filter(i -> i.unit() == Unit.PERSON).isEmpty()) {
            throw new PackRefused("needs.csv: %s counts no people.".formatted(code));
        }
    }

    /// All kinds of goods, in the pack's order.
    public List<Goods> listGoods() {
        return List.copyOf(goods.values());
    }

    /// A kind of goods, if there is one of that id.
    public Optional<Goods> findGoods(String id) {
        return Optional.ofNullable(goods.get(id));
    }

    /// A kind of goods.
    ///
    /// @throws IllegalArgumentException if there is none of that id
    public Goods getGoods(String id) {
        return Optional.ofNullable(goods.get(id))
                .orElseThrow(() -> new IllegalArgumentException("No goods (%s).".formatted(id)));
    }

    /// All depots, in the pack's order.
    public List<Warehouse> listWarehouses() {
        return List.copyOf(warehouses.values());
    }

    /// A depot, if there is one of that id.
    public Optional<Warehouse> findWarehouse(String id) {
        return Optional.ofNullable(warehouses.get(id));
    }

    /// A depot.
    ///
    /// @throws IllegalArgumentException if there is none of that id
    public Warehouse getWarehouse(String id) {
        return findWarehouse(id)
                .orElseThrow(() -> new IllegalArgumentException("No depot (%s).".formatted(id)));
    }

    /// The kinds of goods that may stand for one, in the pack's order.
    public List<Substitute> substitutesFor(String item) {
        return equivalents.substitutes().stream().filter(s -> s.item().equals(item)).toList();
    }

    /// How a kind of goods is packed, in the pack's order.
    public List<Packing> packingsOf(String item) {
        return equivalents.packings().stream().filter(p -> p.item().equals(item)).toList();
    }

    /// Goods that go together, in the pack's order.
    public List<Kit> listKits() {
        return equivalents.kits();
    }

    /// The lots that depots hold at the start.
    public List<OpeningLot> openingLots() {
        return lots;
    }

    /// The indicators that any standard multiplies.
    public Set<String> indicators() {
        var indicators = new TreeSet<String>();
        standards.forEach(s -> indicators.addAll(s.indicators()));
        return indicators;
    }

    /// The profile that plans are made for.
    public NeedProfile plannedProfile() {
        return NeedProfile.ofPolicy(policies.get("need-profile"));
    }

    /// The standards of the planned profile that hold on a day in a county.
    public List<Standard> standardsOn(LocalDate day, RegionCode county) {
        return standardsOn(day, county, plannedProfile());
    }

    /// The standards of a profile that hold on a day in a county: for each kind of goods the newest
    /// one.
    public List<Standard> standardsOn(LocalDate day, RegionCode county, NeedProfile profile) {
        var newest = new LinkedHashMap<String, Standard>();
        standards.stream()
                .filter(s -> s.profile() == profile)
                .filter(s -> s.holds(day, isRural(county)))
                .sorted(Comparator.comparing(Standard::validFrom))
                .forEach(s -> newest.put(s.item(), s));
        return List.copyOf(newest.values());
    }

    /// All standards of a profile, past and present.
    public List<Standard> listStandards(NeedProfile profile) {
        return standards.stream().filter(s -> s.profile() == profile).toList();
    }

    /// What a source of the pack is called; the id itself where the pack does not say.
    public String sourceTitle(String source) {
        var title = sources.getOrDefault(source, source);
        int note = title.indexOf(';');
        return note < 0 ? title : title.substring(0, note);
    }

    /// All shelters, in the pack's order.
    public List<Shelter> listShelters() {
        return List.copyOf(shelters.values());
    }

    /// A shelter, if there is one of that id.
    public Optional<Shelter> findShelter(String id) {
        return Optional.ofNullable(shelters.get(id));
    }

    /// A standard, if there is one of that id.
    public Optional<Standard> findStandard(String id) {
        return standards.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /// Whether more people of a county live in the country than in town, as the census counted.
    public boolean isRural(RegionCode county) {
        return rural.contains(county);
    }

    /// How many people live in a region, as the census counted; empty where the pack does not say.
    public Optional<Long> residents(RegionCode region) {
        return Optional.ofNullable(residents.get(region));
    }

    /// The counties whose roads a region may stand for: itself, then the host of a zone.
    public Stream<RegionCode> onRoads(RegionCode region) {
        return Stream.concat(Stream.of(region), Stream.ofNullable(hosts.get(region)));
    }

    /// The numbers of policy.
    public Policies policies() {
        return policies;
    }
}
