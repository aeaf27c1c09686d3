package org.anlan.store.open;

import java.time.LocalDate;
import java.util.Collection;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;

/// What the first start of an installation needs to know.
///
/// @param kind real or exercise
/// @param province its province
/// @param titleZh its Chinese name
/// @param titleEn its English name
/// @param regions all regions of the province, from the province pack; brought up to date at each
///     start
/// @param regionsAsOf the day whose divisions the pack holds: a drill of an earlier flood is told
///     in
///     the codes of that day
public record Birth(
        Installation.Kind kind,
        RegionCode province,
        String titleZh,
        String titleEn,
        Collection<Region> regions,
        LocalDate regionsAsOf) {}
