package org.anlan.forecasting.loss;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Figures.DisasterProcess;
import org.anlan.forecasting.book.PairBook;
import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.Reference;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// The house's own nowcasts of processes that are over, with what came of them, from the book.
final class PastNowcasts {

    private static final String SOURCE = "run:";
    private static final int MOST = 5_000;

    private final OpenStore open;
    private final RegionCode province;
    private final Map<String, Instant> starts = new HashMap<>();

    /// @param now the process that is reckoned: others of its first level count
    PastNowcasts(
            OpenStore open, List<DisasterProcess> all, DisasterProcess now, RegionCode province) {
        this.open = open;
        this.province = province;
        var kind = PastProcesses.firstLevel(now.hazard());
        for (var process : all) {
            if (!process.open()
                    && !process.id().equals(now.id())
                    && PastProcesses.firstLevel(process.hazard()).equals(kind)) {
                starts.put(process.id(), process.startedAt());
            }
        }
    }

    /// How far those of an indicator erred.
    ///
    /// @param hours since the onset, of the process that is reckoned
    LossErrors of(String indicator, double hours) {
        return starts.isEmpty()
                ? LossErrors.NONE
                : LossErrors.of(open.store().read(handle -> cases(handle, indicator)), hours);
    }

    private List<LossErrors.Case> cases(Handle handle, String indicator) {
        var processes = SqlLossNowcasts.processesByRun(handle, starts.keySet());
        var cases = new ArrayList<LossErrors.Case>();
        for (var pair : PairBook.listKnown(handle, asked(indicator), MOST)) {
            run(pair.told())
                    .map(processes::get)
                    .flatMap(process -> read(process, pair))
                    .ifPresent(cases::add);
        }
        return cases;
    }

    private PairBook.Asked asked(String indicator) {
        return new PairBook.Asked(
                Optional.of(Told.Issuer.MODEL),
                Optional.of(LossModel.NAME),
                Optional.empty(),
                Optional.of(Quantity.indicator(indicator)),
                Optional.of(province.digits()),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<UUID> run(Told told) {
        return told.source().startsWith(SOURCE)
                ? Optional.of(UUID.fromString(told.source().substring(SOURCE.length())))
                : Optional.empty();
    }

    private Optional<LossErrors.Case> read(String process, PairBook.Verified pair) {
        var forecast = pair.told().forecast();
        var told = middle(Optional.of(forecast.value()));
        var came = pair.came().observed();
        var start = starts.get(process);
        if (told.isEmpty() || came.isEmpty() || start == null) {
            return Optional.empty();
        }
        var hours = Duration.between(start, forecast.issued()).toMinutes() / 60.0;
        var bare = middle(Optional.ofNullable(forecast.references().get(Reference.PERSISTENCE)));
        return Optional.of(
                new LossErrors.Case(
                        process, hours, told.getAsDouble(), bare.orElse(0), came.getAsDouble()));
    }

    private static OptionalDouble middle(Optional<ForecastValue> value) {
        return switch (value.orElse(null)) {
            case ForecastValue.Ensemble one -> OptionalDouble.of(one.members().getFirst());
            case ForecastValue.Quantiled fan ->
                    OptionalDouble.of(fan.values().get(fan.levels().indexOf(0.5)));
            case null, default -> OptionalDouble.empty();
        };
    }
}
