package org.anlan.forecasting.aside;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anlan.domain.port.Observations;

/// Observations, asked aside.
///
/// @param asked who answers
public record ObservationsAside(Observations asked) implements Observations {

    @Override
    public List<Station> listStations(Kind kind) {
        return Aside.ask(() -> asked.listStations(kind));
    }

    @Override
    public List<Reading> list(Kind kind, Instant from, Instant to) {
        return Aside.ask(() -> asked.list(kind, from, to));
    }

    @Override
    public List<Reading> latest(Kind kind, Instant at) {
        return Aside.ask(() -> asked.latest(kind, at));
    }

    @Override
    public List<DailyRain> dailyRain(LocalDate from, LocalDate to) {
        return Aside.ask(() -> asked.dailyRain(from, to));
    }
}
