package org.anlan.forecasting.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.areal.RainThatCame;
import org.anlan.forecasting.cap.WarningColour;
import org.anlan.forecasting.loop.RainEvents.Event;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.verification.Episode;
import org.anlan.forecasting.verification.EventMatching;
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

    WarningCheck(OpenStore open, Gazetteer gazetteer, SeverityRules rules) {
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
        var over = spans.stream().filter(span -> !span.to().isAfter(now)).toList();
        var events =
                RainEvents.list(handle, rules, Names.level(colour), day(from), day(now));
        var counties = new TreeSet<>(RainThatCame.listCounties(handle));
        events.forEach(event -> counties.addAll(event.counties()));
        var told =
                over.stream()
                        .collect(
                                Collectors.toMap(
                                        span -> span.id().toString(),
                                        span -> span,
                                        (one, _) -> one));
        var came = events.stream().collect(Collectors.toMap(WarningCheck::id, event -> event));
        var matching =
                EventMatching.of(
                        over.stream().map(span -> episode(span, counties)).toList(),
                        events.stream().map(WarningCheck::episode).toList());
        return new WarningText(gazetteer, told, came)
                .of(
                        matching,
                        new WarningText.Asked(from, now, colour, spans.size() - over.size()),
                        RainEvents.rule(rules, Names.level(colour)));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, OpenStore.ZONE);
    }

    private static String id(Event event) {
        return "rain/" + event.from();
    }

    /// Each county counts as one, whatever its size.
    private Episode episode(Span span, Iterable<String> counties) {
        var named = span.areas().stream().map(RegionCode::new).toList();
        var areas = new TreeSet<>(span.areas());
        for (var county : counties) {
            if (named.stream().anyMatch(area -> gazetteer.contains(area, new RegionCode(county)))) {
                areas.add(county);
            }
        }
        return new Episode(
                span.id().toString(), span.from(), span.to(), each(areas), span.issued());
    }

    private static Episode episode(Event event) {
        return new Episode(
                id(event), event.from(), event.to(), each(event.counties()), event.from());
    }

    private static Map<String, Double> each(Iterable<String> codes) {
        var areas = new TreeMap<String, Double>();
        codes.forEach(code -> areas.put(code, 1.0));
        return areas;
    }
}
