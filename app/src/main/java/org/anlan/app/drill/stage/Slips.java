package org.anlan.app.drill.stage;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.anlan.app.drill.split.Terrain;
import org.anlan.domain.RegionCode;

/// Slips of the pen: by lot a few townships write a nought too many, their county sends the report
/// back, and they file the right one. Thread-safe.
final class Slips {

    static final String FIELD = "people-affected";
    static final String REASON = "演练:较相邻乡镇大十倍,请核实是否多写一位";

    private static final int ONE_IN = 150;

    private final long seed;
    private final Terrain terrain;
    private final Map<RegionCode, List<Slip>> byCounty = new ConcurrentHashMap<>();

    /// A report with a slip.
    ///
    /// @param report its id
    /// @param correct files the right one
    record Slip(String report, Runnable correct) {}

    Slips(long seed, Terrain terrain) {
        this.seed = seed;
        this.terrain = terrain;
    }

    /// Whether a township slips, by lot.
    boolean isDrawn(RegionCode township, Map<String, Long> values) {
        return values.getOrDefault(FIELD, 0L) > 0
                && new Random(seed + 31L * township.hashCode()).nextInt(ONE_IN) == 0;
    }

    /// Files a township's first report with a nought too many, and remembers the right one.
    void file(
            RegionCode township, Map<String, Object> right, Consumer<Map<String, Object>> filing) {
        var wrong = new LinkedHashMap<>(right);
        wrong.put("values", tenfold(right));
        filing.accept(wrong);
        var again = new LinkedHashMap<>(right);
        var id = String.valueOf(right.get("id"));
        again.put("id", UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString());
        again.put("kind", "FOLLOW_UP");
        again.remove("occurredAt");
        byCounty.computeIfAbsent(terrain.countyOf(township), _ -> new CopyOnWriteArrayList<>())
                .add(new Slip(id, () -> filing.accept(again)));
    }

    private static Map<String, String> tenfold(Map<String, Object> body) {
        var values = new LinkedHashMap<String, String>();
        if (body.get("values") instanceof Map<?, ?> written) {
            written.forEach((code, value) -> values.put(code.toString(), value.toString()));
        }
        values.computeIfPresent(FIELD, (_, people) -> people + "0");
        return values;
    }

    /// What a county has to send back; asked once.
    List<Slip> take(RegionCode county) {
        return Optional.ofNullable(byCounty.remove(county)).orElse(List.of());
    }
}
