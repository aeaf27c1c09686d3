package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.forecasting.book.ForecastBook;
import org.anlan.forecasting.book.Told;
import org.jdbi.v3.core.Handle;

/// Models in the book of forecasts, read only: which of their entries speak of a matter.
final class SqlModelForecasts {

    private static final String OF =
            """
            select distinct on (issuer) id from forecasting.issued
             where kind = 'MODEL' and quantity = :quantity and region = :region
               and issued_at <= :known and valid_to > :from and valid_to <= :to
             order by issuer, valid_to desc, issued_at desc
            """;

    private static final String AHEAD =
            """
            select distinct on (issuer, quantity, region, valid_to) id from forecasting.issued
             where kind = 'MODEL' and issued_at between :since and :known and valid_to > :known
             order by issuer, quantity, region, valid_to, issued_at desc limit :most
            """;

    private SqlModelForecasts() {}

    /// Of each model the newest for the end of a time.
    static List<Told> list(
            Handle handle,
            String quantity,
            String region,
            Instant from,
            Instant to,
            Instant known) {
        return handle
                .createQuery(OF)
                .bind("quantity", quantity)
                .bind("region", region)
                .bind("known", known)
                .bind("from", from)
                .bind("to", to)
                .mapTo(UUID.class)
                .list()
                .stream()
                .flatMap(id -> ForecastBook.find(handle, id).stream())
                .toList();
    }

    /// All that still lies ahead, issued since a time.
    static List<Told> listAhead(Handle handle, Instant since, Instant known, int most) {
        return handle
                .createQuery(AHEAD)
                .bind("since", since)
                .bind("known", known)
                .bind("most", most)
                .mapTo(UUID.class)
                .list()
                .stream()
                .flatMap(id -> ForecastBook.find(handle, id).stream())
                .toList();
    }
}
