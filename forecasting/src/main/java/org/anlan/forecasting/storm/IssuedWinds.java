package org.anlan.forecasting.storm;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anlan.forecasting.book.ForecastBook;
import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.run.Run;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.ScoreKey;
import org.anlan.store.Tx;

/// Keeps the strongest wind of each county in the book, once for each analysis with a forecast as
/// new as itself: an older forecast was told when it was new.
final class IssuedWinds {

    private static final String HAZARD = "typhoon";
    private static final List<Double> FAN = List.of(0.1, 0.5, 0.9);

    private IssuedWinds() {}

    static void issue(Tx tx, Run run, WindAhead ahead) {
        var isNew = !ahead.issued().isBefore(ahead.from());
        if (isNew && tx.civilNow().isBefore(ahead.to())) {
            ahead.counties().forEach(county -> issue(tx, run, ahead, county));
        }
    }

    private static void issue(Tx tx, Run run, WindAhead ahead, WindAhead.County county) {
        var now = tx.civilNow();
        var lead = (int) Duration.between(ahead.from(), ahead.to()).toHours();
        ForecastBook.issue(
                tx,
                new Told(
                        UuidCreator.getTimeOrderedEpoch(),
                        Told.Issuer.MODEL,
                        Quantity.WIND,
                        now,
                        ahead.to(),
                        run.source(),
                        new IssuedForecast(
                                new ScoreKey(HAZARD, county.region(), lead, run.model(), 0),
                                now,
                                new ForecastValue.Quantiled(
                                        FAN, List.of(county.p10(), county.p50(), county.p90())),
                                Map.of())));
    }
}
