package org.anlan.logistics.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Standard;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// A need beside what approved plans bring of it, as of a civil day.
///
/// @param used units received and used up before that day; 0 unless the goods are needed daily
/// @param lackingSince from when it was last not wholly there, if it is not
public record Wanted(CountyNeed need, Supply supply, long used, Instant lackingSince) {

    private record Key(RegionCode region, String item) {}

    /// The needs of a process with their supplies, by county and kind of goods.
    ///
    /// @param standards says which goods are used up daily, and how many a day
    /// @param day the civil day that is asked about
    public static List<Wanted> list(
            Handle handle, String process, Supplies supplies, Catalogue standards, LocalDate day) {
        Map<Key, Supply> brought = new HashMap<>();
        supplies.list(handle, process).forEach(s -> brought.put(new Key(s.region(), s.item()), s));
        return SqlNeeds.list(handle, process).stream()
                .map(n -> of(n, supply(brought, n), standards.findStandard(n.standard()), day))
                .toList();
    }

    private static Supply supply(Map<Key, Supply> brought, CountyNeed need) {
        var found = brought.get(new Key(need.region(), need.item()));
        return found == null ? Supply.none(need.region(), need.item()) : found;
    }

    /// A need with its supply.
    ///
    /// @param standard says whether the goods are used up daily
    /// @param day the civil day that is asked about
    public static Wanted of(
            CountyNeed need, Supply supply, Optional<Standard> standard, LocalDate day) {
        var daily =
                standard.filter(Standard::daily)
                        .map(s -> DailyUse.of(s, need.people(), supply.arrivals()));
        return new Wanted(
                need,
                supply,
                daily.map(d -> d.used(day)).orElse(0L),
                daily.flatMap(d -> d.shortSince(need.quantity(), day))
                        .map(d -> d.atStartOfDay(OpenStore.ZONE).toInstant())
                        .orElse(need.since()));
    }

    /// Units that need not be planned again: promised, on the road, or there and not used up; what
    /// was lost is not in it.
    public long supplied() {
        return supply.promised() + supply.transit() + there();
    }

    /// Units that no plan brings yet.
    public long outstanding() {
        return Math.max(0, need.quantity() - supplied());
    }

    /// Units that are not there.
    public long unreceived() {
        return Math.max(0, need.quantity() - there());
    }

    private long there() {
        return supply.received() - used;
    }
}
