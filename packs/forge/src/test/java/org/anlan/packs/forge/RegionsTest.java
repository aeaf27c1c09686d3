package org.anlan.packs.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.GeometryFactory;

@DisplayName("The regions of Anhui")
class RegionsTest {

    private final Table table;
    private final Regions regions;

    RegionsTest() throws IOException {
        table = Table.read(Places.ANHUI.resolve("regions.csv"));
        regions = Regions.read(Places.ANHUI);
    }

    @ParameterizedTest(name = "{1} of level {0}")
    @CsvSource({"province,1", "city,16", "county,104", "zone,15", "township,1685"})
    void areComplete(String level, long count) {
        assertThat(
                        table.rows().stream()
                                .filter(row -> Table.value(row, "level").equals(level))
                                .count())
                .isEqualTo(count);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "340000,Anhui",
        "341500,Lu'an",
        "341600,Bozhou",
        "340300,Bengbu",
        "341021,She County",
        "341023,Yi County",
        "341324,Si County",
        "341226,Yingshang County",
        "340621,Suixi County",
        "341321,Dangshan County",
        "340722,Zongyang County",
        "341302,Yongqiao District",
        "341621,Guoyang County",
        "340881,Tongcheng City",
        "341124,Quanjiao County",
        "340123100,''"
    })
    void areNamedAsIsUsual(String code, String english) {
        assertThat(regions.value(code, "name_en")).isEqualTo(english);
    }

    @Test
    void bearTheKindOfCountyInBothLanguages() {
        var kinds = Map.of("区", " District", "县", " County", "市", " City");
        table.rows().stream()
                .filter(row -> Table.value(row, "level").equals("county"))
                .forEach(
                        row -> {
                            var name = Table.value(row, "name");
                            var kind = kinds.get(name.substring(name.length() - 1));
                            assertThat(Table.value(row, "name_en")).as(name).endsWith(kind);
                        });
    }

    @Test
    void allRollUpToTheProvinceOnce() {
        for (var code : regions.byCode().keySet()) {
            var passed = new HashSet<String>();
            for (var at = code; !at.isEmpty(); at = regions.value(at, "parent")) {
                assertThat(passed.add(at)).as("%s is its own ancestor", at).isTrue();
            }
            assertThat(passed).contains("340000");
        }
    }

    @ParameterizedTest(name = "the parent of a {0} is one of {1}")
    @CsvSource({"city,province", "county,city", "zone,city", "township,county zone"})
    void hangOnTheNextLevel(String level, String parents) {
        var allowed = Set.of(parents.split(" "));
        table.rows().stream()
                .filter(row -> Table.value(row, "level").equals(level))
                .map(row -> regions.value(Table.value(row, "parent"), "level"))
                .forEach(parent -> assertThat(parent).isIn(allowed));
    }

    @Test
    void everyZoneLiesInACountyOfItsCity() {
        for (var row : table.rows()) {
            if (Table.value(row, "level").equals("zone")) {
                var host = Table.value(row, "host");
                assertThat(regions.value(host, "level")).isEqualTo("county");
                assertThat(regions.value(host, "parent")).isEqualTo(Table.value(row, "parent"));
            }
        }
    }

    @Test
    void labelPointsLieInsideTheirBorders() throws IOException {
        var points = new GeometryFactory();
        GeoJson.read(Places.ANHUI.resolve("boundaries.geojson"), GeoJson::code)
                .forEach(
                        (code, border) ->
                                assertThat(border.contains(points.createPoint(regions.label(code))))
                                        .as(code)
                                        .isTrue());
    }

    @Test
    void haveTheCodesAndNamesOfTheReference() throws IOException {
        var reference = names(Table.read(Places.shared("admin/anhui_divisions.csv")));
        reference.putAll(names(Table.read(Places.shared("admin/anhui_statistical_zones.csv"))));
        reference.putAll(names(Table.read(Places.shared("admin/anhui_townships.csv"))));
        assertThat(names(table)).isEqualTo(reference);
    }

    private static Map<String, String> names(Table table) {
        return table.rows().stream()
                .collect(
                        Collectors.toMap(
                                row -> Table.value(row, "code"), row -> Table.value(row, "name")));
    }
}
