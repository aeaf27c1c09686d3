package org.anlan.domain.fact;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;
import org.anlan.domain.indicator.Bilingual;

/// A truck load was signed for with less than was sent (到货数不符); stated for each kind of goods.
///
/// Consumers: dashboard (alarms).
///
/// @param load id of the load
/// @param plan id of the plan it was sent by
/// @param region where it arrived
/// @param depot name of the depot it came from
/// @param goods name of the kind of goods
/// @param unit what it is counted in
/// @param sent units that were sent, at least 1
/// @param received units that arrived, from 0, below `sent`
@Stated("logistics.ReceiptShort/1")
public record ReceiptShort(
        String load,
        String plan,
        RegionCode region,
        String depot,
        Bilingual goods,
        Bilingual unit,
        long sent,
        long received)
        implements Fact {

    @Override
    public String subject() {
        return load;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
