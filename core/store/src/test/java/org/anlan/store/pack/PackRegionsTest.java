package org.anlan.store.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.anlan.domain.Divisions;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The divisions of Anhui's pack")
class PackRegionsTest {

    private static final Pack PACK =
            Pack.open(Path.of(System.getProperty("anlan.root", "../.."), "packs", "anhui"));
    private static final LocalDate BEFORE = LocalDate.of(2020, 7, 5);

    @Test
    void standAllAtOnceInAnExercise() {
        var divisions = new Divisions(PackRegions.asOfState(PACK));
        assertThat(divisions.listOn(BEFORE)).hasSize(1821);
        assertThat(divisions.listOn(BEFORE).stream().map(Region::level))
                .filteredOn(RegionLevel.COUNTY::equals)
                .hasSize(104);
        // 湾沚区 bears a code of 6 July 2020.
        assertThat(divisions.path(new RegionCode("340210"), BEFORE))
                .isEqualTo("340000/340200/340210/");
    }

    @Test
    void changeWithTimeInARealInstallation() {
        var divisions = new Divisions(PackRegions.throughTime(PACK));
        var wuhuCounty = new RegionCode("340221");
        assertThat(divisions.find(wuhuCounty, BEFORE)).map(Region::name).contains("芜湖县");
        assertThat(divisions.find(wuhuCounty, LocalDate.of(2023, 1, 1))).isEmpty();
        assertThat(divisions.find(new RegionCode("340210"), BEFORE)).isEmpty();
        assertThat(divisions.path(new RegionCode("341402"), LocalDate.of(2010, 7, 1)))
                .isEqualTo("340000/341400/341402/");
    }

    @Test
    void haveAPathOnEveryDayTheyStand() {
        var regions = PackRegions.throughTime(PACK);
        var divisions = new Divisions(regions);
        for (var region : regions) {
            assertThat(divisions.path(region.code(), region.validFrom())).startsWith("340000/");
        }
    }
}
