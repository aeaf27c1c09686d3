package org.anlan.forecasting.loop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.forecasting.book.Came;
import org.anlan.forecasting.book.PairBook.Case;
import org.anlan.forecasting.book.PairBook.State;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.book.ValueText;
import org.jspecify.annotations.Nullable;

/// A pair as the contract writes it.
final class PairText {

    private static final Bilingual TOO_LATE =
            new Bilingual("发布时已经开始,不计分", "issued when it had begun: not scored");
    private static final Bilingual CHANGED =
            new Bilingual("与发布时的指纹不符,不计分", "not what was issued, by its digest: not scored");

    private final Names names;

    PairText(Names names) {
        this.names = names;
    }

    /// @param words all that was ever held to have come, the first first
    Map<String, @Nullable Object> of(Case of, List<Came> words) {
        var told = of.told();
        var key = told.forecast().key();
        var place = names.place(told);
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("id", told.id().toString());
        text.put("kind", told.kind().name());
        text.put("issuer", key.issuer());
        text.put("hazard", key.hazard());
        text.put("region", key.region());
        text.put("regionName", place.zh());
        text.put("regionNameEn", place.en());
        text.put("quantity", told.quantity());
        text.put("unit", names.unit(told.quantity()));
        text.put("leadHours", key.leadHours());
        text.put("level", key.level());
        text.put("issuedAt", told.forecast().issued());
        text.put("validFrom", told.validFrom());
        text.put("validTo", told.validTo());
        text.put("value", ValueText.of(told.forecast().value()));
        text.put("references", references(told));
        text.put("digest", of.digest());
        text.put("source", told.source());
        text.put("state", state(of).name());
        score(text, of);
        text.put("outcomes", outcomes(words));
        return text;
    }

    private static State state(Case of) {
        return of.came()
                .map(c -> c.observed().isPresent() ? State.KNOWN : State.UNTESTABLE)
                .orElse(State.AWAITED);
    }

    private static Map<String, Object> references(Told told) {
        var text = new TreeMap<String, Object>();
        told.forecast()
                .references()
                .forEach((which, value) -> text.put(which.name(), ValueText.of(value)));
        return text;
    }

    private static void score(Map<String, @Nullable Object> text, Case of) {
        var pair = of.came().flatMap(came -> Pairing.of(of.told(), of.digest(), came));
        var value = of.told().forecast().value();
        text.put("scored", pair.isPresent());
        text.put("scoreName", pair.isPresent() ? value.main().name() : null);
        text.put(
                "score",
                pair.map(p -> Plain.of(value.mainScore(p.observed()))).orElse(null));
        var why =
                of.digest().equals(of.told().forecast().digest()) ? TOO_LATE : CHANGED;
        var unscored = pair.isEmpty() && state(of) == State.KNOWN;
        text.put("unscoredZh", unscored ? why.zh() : null);
        text.put("unscoredEn", unscored ? why.en() : null);
    }

    private static List<Map<String, @Nullable Object>> outcomes(List<Came> words) {
        var texts = new ArrayList<Map<String, @Nullable Object>>();
        for (var came : words) {
            var text = new LinkedHashMap<String, @Nullable Object>();
            text.put("number", texts.size() + 1);
            text.put("observed", Plain.of(came.observed()));
            text.put("onset", came.onset().orElse(null));
            text.put("source", came.source());
            text.put("rule", came.rule());
            text.put("knownAt", came.knownAt());
            texts.add(text);
        }
        return texts;
    }
}
