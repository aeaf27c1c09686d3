package org.anlan.logistics.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.need.SqlNeeds;
import org.anlan.logistics.need.Wanted;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;

/// Proposes anew on a day on which goods that were received have been used up since the last plan:
/// what is needed daily is needed again. Once a day for each process. Thread-safe.
public final class DayBreak {

    private final Planner planner;
    private final Catalogue catalogue;

    /// @param catalogue says which goods are used up daily
    public DayBreak(Planner planner, Catalogue catalogue) {
        this.planner = planner;
        this.catalogue = catalogue;
    }

    /// Looks at each process whose last plan is of an earlier civil day.
    public void look(Tx tx) {
        for (var process : SqlNeeds.listProcesses(tx.handle())) {
            if (isDue(tx, process)) {
                SqlNeeds.lockBasis(tx.handle(), process);
                if (isDue(tx, process)) { // nobody proposed while the basis was waited for
                    planner.proposeAlone(tx, process, Occasion.USED_UP);
                }
            }
        }
    }

    private boolean isDue(Tx tx, String process) {
        var today = day(tx.civilNow());
        return SqlPlans.findLatest(tx.handle(), Optional.of(process))
                .map(plan -> day(plan.madeAt()))
                .filter(day -> day.isBefore(today))
                .filter(day -> isUsedUpSince(tx, process, day, today))
                .isPresent();
    }

    private boolean isUsedUpSince(Tx tx, String process, LocalDate then, LocalDate today) {
        var now = wanted(tx, process, today);
        return now.stream().anyMatch(w -> w.outstanding() > 0 && w.used() > 0)
                && used(now) > used(wanted(tx, process, then));
    }

    private List<Wanted> wanted(Tx tx, String process, LocalDate day) {
        return Wanted.list(tx.handle(), process, SqlPlanRows::supplies, catalogue, day);
    }

    private static long used(List<Wanted> wanted) {
        return wanted.stream().mapToLong(Wanted::used).sum();
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, OpenStore.ZONE);
    }
}
