package org.anlan.forecasting.loop;

import java.util.Optional;
import org.anlan.forecasting.book.Came;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.verification.FrozenPair;

/// Makes a pair that can be scored of a forecast and what came, where there is one.
final class Pairing {

    private Pairing() {}

    /// Empty where what came is unknown or no number, or the issue was not before the onset, or the
    /// forecast is not the one of its digest.
    static Optional<FrozenPair> of(Told told, String digest, Came came) {
        var onset = came.onset().orElse(told.validTo());
        if (came.observed().stream().noneMatch(Double::isFinite)
                || !told.forecast().issued().isBefore(onset)
                || !digest.equals(told.forecast().digest())) {
            return Optional.empty();
        }
        return Optional.of(
                new FrozenPair(told.forecast(), digest, onset, came.observed().getAsDouble()));
    }
}
