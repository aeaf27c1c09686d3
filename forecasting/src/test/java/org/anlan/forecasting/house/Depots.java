package org.anlan.forecasting.house;

import java.time.Instant;
import java.util.List;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.port.Supplies;

/// Goods in memory: 1,200 tents free in three depots, 300 promised, 100 on the way.
final class Depots implements Supplies {

    @Override
    public List<AtHand> listAtHand() {
        return List.of(
                new AtHand(
                        "tent",
                        new Bilingual("帐篷", "Tents"),
                        new Bilingual("顶", "tents"),
                        1200,
                        300,
                        100,
                        3,
                        true));
    }

    @Override
    public List<Sent> listSent(String process, Instant known) {
        return List.of();
    }
}
