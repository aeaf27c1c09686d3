package org.anlan.dashboard.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.dashboard.board.Evacuation;
import org.anlan.dashboard.desk.OtherRooms;
import org.anlan.dashboard.duty.SqlRosters;
import org.anlan.dashboard.incident.OpenIncidents;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.domain.port.Observations.Station;
import org.anlan.store.Store;
import org.anlan.store.open.OpenStore;

/// Reads what a duty report tells, everything as of one civil time.
record DutyReads(Store store, OtherRooms rooms, Evacuation evacuation) {

    /// Rain of that many days before the day of the report is looked at.
    private static final int DAYS_BACK = 2;

    DutyFacts load(String process, Instant known) {
        var at = Optional.of(known);
        var day = LocalDate.ofInstant(known, OpenStore.ZONE);
        return new DutyFacts(
                known,
                stations(Kind.RAIN),
                rooms.observations().dailyRainKnown(day.minusDays(DAYS_BACK), day, known),
                stations(Kind.STAGE),
                rooms.observations().latestKnown(Kind.STAGE, known),
                store.read(h -> OpenIncidents.list(h, at)),
                rooms.responses().listInForceAt(known),
                store.read(h -> evacuation.sum(h, List.of(), Optional.of(process), at)),
                rooms.supplies().listSent(process, known),
                store.read(h -> SqlRosters.find(h, at)));
    }

    private Map<String, Station> stations(Kind kind) {
        return rooms.observations().listStations(kind).stream()
                .collect(Collectors.toMap(Station::id, Function.identity()));
    }
}
