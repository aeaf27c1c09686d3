package org.anlan.store.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.store.open.Birth;
import org.anlan.store.open.Installation;

/// A small province that tests share: 2 cities, 3 counties, 1 zone, 6 townships. Names are
/// invented.
public final class TestProvince {

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    /// Romanised names of some; the others bear none.
    private static final Map<String, String> ENGLISH =
            Map.of("340100", "Dong", "340102", "Jia County", "340103", "Yi County");

    /// Its regions.
    public static final List<Region> REGIONS =
            List.of(
                    region("340000", "试省", RegionLevel.PROVINCE, null),
                    region("340100", "东市", RegionLevel.CITY, "340000"),
                    region("340200", "西市", RegionLevel.CITY, "340000"),
                    region("340102", "甲县", RegionLevel.COUNTY, "340100"),
                    region("340103", "乙县", RegionLevel.COUNTY, "340100"),
                    region("340176", "开发区", RegionLevel.ZONE, "340100"),
                    region("340202", "丙县", RegionLevel.COUNTY, "340200"),
                    region("340102001", "甲一镇", RegionLevel.TOWNSHIP, "340102"),
                    region("340102002", "甲二乡", RegionLevel.TOWNSHIP, "340102"),
                    region("340103001", "乙一镇", RegionLevel.TOWNSHIP, "340103"),
                    region("340176001", "区一街道", RegionLevel.TOWNSHIP, "340176"),
                    region("340202001", "丙一镇", RegionLevel.TOWNSHIP, "340202"),
                    region("340202002", "丙二镇", RegionLevel.TOWNSHIP, "340202"));

    private TestProvince() {}

    /// An exercise in it.
    public static Birth birth() {
        return new Birth(
                Installation.Kind.EXERCISE,
                new RegionCode("340000"),
                "安澜·试省",
                "Anlan Test Province",
                REGIONS,
                ALWAYS);
    }

    private static Region region(
            String code,
            String name,
            RegionLevel level,
            @org.jspecify.annotations.Nullable String parent) {
        return new Region(
                0,
                new RegionCode(code),
                name,
                Optional.ofNullable(ENGLISH.get(code)),
                level,
                Optional.ofNullable(parent).map(RegionCode::new),
                ALWAYS,
                Optional.empty());
    }
}
