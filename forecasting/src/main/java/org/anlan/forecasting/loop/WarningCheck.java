package org.anlan.forecasting.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.areal.RainThatCame;
import org.anlan.forecasting.cap.WarningColour;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.verification.Episode;
import org.anlan.forecasting.verification.EventMatching;
import org.anlan.forecasting.warning.WarningKind;
import org.anlan.forecasting.warning.WarningSpans;
import org.anlan.forecasting.warning.WarningSpans.Span;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// Holds warnings against what came: matched one to one, so that the county-hours in common are
/// greatest over all. Thread-safe.
final class WarningCheck {

    private static final Duration YEAR = Duration.ofDays(366);

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final SeverityRules rules;
    private final StationPlaces stations;

    WarningCheck(OpenStore open, Gazetteer gazetteer, SeverityRules rules, StationPlaces stations) {
        this.stations = stations;
        this.open = open;
        this.gazetteer = gazetteer;
        this.rules = rules;
    }

    Answer answer(Ask ask) {
        var now = open.civil().instant();
        var from = from(ask, now);
        var colour = WarningColour.valueOf(ask.given("colour").orElse("BLUE"));
        return Answer.ok(open.store().read(handle -> text(handle, from, now, colour)));
    }

    private static Instant from(Ask ask, Instant now) {
        try {
            return ask.given("from").map(Instant::parse).orElse(now.minus(YEAR));
        } catch (DateTimeParseException e) {
            throw Problem.field("from", "date-time", "时刻应写作 2031-07-14T14:00:00Z。");
        }
    }

    private Map<String, ?> text(Handle handle, Instant from, Instant now, WarningColour colour) {
        var spans = WarningSpans.list(handle, from, colour);
        var judged = spans.stream().filter(span -> span.kind() == WarningKind.RISK).toList();
        var counties = new TreeSet<>(RainThatCame.listCounties(handle));
        var events =
                new DangerEvents(
                                rules,
                                stations,
                                region -> in(region, counties),
                                Names.level(colour))
                        .list(handle, day(from), day(now));
        events.forEach(event -> counties.addAll(event.counties()));
        var matching =
                EventMatching.of(
                        judged.stream().map(span -> episode(span, counties)).toList(),
                        events.stream().map(WarningCheck::episode).toList());
        var asked = new WarningText.Asked(from, now, colour, spans.size() - judged.size());
        return new WarningText(gazetteer, judged, events)
                .of(matching, asked, DangerEvents.rules(rules, Names.level(colour)));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, OpenStore.ZONE);
    }

    private List<String> in(RegionCode region, Collection<String> counties) {
        var inside =
                counties.stream()
                        .filter(county -> gazetteer.contains(region, new RegionCode(county)))
                        .toList();
        return inside.isEmpty() ? List.of(region.digits()) : inside;
    }

    /// Each county counts as one, whatever its size; a city or the province is its counties.
    private Episode episode(Span span, Collection<String> counties) {
        var areas = new TreeSet<String>();
        span.areas().forEach(area -> areas.addAll(in(new RegionCode(area), counties)));
        return new Episode(
                span.id().toString(), span.from(), span.to(), each(areas), span.issued());
    }

    private static Episode episode(Event event) {
        return new Episode(
                event.id(), event.from(), event.to(), each(event.counties()), event.from());
    }

    private static Map<String, Double> each(Iterable<String> codes) {
        var areas = new TreeMap<String, Double>();
        codes.forEach(code -> areas.put(code, 1.0));
        return areas;
    }
}
