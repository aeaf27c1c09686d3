package org.anlan.forecasting.loop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.forecasting.book.Told;
import org.jdbi.v3.core.Handle;

/// What a run's forecasts are about, from the table `forecasting.run`.
final class SqlAbout {

    private static final String RUN = "run:";

    /// A process and the base its figures are counted from.
    record ProcessAndBase(String process, String base) {}

    private SqlAbout() {}

    /// The process and base at the end of the run's subject, `…|PROCESS|BASE`; empty where the
    /// forecast is of no run, or the run of none.
    static Optional<ProcessAndBase> find(Handle handle, Told told) {
        return run(told)
                .flatMap(
                        id ->
                                handle.createQuery(
                                                "select subject from forecasting.run where id = :id")
                                        .bind("id", id)
                                        .mapTo(String.class)
                                        .findFirst())
                .map(subject -> List.of(subject.split("\\|", -1)))
                .filter(parts -> parts.size() >= 2)
                .map(parts -> new ProcessAndBase(parts.get(parts.size() - 2), parts.getLast()));
    }

    private static Optional<UUID> run(Told told) {
        try {
            return told.source().startsWith(RUN)
                    ? Optional.of(UUID.fromString(told.source().substring(RUN.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a source of another house: of no run here
        }
    }
}
