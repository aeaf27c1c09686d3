package org.anlan.app.drill.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.anlan.app.drill.story.Bulletin.Places;
import org.anlan.domain.Divisions;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.ingest.rules.Entry;
import org.anlan.ingest.rules.Filing;
import org.anlan.ingest.rules.Form;
import org.anlan.ingest.rules.FormRules;
import org.anlan.ingest.rules.RuleBook;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRegions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A split of totals over townships")
class TownshipSplitTest {

    private static final Path PACK = Path.of("..", "packs", "anhui");
    private static final Pack ANHUI = Pack.open(PACK);
    private static final LocalDate DAY = ANHUI.state();
    private static final Divisions DIVISIONS = new Divisions(PackRegions.throughTime(ANHUI));
    private static final Terrain TERRAIN = new Terrain(DIVISIONS, DAY, ANHUI, 7);
    private static final RegionCode PROVINCE = new RegionCode("340000");
    private static final RegionCode HUANGSHAN = new RegionCode("341000");
    private static final RegionCode SHEXIAN = new RegionCode("341021");
    private static final Places UNCOUNTED =
            new Places(Optional.empty(), Optional.empty(), Optional.empty());
    private static final FormRules RULES = RuleBook.bundled().on(LocalDate.of(2026, 1, 1));

    private final Map<RegionCode, Map<String, Long>> filed = new HashMap<>();
    private TownshipSplit split = new TownshipSplit(TERRAIN);

    @BeforeEach
    void begin() {
        filed.clear();
        split = new TownshipSplit(TERRAIN);
    }

    private void next(RegionCode area, Places places, int counties, Map<String, Long> totals) {
        filed.putAll(split.next(area, places, counties, Map.of(), totals));
    }

    private long sum(RegionCode area, String indicator) {
        return filed.entrySet().stream()
                .filter(e -> DIVISIONS.contains(area, e.getKey(), DAY))
                .mapToLong(e -> e.getValue().getOrDefault(indicator, 0L))
                .sum();
    }

    private Set<RegionCode> hit() {
        var hit = new HashSet<RegionCode>();
        filed.forEach(
                (township, values) -> {
                    if (values.getOrDefault("people-affected", 0L) > 0) {
                        hit.add(TERRAIN.countyOf(township));
                    }
                });
        return hit;
    }

    @ParameterizedTest(name = "drawn with seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void sumsToEveryTotalAndKeepsTheFormsRules(long seed) {
        var random = new Random(seed);
        var people = 1_000L + random.nextInt(3_000_000);
        for (var bulletin = 0; bulletin < 4; bulletin++) {
            people = Math.max(500, people * (70 + random.nextInt(180)) / 100);
            var totals = totals(random, people);
            var counties = 10 + random.nextInt(60);
            var cities = 1 + random.nextInt(Math.min(16, counties / 5 + 1));
            var places = new Places(Optional.of(cities), Optional.of(counties), Optional.empty());
            next(PROVINCE, places, counties, totals);
            totals.forEach(
                    (code, total) -> assertThat(sum(PROVINCE, code)).as(code).isEqualTo(total));
            filed.forEach(TownshipSplitTest::assertKept);
        }
    }

    private static Map<String, Long> totals(Random random, long people) {
        var relocated = people / (3 + random.nextInt(10));
        var central = relocated / 3;
        var crops = 100L * (1_000 + random.nextInt(900_000));
        var loss = 10_000L * (500_000 + random.nextInt(5_000_000));
        var totals = new LinkedHashMap<String, Long>();
        totals.put("people-affected", people);
        totals.put("deaths", (long) random.nextInt(20));
        totals.put("missing", (long) random.nextInt(9));
        totals.put("relocated", relocated);
        totals.put("relocated-central", central);
        totals.put("relocated-dispersed", relocated - central);
        totals.put("rooms-collapsed", (long) random.nextInt(9_000));
        totals.put("rooms-severe", (long) random.nextInt(9_000));
        totals.put("crops-affected", crops);
        totals.put("crops-damaged", crops / 2);
        totals.put("crops-lost", crops / 7);
        totals.put("loss-total", loss);
        totals.put("loss-agriculture", loss / 3);
        totals.put("loss-household", loss / 4);
        return totals;
    }

