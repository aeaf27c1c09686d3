package org.anlan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The divisions of a province")
class DivisionsTest {

    private static final LocalDate BEFORE = LocalDate.of(2015, 12, 2);
    private static final LocalDate MOVED = LocalDate.of(2015, 12, 3);

    private static final RegionCode PROVINCE = new RegionCode("340000");
    private static final RegionCode LUAN = new RegionCode("341500");
    private static final RegionCode HUAINAN = new RegionCode("340400");
    private static final RegionCode SHOUXIAN_OLD = new RegionCode("341521");
    private static final RegionCode SHOUXIAN = new RegionCode("340422");

    private final Divisions anhui =
            new Divisions(
                    List.of(
                            region(1, PROVINCE, RegionLevel.PROVINCE, null, null, null),
                            region(2, LUAN, RegionLevel.CITY, PROVINCE, null, null),
                            region(3, HUAINAN, RegionLevel.CITY, PROVINCE, null, null),
                            region(4, SHOUXIAN_OLD, RegionLevel.COUNTY, LUAN, null, MOVED),
                            region(5, SHOUXIAN, RegionLevel.COUNTY, HUAINAN, MOVED, null)));

    @Test
    void aCountyThatMovedIsFoundUnderItsOwnerOfTheDay() {
        assertThat(anhui.contains(LUAN, SHOUXIAN_OLD, BEFORE)).isTrue();
        assertThat(anhui.find(SHOUXIAN_OLD, MOVED)).isEmpty();
        assertThat(anhui.contains(HUAINAN, SHOUXIAN, MOVED)).isTrue();
        assertThat(anhui.find(SHOUXIAN, BEFORE)).isEmpty();
    }

    @Test
    void thePathRunsFromTheProvinceDown() {
        assertThat(anhui.path(SHOUXIAN, MOVED)).isEqualTo("340000/340400/340422/");
    }

    @Test
    void aScopeHoldsTheRegionAndAllBelowAndNothingBeside() {
        var scope = Scope.under(anhui.path(HUAINAN, MOVED));
        assertThat(scope.contains("340000/340400/")).isTrue();
        assertThat(scope.contains("340000/340400/340422/340422001/")).isTrue();
        assertThat(scope.contains("340000/340500/")).isFalse();
        assertThat(scope.contains("340000/")).isFalse();
    }

    @Test
    void anUnknownParentIsRefusedByName() {
        var orphan = region(9, SHOUXIAN, RegionLevel.COUNTY, HUAINAN, null, null);
        var province = region(1, PROVINCE, RegionLevel.PROVINCE, null, null, null);
        assertThatThrownBy(() -> new Divisions(List.of(province, orphan)))
                .hasMessageContaining("340400");
    }

    private static Region region(
            int id,
            RegionCode code,
            RegionLevel level,
            @org.jspecify.annotations.Nullable RegionCode parent,
            @org.jspecify.annotations.Nullable LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate to) {
        return new Region(
                id,
                code,
                "名" + code,
                Optional.empty(),
                level,
                Optional.ofNullable(parent),
                from == null ? LocalDate.of(2000, 1, 1) : from,
                Optional.ofNullable(to));
    }
}
