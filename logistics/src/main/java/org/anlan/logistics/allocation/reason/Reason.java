package org.anlan.logistics.allocation.reason;

import java.util.List;

/// Why a line or a shortfall is as it is: the facts, and one sentence of them in each language.
public record Reason(List<Claim> claims, String chinese, String english) {

    public Reason {
        claims = List.copyOf(claims);
    }
}