    private static void assertKept(RegionCode township, Map<String, Long> values) {
        var entries = new LinkedHashMap<String, Entry>();
        values.forEach((code, minor) -> entries.put(code, entry(code, minor)));
        var hard =
                RULES.check(Filing.of(new Form("flood", entries))).list().stream()
                        .filter(f -> f.severity() == org.anlan.ingest.rules.Severity.HARD)
                        .toList();
        assertThat(hard).as("%s %s", township, values).isEmpty();
    }

    private static Entry entry(String code, long minor) {
        return minor == 0
                ? new Entry.None()
                : new Entry.Value(new Measure(minor, Indicators.bundled().get(code).unit()));
    }

    @Test
    void hitsAsManyCountiesAndCitiesAsWereCounted() {
        next(PROVINCE, counted(7, 31), 31, Map.of("people-affected", 424_000L));
        assertThat(hit()).hasSize(31);
        assertThat(hit().stream().map(TERRAIN::cityOf).distinct()).hasSize(7);
    }

    @Test
    void keepsThePlacesThatWereHitAndAddsToThem() {
        next(PROVINCE, counted(7, 31), 31, Map.of("people-affected", 424_000L));
        var before = hit();
        next(PROVINCE, counted(9, 44), 44, Map.of("people-affected", 2_157_000L));
        assertThat(hit()).hasSize(44).containsAll(before);
    }

    @Test
    void leavesPlacesWhenFewerAreCounted() {
        next(PROVINCE, counted(9, 44), 44, Map.of("people-affected", 2_157_000L));
        next(PROVINCE, counted(4, 12), 12, Map.of("people-affected", 300_000L));
        assertThat(hit()).hasSize(12);
        assertThat(sum(PROVINCE, "people-affected")).isEqualTo(300_000);
    }

    @Test
    void countsWhatACountyAndACityFiledBeforeIntoTheProvincesTotal() {
        next(SHEXIAN, UNCOUNTED, 1, Map.of("people-affected", 8_120L));
        next(HUANGSHAN, UNCOUNTED, 4, Map.of("people-affected", 21_460L));
        assertThat(sum(HUANGSHAN, "people-affected")).isEqualTo(21_460);
        assertThat(sum(SHEXIAN, "people-affected")).isGreaterThanOrEqualTo(8_120);
        next(PROVINCE, UNCOUNTED, 40, Map.of("people-affected", 64_800L));
        assertThat(sum(PROVINCE, "people-affected")).isEqualTo(64_800);
        assertThat(sum(HUANGSHAN, "people-affected")).isGreaterThanOrEqualTo(21_460);
    }

    @Test
    void aCountysWeightIsItsResidentsTimesItsRain() {
        var dry = TERRAIN.weight(SHEXIAN, Map.of());
        var wet = TERRAIN.weight(SHEXIAN, Map.of(SHEXIAN, 250.0));
        assertThat(wet).isEqualTo(dry * 3.5);
    }

    @Test
    void moreRainOnACountyGivesItMoreOfTheTotal() {
        var totals = Map.of("people-affected", 100_000L);
        var places = counted(1, 4);
        var dry = new TownshipSplit(TERRAIN).next(HUANGSHAN, places, 4, Map.of(), totals);
        filed.putAll(dry);
        var before = sum(SHEXIAN, "people-affected");
        filed.clear();
        var rain = Map.of(SHEXIAN, 400.0);
        filed.putAll(new TownshipSplit(TERRAIN).next(HUANGSHAN, places, 4, rain, totals));
        assertThat(sum(SHEXIAN, "people-affected")).isGreaterThan(before);
        assertThat(sum(HUANGSHAN, "people-affected")).isEqualTo(100_000);
    }

    private static Places counted(int cities, int counties) {
        return new Places(Optional.of(cities), Optional.of(counties), Optional.empty());
    }
}
