package org.anlan.logistics.stock.promise;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The kinds of goods for which an agreement holds.
public final class AgreedGoods {

    private AgreedGoods() {}

    /// Those that a supplier has agreed to deliver on a day.
    public static Set<String> on(Handle handle, LocalDate day) {
        return SqlAgreements.list(handle).stream()
                .filter(agreement -> agreement.holds(day))
                .map(Agreement::item)
                .collect(Collectors.toSet());
    }
}
