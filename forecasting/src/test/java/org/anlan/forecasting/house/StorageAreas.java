package org.anlan.forecasting.house;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.port.FloodAreas;

/// Flood storage areas in memory; some known, those told of in use.
public final class StorageAreas implements FloodAreas {

    private final List<InUse> inUse = new CopyOnWriteArrayList<>();
    private volatile int count = 2;

    /// Water is let into one.
    public void open(String id, String region, Instant since) {
        inUse.add(
                new InUse(
                        id,
                        new Bilingual(id + "蓄洪区", id),
                        new Bilingual("蓄洪区", "Storage area"),
                        "淮河",
                        new RegionCode(region),
                        new BigDecimal("117.30"),
                        new BigDecimal("31.90"),
                        BigDecimal.valueOf(180),
                        since,
                        "省防指令",
                        true));
    }

    /// The pack names none.
    public void knowNone() {
        count = 0;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public List<InUse> listInUse(Instant known) {
        return inUse.stream().filter(area -> !area.since().isAfter(known)).toList();
    }
}
