package org.anlan.forecasting.loss;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.anlan.forecasting.areal.CountyRains.CountyDay;
import org.anlan.forecasting.product.ImpactPrior;
import org.anlan.forecasting.product.ImpactSpread;
import org.anlan.forecasting.product.RainEstimate;
import org.anlan.store.open.OpenStore;

/// Losses expected of the rain before and after a county's last word. A day whose noon is after the
/// word is after it. Not thread-safe: each question is answered once and kept.
final class RainByWord {

    private final ImpactPrior prior;
    private final Map<String, List<CountyDay>> days;
    private final Map<Cut, Parted> parted = new HashMap<>();

    private record Cut(String region, LocalDate first) {}

    private record Parted(List<ImpactPrior.Line> before, List<ImpactPrior.Line> since) {}

    /// @param days by region, rising
    RainByWord(ImpactPrior prior, Map<String, List<CountyDay>> days) {
        this.prior = prior;
        this.days = days;
    }

    /// Residents; empty where they are not known.
    OptionalDouble people(String region) {
        return prior.people(region);
    }

    /// What rain after a word makes expect; empty where none fell, it is not known, or less than
    /// one unit is expected of it.
    Optional<LossInputs.Since> since(String region, String indicator, Instant word) {
        var first = first(word);
        var of = days.getOrDefault(region, List.of());
        if (of.isEmpty() || of.getLast().day().isBefore(first)) {
            return Optional.empty();
        }
        var both = parted.computeIfAbsent(new Cut(region, first), cut -> part(cut, of));
        return spread(both.since(), indicator)
                .map(
                        s ->
                                new LossInputs.Since(
                                        s.logMean(),
                                        s.logDeviation(),
                                        spread(both.before(), indicator)
                                                .map(ImpactSpread::logMean)
                                                .orElse(null)));
    }

    /// The first day that a word does not know.
    private static LocalDate first(Instant word) {
        var at = word.atZone(OpenStore.ZONE);
        return at.toLocalTime().isBefore(LocalTime.NOON)
                ? at.toLocalDate()
                : at.toLocalDate().plusDays(1);
    }

    private Parted part(Cut cut, List<CountyDay> of) {
        var since = of.stream().filter(d -> !d.day().isBefore(cut.first())).toList();
        var before = of.stream().filter(d -> d.day().isBefore(cut.first())).toList();
        return new Parted(lines(cut.region(), before), lines(cut.region(), since));
    }

    private List<ImpactPrior.Line> lines(String region, List<CountyDay> of) {
        return prior.lines(region, greatest(of));
    }

    private static Optional<ImpactSpread> spread(List<ImpactPrior.Line> lines, String indicator) {
        return lines.stream()
                .filter(l -> l.indicator().equals(indicator))
                .findFirst()
                .flatMap(ImpactPrior.Line::spread)
                .filter(s -> s.logMean() >= 0 && s.logDeviation() > 0);
    }

    /// The three days with the greatest sum.
    ///
    /// @param days of one county, rising
    static RainEstimate greatest(List<CountyDay> days) {
        var most = RainEstimate.sum(List.of(), ImpactPrior.DAYS);
        for (var last : days) {
            var first = last.day().minusDays(ImpactPrior.DAYS - 1L);
            var window =
                    days.stream()
                            .filter(d -> !d.day().isBefore(first) && !d.day().isAfter(last.day()))
                            .toList();
            var sum = RainEstimate.sum(window, ImpactPrior.DAYS);
            if (sum.mean().orElse(-1) > most.mean().orElse(-1)) {
                most = sum;
            }
        }
        return most;
    }
}
