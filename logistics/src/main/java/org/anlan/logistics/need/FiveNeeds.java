package org.anlan.logistics.need;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.FiveNeed;
import org.jspecify.annotations.Nullable;

/// The board of the five needs: how many people lack, for how long, and what is on the way.
///
/// A need met by several kinds of goods lacks, in each county, for as many people as the kind that
/// is shortest there; a need without any counted kind is 未统计, not zero.
final class FiveNeeds {

    private final Catalogue catalogue;

    FiveNeeds(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Map<String, Object>> board(List<Wanted> wanted, Instant now) {
        return Arrays.stream(FiveNeed.values()).map(need -> row(need, wanted, now)).toList();
    }

    private Map<String, Object> row(FiveNeed need, List<Wanted> all, Instant now) {
        var wanted =
                all.stream()
                        .filter(
                                w ->
                                        catalogue
                                                .getGoods(w.need().item())
                                                .need()
                                                .equals(Optional.of(need)))
                        .toList();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("need", need);
        shown.put("zh", need.zh());
        shown.put("en", need.en());
        shown.put("items", wanted.stream().map(w -> w.need().item()).distinct().sorted().toList());
        var counted = !wanted.isEmpty();
        shown.put("gapPeople", counted ? people(wanted, Lack.UNRECEIVED) : null);
        shown.put("comingPeople", counted ? coming(wanted) : null);
        shown.put("missingPeople", counted ? people(wanted, Lack.OUTSTANDING) : null);
        shown.put("longestHours", counted ? longestHours(wanted, now) : null);
        return shown;
    }

    private enum Lack {
        UNRECEIVED,
        OUTSTANDING
    }

    private String people(List<Wanted> wanted, Lack lack) {
        return Long.toString(sum(wanted, lack));
    }

    private String coming(List<Wanted> wanted) {
        return Long.toString(sum(wanted, Lack.UNRECEIVED) - sum(wanted, Lack.OUTSTANDING));
    }

    private long sum(List<Wanted> wanted, Lack lack) {
        Map<RegionCode, Long> worst = new TreeMap<>();
        for (var w : wanted) {
            var units = lack == Lack.OUTSTANDING ? w.outstanding() : w.unreceived();
            worst.merge(w.need().region(), people(w, units), Math::max);
        }
        return worst.values().stream().mapToLong(Long::longValue).sum();
    }

    private long people(Wanted wanted, long units) {
        return catalogue
                .findStandard(wanted.need().standard())
                .map(s -> Math.min(wanted.need().people(), s.people(units)))
                .orElse(wanted.need().people());
    }

    private static long longestHours(List<Wanted> wanted, Instant now) {
        return wanted.stream()
                .filter(w -> w.unreceived() > 0)
                .mapToLong(w -> Duration.between(w.lackingSince(), now).toHours())
                .max()
                .orElse(0);
    }
}
