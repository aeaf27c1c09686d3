package org.anlan.forecasting.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The agenda 议程: who speaks after whom, who is there, how long each has.
final class Agenda {

    /// Who gives the orders at the end.
    static final String HOST = "主持人";

    /// A turn to speak.
    ///
    /// @param kind `DEPARTMENT`, `EXPERT` or `HOST`
    private record Turn(AgendaPart part, String speaker, String kind) {}

    private Agenda() {}

    /// The speakers in the order of the agenda.
    static List<Speaker> order(Invited invited) {
        return turns(invited).stream()
                .flatMap(turn -> invited.find(turn.speaker()).stream())
                .toList();
    }

    /// The items as the contract writes them.
    static List<Map<String, @Nullable Object>> items(Handle handle, Consultation consultation) {
        var seats = SqlAttendance.list(handle, consultation.id());
        var turns = turns(consultation.invited());
        var items = new ArrayList<Map<String, @Nullable Object>>();
        for (var turn : turns) {
            items.add(item(items.size() + 1, turn, seats.get(turn.speaker())));
        }
        return items;
    }

    private static List<Turn> turns(Invited invited) {
        var rest = new ArrayList<>(invited.speakers());
        var turns = new ArrayList<Turn>();
        for (var part : AgendaPart.bundled()) {
            rest.stream()
                    .filter(part::takes)
                    .forEach(s -> turns.add(new Turn(part, s.name(), s.kind().name())));
            rest.removeIf(part::takes);
            if (part.isHost()) {
                turns.add(new Turn(part, HOST, "HOST"));
            }
        }
        return turns;
    }

    private static Map<String, @Nullable Object> item(
            int number, Turn turn, SqlAttendance.@Nullable Seat seat) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("number", number);
        text.put("part", turn.part().code());
        text.put("partZh", turn.part().name().zh());
        text.put("partEn", turn.part().name().en());
        text.put("speaker", turn.speaker());
        text.put("kind", turn.kind());
        text.put("minutes", turn.part().minutes());
        text.put("arrivedAt", seat == null ? null : seat.arrivedAt().orElse(null));
        text.put("how", seat == null ? null : seat.how().orElse(null));
        text.put("onBehalf", seat == null ? null : seat.onBehalf().orElse(null));
        text.put("startedAt", seat == null ? null : seat.startedAt().orElse(null));
        text.put("endedAt", seat == null ? null : seat.endedAt().orElse(null));
        return text;
    }
}
