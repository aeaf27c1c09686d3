package org.anlan.logistics.plan;

import org.anlan.domain.RegionCode;

/// What a plan leaves unmet, and why.
public record Shortfall(
        RegionCode region, String item, long quantity, String reasonZh, String reasonEn) {}
