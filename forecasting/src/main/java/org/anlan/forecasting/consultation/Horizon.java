package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The time a consultation is about: that of the quantity asked; without one, from the earliest
/// beginning to the latest end that any of its opinions names. One for all, so that all levels are
/// judged by the same outcome.
record Horizon(Instant from, Instant to) {

    static Horizon of(Consultation consultation, List<Opinion> opinions) {
        return consultation
                .invited()
                .asked()
                .map(asked -> new Horizon(asked.from(), asked.to()))
                .orElseGet(() -> of(opinions, consultation.calledAt()));
    }

    private static Horizon of(List<Opinion> opinions, Instant otherwise) {
        return new Horizon(
                opinions.stream()
                        .map(Opinion::from)
                        .min(Comparator.naturalOrder())
                        .orElse(otherwise),
                opinions.stream()
                        .map(Opinion::to)
                        .max(Comparator.naturalOrder())
                        .orElse(otherwise));
    }
}
