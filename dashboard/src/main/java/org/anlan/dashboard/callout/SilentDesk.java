package org.anlan.dashboard.callout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.dashboard.callout.SqlCalloutCounts.SilentPlace;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.person.PersonLevel;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.store.Store;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.RoomContract;

/// Villages, townships and counties of which nobody had answered some minutes after the call; the
/// minutes stand in `silent-marks.tsv`. Thread-safe.
final class SilentDesk {

    private static final int MOST = 2_000;

    private final Store store;
    private final Places places;
    private final List<Duration> marks;

    SilentDesk(Store store, Places places) {
        this.store = store;
        this.places = places;
        this.marks = read(CatalogueTable.resource(SilentDesk.class, "silent-marks.tsv"));
    }

    static List<Duration> read(CatalogueTable table) {
        return table.rows().stream().map(SilentDesk::mark).sorted().toList();
    }

    private static Duration mark(CatalogueTable.Row row) {
        var minutes = row.get("minutes");
        if (!minutes.matches("[0-9]{1,5}")) {
            throw row.refuse("minutes", "'%s' is no number of minutes.".formatted(minutes));
        }
        return Duration.ofMinutes(Long.parseLong(minutes));
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record Place(
            RegionCode region,
            String regionName,
            String village,
            int persons,
            int called,
            Optional<Instant> answeredSince) {}

    /// What stood at a mark, or stands now where its time has not come.
    private record Mark(
            long minutes,
            Instant at,
            boolean reached,
            List<Place> villages,
            List<Place> townships,
            List<Place> counties) {}

    private record Silent(String warning, List<Mark> marks) {}

    void addTo(RoomContract contract) {
        contract.reads("listSilentPlaces", this::list);
    }

    private Answer list(Ask ask) {
        var now = store.civil().instant();
        return Answer.ok(
                store.read(
                        h -> {
                            var list = CalloutListDesk.found(h, ask.at("warning"));
                            var told =
                                    marks.stream()
                                            .map(
                                                    after -> {
                                                        var at = list.calledAt().plus(after);
                                                        var then = at.isAfter(now) ? now : at;
                                                        return mark(
                                                                after,
                                                                at,
                                                                !at.isAfter(now),
                                                                SqlCalloutCounts.listSilent(
                                                                        h,
                                                                        list.warning(),
                                                                        then,
                                                                        MOST));
                                                    })
                                            .toList();
                            return new Silent(list.warning(), told);
                        }));
    }

    private Mark mark(Duration after, Instant at, boolean reached, List<SilentPlace> silent) {
        return new Mark(
                after.toMinutes(),
                at,
                reached,
                of(silent, PersonLevel.VILLAGE),
                of(silent, PersonLevel.TOWNSHIP),
                of(silent, PersonLevel.COUNTY));
    }

    private List<Place> of(List<SilentPlace> silent, PersonLevel level) {
        return silent.stream().filter(p -> p.level() == level).map(this::place).toList();
    }

    private Place place(SilentPlace silent) {
        return new Place(
                silent.region(),
                places.longName(silent.region()),
                silent.village(),
                silent.persons(),
                silent.called(),
                silent.answeredAt());
    }
}
