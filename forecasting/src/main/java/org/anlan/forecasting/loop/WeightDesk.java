package org.anlan.forecasting.loop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.forecasting.book.PairBook.Asked;
import org.anlan.forecasting.book.PairBook.Teller;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Answers with the weights that one may see, by kind and name, and why each moved. Thread-safe.
final class WeightDesk {

    private static final int MOVES = 200;

    private final OpenStore open;
    private final Sight sight;
    private final Names names;

    WeightDesk(OpenStore open, Sight sight, Names names) {
        this.open = open;
        this.sight = sight;
        this.names = names;
    }

    Answer answer(Ask ask) {
        var items = open.store().read(handle -> hazards(handle, ask));
        return Answer.ok(Map.of("least", MoveWords.LEAST, "items", items));
    }

    private List<Map<String, @Nullable Object>> hazards(Handle handle, Ask ask) {
        var asked = sight.asked(handle, ask);
        var own = sight.own(handle, ask);
        return SqlWeights.listHazards(handle).stream()
                .filter(hazard -> asked.hazard().filter(h -> !h.equals(hazard)).isEmpty())
                .map(hazard -> hazard(handle, hazard, asked, own))
                .toList();
    }

    private Map<String, @Nullable Object> hazard(
            Handle handle, String hazard, Asked asked, List<Teller> own) {
        var now = SqlWeights.listNow(handle, hazard);
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("hazard", hazard);
        text.put("hazardZh", names.hazard(hazard).zh());
        text.put("hazardEn", names.hazard(hazard).en());
        text.put("questions", now.stream().mapToInt(WeightMove::n).max().orElse(0));
        text.put(
                "items",
                now.stream()
                        .filter(move -> maySee(asked, own, move))
                        .map(move -> weight(move, own))
                        .toList());
        text.put(
                "moves",
                SqlWeights.listMoves(handle, hazard, MOVES).stream()
                        .filter(move -> maySee(asked, own, move))
                        .map(move -> move(move, own))
                        .toList());
        return text;
    }

    private static boolean maySee(Asked asked, List<Teller> own, WeightMove move) {
        return asked.mayShow(move.teller()) || own.contains(move.teller());
    }

    private static Map<String, @Nullable Object> weight(WeightMove move, List<Teller> own) {
        var text = teller(move, own);
        text.put("weight", Plain.of(move.weight()));
        text.put("n", move.n());
        text.put("small", move.n() < MoveWords.LEAST);
        text.put("at", move.at());
        return text;
    }

    private static Map<String, @Nullable Object> move(WeightMove move, List<Teller> own) {
        var text = teller(move, own);
        text.put("at", move.at());
        text.put("from", Plain.of(move.before()));
        text.put("to", Plain.of(move.weight()));
        text.put("loss", Plain.of(move.loss()));
        text.put("panelLoss", Plain.of(move.panelLoss()));
        text.put("question", move.question().toString());
        text.put("reasonZh", move.reason().zh());
        text.put("reasonEn", move.reason().en());
        return text;
    }

    private static Map<String, @Nullable Object> teller(WeightMove move, List<Teller> own) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("kind", move.teller().kind().name());
        text.put("issuer", move.teller().issuer());
        text.put("own", own.contains(move.teller()));
        return text;
    }
}
