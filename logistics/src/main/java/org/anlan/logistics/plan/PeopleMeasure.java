package org.anlan.logistics.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Standard;

/// What units of goods mean for people, by the standards of a day.
///
/// *People short* of a county are those of the kind of goods that is shortest there; kinds are not
/// added up, for it is the same people who lack them. *Person-days* are added up: a unit counts
/// for the people it serves times a day; goods that are needed once count for one day.
final class PeopleMeasure {

    private final Catalogue catalogue;
    private final LocalDate day;
    private final Map<Holding.Spot, Optional<Standard>> standards = new HashMap<>();

    /// @param day civil day on which the plan was made
    PeopleMeasure(Catalogue catalogue, LocalDate day) {
        this.catalogue = catalogue;
        this.day = day;
    }

    private Optional<Standard> standard(RegionCode region, String item) {
        return standards.computeIfAbsent(
                new Holding.Spot(region.digits(), item),
                _ ->
                        catalogue.standardsOn(day, region).stream()
                                .filter(s -> s.item().equals(item))
                                .findFirst());
    }

    /// People whom so many missing units leave without, rounded up.
    ///
    /// @param most for how many people the need was reckoned, if that is known
    long people(RegionCode region, String item, long units, OptionalLong most) {
        var people = standard(region, item).map(s -> s.people(units)).orElse(units);
        return most.isPresent() ? Math.min(people, most.getAsLong()) : people;
    }

    /// Days for which units serve a person, rounded up.
    long personDays(RegionCode region, String item, long units) {
        return standard(region, item)
                .map(s -> Math.ceilDiv(Math.multiplyExact(units, s.perPersons()), s.quantity()))
                .orElse(units);
    }

    /// People short in each county.
    ///
    /// @param missing units of a need that are missing
    Map<RegionCode, Long> peopleShort(List<PlanNeed> needs, ToLongFunction<PlanNeed> missing) {
        var worst = new TreeMap<RegionCode, Long>();
        for (var need : needs) {
            var units = missing.applyAsLong(need);
            var people = units == 0 ? 0 : people(need.region(), need.item(), units, need.people());
            worst.merge(need.region(), people, Math::max);
        }
        return worst;
    }

    /// Person-days short in all.
    long personDays(List<PlanNeed> needs, ToLongFunction<PlanNeed> missing) {
        return needs.stream()
                .mapToLong(n -> personDays(n.region(), n.item(), missing.applyAsLong(n)))
                .sum();
    }

    static long sum(Map<RegionCode, Long> people) {
        return people.values().stream().mapToLong(Long::longValue).sum();
    }
}
