package org.anlan.forecasting.loop;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.storm.StormsThatCame;
import org.anlan.forecasting.storm.StormsThatCame.Blown;
import org.jdbi.v3.core.Handle;

/// Knows the strongest wind of a county from the typhoon's track as it was analysed afterwards. Made
/// anew for each round, not thread-safe.
final class WindWitness implements Witness {

    private static final String RUN = "run:";

    private final StormsThatCame storms;
    private final Map<Asked, Optional<Map<String, Blown>>> asked = new HashMap<>();

    private record Asked(UUID run, Instant from, Instant to) {}

    WindWitness(StormsThatCame storms) {
        this.storms = storms;
    }

    @Override
    public WhatCame ask(Handle handle, Told told, OutcomeRule rule) {
        if (!told.source().startsWith(RUN)) {
            return new WhatCame.Never("不是由台风作业发布的");
        }
        var run = UUID.fromString(told.source().substring(RUN.length()));
        var of = new Asked(run, told.validFrom(), told.validTo());
        return asked.computeIfAbsent(of, a -> storms.find(handle, a.run(), a.from(), a.to()))
                .<WhatCame>map(blown -> known(told, blown))
                .orElseGet(() -> new WhatCame.NotYet("台风定位还没有到时段末"));
    }

    private static WhatCame known(Told told, Map<String, Blown> blown) {
        var here =
                blown.getOrDefault(told.forecast().key().region(), new Blown(0, Optional.empty()));
        return new WhatCame.Known(here.windMs(), here.at(), told.source());
    }
}
