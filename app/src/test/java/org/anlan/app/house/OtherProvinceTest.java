package org.anlan.app.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.store.pack.PackRefused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Another province is another folder")
class OtherProvinceTest {

    private static final String FILES =
            """
            {"file": "regions.csv", "title": {"zh": "区划", "en": "regions"}, "key": ["code"],
             "sources": ["own"], "sample": false, "columns": [{"name": "code"}, {"name": "name"},
             {"name": "level"}, {"name": "parent"}, {"name": "host"}, {"name": "valid_from"},
             {"name": "valid_to"}, {"name": "urban_rural"}, {"name": "lon"}, {"name": "lat"}]},
            {"file": "population.csv", "title": {"zh": "人口", "en": "people"}, "key": ["code"],
             "sources": ["own"], "sample": false, "columns": [{"name": "code"}, {"name": "scope"},
             {"name": "people"}, {"name": "urban"}, {"name": "rural"}, {"name": "households"}]},
            {"file": "boundaries.geojson", "title": {"zh": "边界", "en": "borders"},
             "sources": ["own"], "sample": false, "mapReview": null}
            """;

    private static final String CLOCKS =
            """
            ,{"file": "clocks.csv", "title": {"zh": "时限", "en": "clocks"}, "key": ["id"],
             "sources": ["own"], "sample": true, "columns": [{"name": "id"}, {"name": "applies_to"},
             {"name": "report"}, {"name": "hazard"}, {"name": "rule"}, {"name": "value"},
             {"name": "unit"}, {"name": "from"}, {"name": "condition"}, {"name": "in_use"}]}
            """;

    @TempDir Path pack;

    @Test
    void opensWithTheThreeRequiredFilesAndSaysWhatItCannotDo() throws IOException {
        describe(FILES);
        try (var house = new TestHouse(pack)) {
            var ready = house.read("/health/ready");
            assertThat(ready.status()).as(ready.body()).isEqualTo(200);
            assertThat(ready.json().get("notes").toString())
                    .contains("no clocks.csv", "不计报送时限")
                    .contains("no source_ranks.csv", "no standards.csv", "no stations.csv");

            house.person("甲县", Role.REPORTER, "990101");
            var report = report();
            var taken = house.people().post("甲县", "/api/v1/reports", key(), report);
            assertThat(taken.status()).as(taken.body()).isEqualTo(201);
            assertThat(taken.json().path("clock").isObject()).isFalse();
            house.settle();
            var sheet = house.read("/api/v1/figures/990000?process=P1&base=b");
            assertThat(sheet.body()).contains("\"people-affected\"");
        }
    }

    @Test
    void isRefusedByFileRowAndColumnWhenAClockIsNotUnderstood() throws IOException {
        describe(FILES + CLOCKS);
        Files.writeString(
                pack.resolve("clocks.csv"),
                """
                id,applies_to,report,hazard,rule,value,unit,from,condition,in_use
                older,county,final,any,within,2,working-days,stabilisation,,0
                final-county,county,final,any,within,5,working-days,stabilisation,,1
                """);
        assertThatThrownBy(() -> new TestHouse(pack))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("clocks.csv line 3: unit (working-days) is not one of");
    }

    private void describe(String files) throws IOException {
        Files.writeString(
                pack.resolve("pack.json"),
                """
                {"format": "anlan-pack/1", "province": "990000",
                 "name": {"zh": "小省", "en": "Little"}, "state": "2020-01-01",
                 "zone": "Asia/Shanghai", "crs": "EPSG:4490", "mapReview": null,
                 "mapReviewText": "内部资料,未经审核",
                 "sources": [{"id": "own", "title": "made up", "licence": "own work"}],
                 "files": [%s]}
                """
                        .formatted(files));
        Files.writeString(
                pack.resolve("regions.csv"),
                """
                code,name,level,parent,host,valid_from,valid_to,urban_rural,lon,lat
                990000,小省,province,,,,,,117.2,31.2
                990100,一市,city,990000,,,,,117.2,31.2
                990101,甲县,county,990100,,,,,117.2,31.2
                990101001,甲镇,township,990101,,,,rural,117.2,31.2
                """);
        Files.writeString(
                pack.resolve("population.csv"),
                """
                code,scope,people,urban,rural,households
                990000,region,1000,400,600,300
                990101,region,1000,400,600,300
                """);
        Files.writeString(
                pack.resolve("boundaries.geojson"),
                """
                {"type": "FeatureCollection", "features": [{"type": "Feature",
                 "properties": {"code": "990101"}, "geometry": {"type": "MultiPolygon",
                 "coordinates": [[[[117,31],[117.4,31],[117.4,31.4],[117,31.4],[117,31]]]]}}]}
                """);
    }

    private static Map<String, Object> report() {
        return Map.of(
                "id", key(),
                "process", "P1",
                "hazard", "flood",
                "region", "990101001",
                "kind", "FIRST",
                "base", Map.of("id", "b", "name", "7月2日以来", "from", "2020-07-02"),
                "asOf", Instant.now().minusSeconds(600).toString(),
                "occurredAt", Instant.now().minusSeconds(900).toString(),
                "values", Map.of("people-affected", "5"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
