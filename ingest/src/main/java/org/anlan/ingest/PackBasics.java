package org.anlan.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.indicator.Unit;
import org.anlan.ingest.report.Basics;
import org.anlan.ingest.rules.Given;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRefused;
import org.anlan.store.pack.PackRow;

/// Reads the pack's basic figures: the census of `population.csv`, and `basics.csv` where a pack
/// has it. An empty field is not known, never zero.
final class PackBasics {

    private static final String CENSUS = "population.csv";
    private static final String TABLE = "basics.csv";

    private final Map<RegionCode, Map<String, Given>> byPlace = new HashMap<>();

    private PackBasics() {}

    /// @throws PackRefused naming file, line and column
    static Basics of(Pack pack) {
        var basics = new PackBasics();
        for (var row : pack.table(CENSUS).rows()) {
            if (row.getText("scope").equals("region")) {
                basics.put(row, "population", "people", whole(Unit.PERSON), pack.isSample(CENSUS));
                basics.put(
                        row,
                        "households",
                        "households",
                        whole(Unit.HOUSEHOLD),
                        pack.isSample(CENSUS));
            }
        }
        if (pack.has(TABLE)) {
            var table = pack.table(TABLE);
            var sample = table.sample() || table.rows().stream().anyMatch(r -> r.getFlag("sample"));
            table.rows().forEach(row -> basics.add(row, sample));
        }
        return new Basics(basics.byPlace);
    }

    private void add(PackRow row, boolean sample) {
        put(row, "sown-area", "sown_area_ha", text -> Measure.of(text, Unit.HECTARE), sample);
        put(row, "house-rooms", "house_rooms", whole(Unit.ROOM), sample);
        for (var per : new String[] {"room", "hectare", "person"}) {
            range(row, per, sample);
        }
    }

    private void range(PackRow row, String per, boolean sample) {
        var key = "loss-per-" + per;
        var low = "loss_per_%s_low_fen".formatted(per);
        var high = "loss_per_%s_high_fen".formatted(per);
        put(row, key + ".low", low, PackBasics::fen, sample);
        put(row, key + ".high", high, PackBasics::fen, sample);
        if (row.findInteger(low).orElse(0L) > row.findInteger(high).orElse(Long.MAX_VALUE)) {
            throw new PackRefused(
                    "%s line %d: %s (%s) is above %s (%s)."
                            .formatted(
                                    TABLE,
                                    row.line(),
                                    low,
                                    row.getText(low),
                                    high,
                                    row.getText(high)));
        }
    }

    private void put(
            PackRow row,
            String key,
            String column,
            Function<String, Measure> reading,
            boolean sample) {
        if (row.findText(column).isPresent()) {
            var figure = row.read(column, reading, "a quantity");
            byPlace.computeIfAbsent(row.getCode("code"), _ -> new HashMap<>())
                    .put(key, new Given(figure, sample));
        }
    }

    private static Function<String, Measure> whole(Unit unit) {
        return text -> Measure.whole(Long.parseLong(text), unit);
    }

    /// Fen are the smallest step of 万元.
    private static Measure fen(String text) {
        return new Measure(Long.parseLong(text), Unit.WAN_YUAN);
    }
}
