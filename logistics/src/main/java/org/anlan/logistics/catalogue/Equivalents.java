package org.anlan.logistics.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRefused;
import org.anlan.store.pack.PackRow;

/// What may stand for what, how it is packed, and what goes together; what a pack leaves out is
/// empty. Immutable.
final class Equivalents {

    private final List<Substitute> substitutes;
    private final List<Packing> packings;
    private final List<Kit> kits;

    Equivalents(Pack pack) {
        substitutes = read(pack, "substitutes.csv", Equivalents::substitute);
        packings = read(pack, "packings.csv", Equivalents::packing);
        kits = kits(pack);
    }

    private static <T> List<T> read(Pack pack, String file, Function<PackRow, T> reading) {
        return PackTables.rows(pack, file).stream().map(row -> of(file, row, reading)).toList();
    }

    private static <T> T of(String file, PackRow row, Function<PackRow, T> reading) {
        try {
            return reading.apply(row);
        } catch (IllegalArgumentException e) {
            throw new PackRefused("%s line %d cannot be.".formatted(file, row.line()), e);
        }
    }

    private static Substitute substitute(PackRow row) {
        return new Substitute(
                row.getText("item"),
                row.getText("substitute"),
                row.getInteger("units"),
                row.getInteger("for_units"),
                row.findText("note").orElse(""),
                row.getFlag("sample"));
    }

    private static Packing packing(PackRow row) {
        return new Packing(
                row.getText("item"),
                new Bilingual(row.getText("packing_zh"), row.getText("packing_en")),
                row.getInteger("units"),
                row.getFlag("sample"));
    }

    private static List<Kit> kits(Pack pack) {
        var rows = new LinkedHashMap<String, List<PackRow>>();
        for (var row : PackTables.rows(pack, "kits.csv")) {
            rows.computeIfAbsent(row.getText("kit"), _ -> new ArrayList<>()).add(row);
        }
        return rows.entrySet().stream().map(e -> kit(e.getKey(), e.getValue())).toList();
    }

    private static Kit kit(String id, List<PackRow> rows) {
        var first = rows.getFirst();
        return new Kit(
                id,
                new Bilingual(first.getText("name_zh"), first.getText("name_en")),
                first.getText("season"),
                rows.stream().map(row -> of("kits.csv", row, Equivalents::part)).toList(),
                rows.stream().anyMatch(row -> row.getFlag("sample")));
    }

    private static Kit.Part part(PackRow row) {
        return new Kit.Part(row.getText("item"), row.getInteger("quantity"));
    }

    List<Substitute> substitutes() {
        return substitutes;
    }

    List<Packing> packings() {
        return packings;
    }

    List<Kit> kits() {
        return kits;
    }

    /// All kinds of goods that are named.
    List<String> items() {
        var items = new ArrayList<String>();
        substitutes.forEach(s -> items.addAll(List.of(s.item(), s.substitute())));
        packings.forEach(p -> items.add(p.item()));
        kits.forEach(k -> k.parts().forEach(part -> items.add(part.item())));
        return items;
    }
}
