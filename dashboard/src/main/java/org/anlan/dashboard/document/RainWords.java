package org.anlan.dashboard.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.port.Observations.DailyRain;
import org.anlan.domain.port.Observations.Station;

/// The rain of the newest day there is, in words.
final class RainWords {

    private static final int MOST_STATIONS = 6;

    private RainWords() {}

    static Prose write(DutyFacts facts, Ways ways) {
        var newest = facts.rain().stream().map(DailyRain::day).max(Comparator.naturalOrder());
        if (newest.isEmpty()) {
            return Prose.of("未统计。");
        }
        var list =
                facts.rain().stream()
                        .filter(d -> d.day().equals(newest.get()) && d.mm().signum() > 0)
                        .sorted(Comparator.comparing(DailyRain::mm).reversed())
                        .limit(MOST_STATIONS)
                        .map(d -> words(facts, d, ways))
                        .toList();
        return Prose.of(FlashText.day(newest.get())).then(told(list)).then("。");
    }

    private static Prose told(List<Prose> list) {
        return list.isEmpty()
                ? Prose.of("各站无雨")
                : Prose.of("雨量较大的站:").then(Prose.joined("、", list));
    }

    private static Prose words(DutyFacts facts, DailyRain rain, Ways ways) {
        var name =
                Optional.ofNullable(facts.gauges().get(rain.station()))
                        .map(Station::name)
                        .orElse(rain.station());
        return Prose.of(name)
                .then(Prose.linked(rain.mm().toPlainString() + "毫米", ways.station(rain.station())));
    }
}
