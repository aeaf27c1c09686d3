package org.anlan.forecasting.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.ReadingsArrived;
import org.anlan.domain.port.Observations;
import org.anlan.forecasting.areal.RainAnalysed;
import org.anlan.forecasting.book.Quantity;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;

/// Hears of rain analysed and readings taken in, and has the forecasts they bear on looked at
/// again: also those whose outcome was known, for the reading may be a correction. It looks at
/// nothing itself, so that followers are never held up.
final class Bell implements Follower {

    /// A day of rain may end at 20 hours the day before, or at 8 the morning after.
    private static final Duration DAY_ENDS = Duration.ofHours(8);

    private static final Set<String> LEVELS =
            Set.of(Observations.Kind.STAGE.name(), Quantity.FLOW);

    private static final Duration NEAR = Duration.ofHours(2);

    @Override
    public String name() {
        return "forecasting.loop";
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(RainAnalysed.class, ReadingsArrived.class);
    }

    @Override
    public void follow(Tx tx, List<Followed> batch) {
        for (var followed : batch) {
            switch (followed.fact()) {
                case RainAnalysed rain -> rain(tx, rain.day());
                case ReadingsArrived readings -> readings(tx, readings);
                default -> {}
            }
        }
    }

    private static void rain(Tx tx, LocalDate day) {
        var begins = day.atStartOfDay(OpenStore.ZONE).toInstant();
        var ends = day.plusDays(1).atStartOfDay(OpenStore.ZONE).toInstant();
        ring(
                tx,
                List.of(Quantity.AREAL_RAIN_DAY, Quantity.RISK_LEVEL),
                begins.minus(DAY_ENDS),
                ends.plus(DAY_ENDS));
    }

    private static void readings(Tx tx, ReadingsArrived readings) {
        if (LEVELS.contains(readings.kind())) {
            ring(
                    tx,
                    List.of(Quantity.STAGE, Quantity.FLOW),
                    readings.from().minus(NEAR),
                    readings.to().plus(NEAR));
        }
    }

    private static void ring(Tx tx, List<String> quantities, Instant from, Instant to) {
        SqlAwaited.ring(tx.handle(), quantities, from, to, tx.civilNow());
    }
}
