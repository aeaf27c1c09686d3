package org.anlan.dashboard.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.dashboard.board.Evacuation;
import org.anlan.dashboard.duty.Roster;
import org.anlan.dashboard.incident.OpenIncidents.Open;
import org.anlan.domain.port.Observations.DailyRain;
import org.anlan.domain.port.Observations.Reading;
import org.anlan.domain.port.Observations.Station;
import org.anlan.domain.port.Responses.Response;
import org.anlan.domain.port.Supplies.Sent;

/// All that a duty report tells besides the damage, as it was known at one civil time. Immutable.
///
/// @param gauges rain gauges by id
/// @param rain of the last three days
/// @param rivers stage stations by id
/// @param stages the newest of each station
/// @param incidents calls in hand
/// @param responses in force, highest level first
/// @param evacuation what counties told of the disaster process
/// @param supplies goods sent for it
/// @param roster who was on duty; empty while nobody was entered
record DutyFacts(
        Instant known,
        Map<String, Station> gauges,
        List<DailyRain> rain,
        Map<String, Station> rivers,
        List<Reading> stages,
        List<Open> incidents,
        List<Response> responses,
        Evacuation.Sum evacuation,
        List<Sent> supplies,
        Optional<Roster> roster) {

    DutyFacts {
        gauges = Map.copyOf(gauges);
        rain = List.copyOf(rain);
        rivers = Map.copyOf(rivers);
        stages = List.copyOf(stages);
        incidents = List.copyOf(incidents);
        responses = List.copyOf(responses);
        supplies = List.copyOf(supplies);
    }
}
