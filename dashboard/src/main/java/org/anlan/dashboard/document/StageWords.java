package org.anlan.dashboard.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.anlan.domain.port.Observations.Reading;
import org.anlan.domain.port.Observations.Station;
import org.jspecify.annotations.Nullable;

/// The stations above their marks, in words: the worst by name, the others by number.
final class StageWords {

    private static final int MOST_STATIONS = 6;
    private static final Duration FRESH = Duration.ofDays(2);

    /// Those above the guarantee stage, then those above the warning stage, each by how much.
    private static final Comparator<Over> WORST_FIRST =
            Comparator.comparing(Over::guarantee).thenComparing(Over::by).reversed();

    /// A station above a mark.
    ///
    /// @param by how far, m
    private record Over(Station station, Reading reading, boolean guarantee, BigDecimal by) {

        Prose words(Ways ways) {
            var stage =
                    "%s米,%s%s米"
                            .formatted(
                                    metres(reading.value()), guarantee ? "超保证" : "超警戒", metres(by));
            return Prose.of(station.river() + station.name())
                    .then(Prose.linked(stage, ways.station(station.id())));
        }
    }

    private StageWords() {}

    static Prose write(DutyFacts facts, Ways ways) {
        var fresh =
                facts.stages().stream()
                        .filter(r -> r.at().isAfter(facts.known().minus(FRESH)))
                        .toList();
        if (fresh.isEmpty()) {
            return Prose.of("未统计。");
        }
        var over =
                fresh.stream()
                        .flatMap(r -> over(facts.rivers().get(r.station()), r).stream())
                        .sorted(WORST_FIRST)
                        .toList();
        if (over.isEmpty()) {
            return Prose.of("各站均未超警戒水位。");
        }
        var worst = over.stream().limit(MOST_STATIONS).map(o -> o.words(ways)).toList();
        var all = over.size() > MOST_STATIONS ? ",等%d站。".formatted(over.size()) : "。";
        return Prose.joined(";", worst).then(all);
    }

    private static Optional<Over> over(@Nullable Station station, Reading r) {
        if (station == null) {
            return Optional.empty();
        }
        return over(station, r, station.guaranteeM(), true)
                .or(() -> over(station, r, station.warningM(), false));
    }

    private static Optional<Over> over(
            Station station, Reading reading, Optional<BigDecimal> mark, boolean guarantee) {
        return mark.map(m -> reading.value().subtract(m))
                .filter(by -> by.signum() > 0)
                .map(by -> new Over(station, reading, guarantee, by));
    }

    /// Stages are told to the centimetre.
    private static String metres(BigDecimal stage) {
        return stage.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
