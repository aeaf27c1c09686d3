package org.anlan.logistics.allocation.reason;

import java.util.List;
import org.anlan.logistics.allocation.Plan;

/// Words claims in one language.
interface Wording {

    /// The sentence for a line.
    String sentence(List<Claim> claims);

    /// The sentence for a shortfall.
    String sentence(Plan.Unmet unmet, List<Claim> claims);
}
