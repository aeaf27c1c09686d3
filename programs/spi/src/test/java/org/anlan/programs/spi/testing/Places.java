package org.anlan.programs.spi.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Divisions;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.jspecify.annotations.Nullable;

/// A few made-up places that tests of standards share: a province, two cities, a county, a town.
public final class Places {

    public static final RegionCode PROVINCE = new RegionCode("340000");
    public static final RegionCode CITY = new RegionCode("340100");
    public static final RegionCode OTHER_CITY = new RegionCode("340200");
    public static final RegionCode COUNTY = new RegionCode("340102");
    public static final RegionCode TOWN = new RegionCode("340102001");

    /// A code that no region bears.
    public static final RegionCode NOWHERE = new RegionCode("999999");

    /// Who lies under whom.
    public static final Divisions DIVISIONS =
            new Divisions(
                    List.of(
                            region(PROVINCE, "试省", RegionLevel.PROVINCE, null),
                            region(CITY, "东市", RegionLevel.CITY, PROVINCE),
                            region(OTHER_CITY, "西市", RegionLevel.CITY, PROVINCE),
                            region(COUNTY, "甲县", RegionLevel.COUNTY, CITY),
                            region(TOWN, "甲一镇", RegionLevel.TOWNSHIP, COUNTY)));

    private Places() {}

    private static Region region(
            RegionCode code, String name, RegionLevel level, @Nullable RegionCode parent) {
        return new Region(
                0,
                code,
                name,
                Optional.empty(),
                level,
                Optional.ofNullable(parent),
                LocalDate.of(2000, 1, 1),
                Optional.empty());
    }
}
