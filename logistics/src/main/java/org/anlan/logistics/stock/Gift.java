package org.anlan.logistics.stock;

import java.util.Optional;
import org.anlan.domain.RegionCode;

/// Where a lot was given, and on what terms.
///
/// @param donor as the donor wishes to be named
/// @param onlyFor the region whose people alone may have it, if the donor says so
public record Gift(String donor, Optional<RegionCode> onlyFor) {}
