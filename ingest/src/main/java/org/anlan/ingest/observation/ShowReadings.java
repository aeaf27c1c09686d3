package org.anlan.ingest.observation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;

/// Shows readings over HTTP: the newest of each station, and one station's history by page.
final class ShowReadings {

    private static final Duration USUAL_SPAN = Duration.ofDays(7);
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private record Newest(List<NewestReading> items) {}

    private final OpenStore open;
    private final Gauges gauges;
    private final SqlReadingPages pages;
    private final Map<Kind, KindLimits> limits = KindLimits.bundled();

    ShowReadings(OpenStore open, Gauges gauges) {
        this.open = open;
        this.gauges = gauges;
        this.pages = new SqlReadingPages(open.store());
    }

    /// The newest reading of each station of a kind, now or as known at a civil time; a station
    /// without one is not listed.
    ///
    /// @throws Problem 400 for a time that is none
    Answer newest(Ask ask) {
        var kind = kind(ask.given("kind").orElseThrow());
        var unit = Optional.ofNullable(limits.get(kind)).orElseThrow().unit();
        var items =
                newest(ask, gauges.ids(kind)).stream()
                        .flatMap(
                                row ->
                                        gauges.find(row.station()).stream()
                                                .map(g -> NewestReading.of(g, row, unit)))
                        .toList();
        return Answer.ok(new Newest(items));
    }

    private static Kind kind(String asked) {
        return asked.equals("river") ? Kind.STAGE : Kind.valueOf(asked.toUpperCase(Locale.ROOT));
    }

    private List<NewestReading.Row> newest(Ask ask, List<String> stations) {
        return time(ask, "asOf")
                .map(at -> pages.listNewestKnown(stations, at))
                .orElseGet(() -> pages.listNewest(stations));
    }

    /// Every version of one station's readings in a half-open span, oldest first.
    ///
    /// @throws Problem 404 for an unknown station, 400 for a time that is none
    Answer history(Ask ask) {
        var station = ask.at("station");
        if (gauges.find(station).isEmpty()) {
            throw Problem.notFound("没有这个测站。");
        }
        var to = time(ask, "to").orElseGet(() -> open.civil().instant().plusMillis(1));
        var from = time(ask, "from").orElseGet(() -> to.minus(USUAL_SPAN));
        var after = Page.cursor(ask).map(ShowReadings::after);
        var size = Page.size(ask);
        var read =
                pages.listHistory(
                        station,
                        from,
                        to,
                        after.orElse(new SqlReadingPages.After(FIRST, 0)),
                        size + 1);
        return Answer.ok(Page.of(read, size, v -> v.at() + "|" + v.version()));
    }

    private static Optional<Instant> time(Ask ask, String name) {
        return ask.given(name).map(text -> time(name, text));
    }

    private static Instant time(String name, String text) {
        try {
            var at = OffsetDateTime.parse(text).toInstant();
            if (at.isBefore(FIRST) || at.isAfter(LAST)) {
                throw badTime(name);
            }
            return at;
        } catch (DateTimeException e) {
            throw badTime(name);
        }
    }

    private static Problem badTime(String name) {
        return Problem.of(
                400,
                "time",
                "时间有误",
                name + " 应为带时区的时间",
                List.of(new Problem.FieldFault(name, "time", "例如 2031-07-20T00:00:00Z")));
    }

    private static SqlReadingPages.After after(String cursor) {
        var cut = cursor.indexOf('|');
        try {
            return new SqlReadingPages.After(
                    time("cursor", cursor.substring(0, Math.max(0, cut))),
                    Integer.parseInt(cursor.substring(cut + 1)));
        } catch (NumberFormatException e) {
            throw badTime("cursor");
        }
    }
}
