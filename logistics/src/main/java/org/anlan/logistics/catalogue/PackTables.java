package org.anlan.logistics.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRow;

/// Reads the pack's tables of logistics; those that it leaves out are empty.
final class PackTables {

    /// Between indicators of which the first that is counted is multiplied.
    private static final String OR = "\\|";

    private PackTables() {}

    /// The rows of a file that a pack may leave out.
    static List<PackRow> rows(Pack pack, String file) {
        return pack.rows(file);
    }

    static List<Warehouse> warehouses(Pack pack) {
        return rows(pack, "depots.csv").stream()
                .map(
                        row ->
                                new Warehouse(
                                        row.getText("id"),
                                        row.getText("name"),
                                        row.read("level", DepotLevel::of, "a level of depots")
                                                .word(),
                                        row.getCode("region"),
                                        site(row),
                                        row.getFlag("sample")))
                .toList();
    }

    /// A pack may leave the columns out, or a cell of them empty.
    private static Optional<Warehouse.Site> site(PackRow row) {
        if (!row.has("lon") || !row.has("lat")) {
            return Optional.empty();
        }
        var lat = row.findDecimal("lat");
        return row.findDecimal("lon").flatMap(x -> lat.map(y -> new Warehouse.Site(x, y)));
    }

    static List<Standard> standards(Pack pack) {
        return rows(pack, "needs.csv").stream().map(PackTables::standard).toList();
    }

    private static Standard standard(PackRow row) {
        var daily = row.getText("per").equals("day");
        return new Standard(
                row.getText("id"),
                profile(row),
                row.getText("item"),
                List.of(row.getText("indicator").split(OR)),
                row.getInteger("quantity"),
                row.getInteger("per_persons"),
                daily ? row.getInteger("days") : 1,
                daily,
                row.getText("urban_rural"),
                row.getDate("valid_from"),
                row.findDate("valid_to"),
                row.getText("mark"),
                row.getFlag("sample"),
                row.findText("note").orElse(""),
                row.getText("source"));
    }

    /// A pack that leaves the column out knows Chinese quantities alone.
    private static NeedProfile profile(PackRow row) {
        return row.has("profile")
                ? row.read(
                        "profile",
                        w -> NeedProfile.find(w).orElseThrow(IllegalArgumentException::new),
                        "a profile of needs")
                : NeedProfile.CHINESE;
    }

    static List<Shelter> shelters(Pack pack) {
        return rows(pack, "shelters.csv").stream()
                .map(
                        row ->
                                new Shelter(
                                        row.getText("id"),
                                        row.getText("name"),
                                        row.findText("name_en"),
                                        row.getCode("region"),
                                        row.findInteger("capacity"),
                                        row.getFlag("sample")))
                .toList();
    }

    static List<OpeningLot> lots(Pack pack) {
        return rows(pack, "stock.csv").stream()
                .map(
                        row ->
                                new OpeningLot(
                                        row.getText("lot"),
                                        row.getText("depot"),
                                        row.getText("item"),
                                        row.getInteger("quantity"),
                                        row.getDate("expires"),
                                        row.getFlag("sample")))
                .toList();
    }

    /// Counties of which the census knows more people in the country than in town.
    static List<RegionCode> ruralCounties(Pack pack) {
        return rows(pack, "population.csv").stream()
                .filter(row -> row.getText("scope").equals("region"))
                .filter(PackTables::isMostlyRural)
                .map(row -> row.getCode("code"))
                .toList();
    }

    /// Residents of regions, as the census counted them.
    static Map<RegionCode, Long> residents(Pack pack) {
        var residents = new HashMap<RegionCode, Long>();
        for (var row : rows(pack, "population.csv")) {
            var urban = row.findInteger("urban");
            var rural = row.findInteger("rural");
            if (row.getText("scope").equals("region") && urban.isPresent() && rural.isPresent()) {
                residents.put(row.getCode("code"), urban.get() + rural.get());
            }
        }
        return residents;
    }

    private static boolean isMostlyRural(PackRow row) {
        var urban = row.findInteger("urban");
        var rural = row.findInteger("rural");
        return urban.isPresent() && rural.isPresent() && rural.get() > urban.get();
    }

    /// The county in which a development zone lies, by zone.
    static Map<RegionCode, RegionCode> hosts(Pack pack) {
        var hosts = new HashMap<RegionCode, RegionCode>();
        for (var row : rows(pack, "regions.csv")) {
            row.findCode("host").ifPresent(host -> hosts.put(row.getCode("code"), host));
        }
        return hosts;
    }
}
