package org.anlan.logistics.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Answers why a place gets what it gets: from the prices and cuts that were kept with the plan, by
/// one look-up, so that nobody waits while the engine thinks again.
final class Explanations {

    private final PlanAnswers answers;

    Explanations(PlanAnswers answers) {
        this.answers = answers;
    }

    /// @param asked the place that was asked about: the one that is answered, or one within it
    Map<String, @Nullable Object> of(
            Handle handle, PlanHead plan, RegionCode region, RegionCode asked) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("plan", plan.id());
        shown.put("number", plan.number());
        shown.put("madeAt", plan.madeAt());
        answers.place(shown, region);
        shown.put("asked", asked);
        var rows = SqlPlanWhys.explain(handle, plan.id(), region);
        shown.put("items", rows.stream().map(this::row).toList());
        shown.put("zh", rows.isEmpty() ? "该地在本方案中没有需求。" : "");
        shown.put("en", rows.isEmpty() ? "Nothing was needed there in this plan." : "");
        return shown;
    }

    private Map<String, @Nullable Object> row(Explained e) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        answers.goods(shown, e.item());
        shown.put("need", Long.toString(e.need()));
        shown.put("supplied", Long.toString(e.supplied()));
        shown.put("planned", Long.toString(e.planned()));
        shown.put("unmet", Long.toString(e.unmet()));
        shown.put("percent", e.percent());
        shown.put("pricePoints", e.price().map(p -> Long.toString(p)));
        shown.put("reasonZh", e.reasonZh());
        shown.put("reasonEn", e.reasonEn());
        shown.put("cut", e.text().cuts().stream().findFirst().map(c -> cut(c, shown)));
        shown.put("changes", e.unmet() == 0 ? List.of() : e.text().changes());
        return shown;
    }

    private static Map<String, Object> cut(Why.Cut cut, Map<String, @Nullable Object> goods) {
        var percent = cut.need() == 0 ? 100 : cut.stock() * 100 / cut.need();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("depotsZh", cut.depotsZh());
        shown.put("depotsEn", cut.depotsEn());
        shown.put("placesZh", cut.placesZh());
        shown.put("placesEn", cut.placesEn());
        shown.put("stock", Long.toString(cut.stock()));
        shown.put("need", Long.toString(cut.need()));
        shown.put("percent", percent);
        shown.put(
                "zh",
                "%s等 %d 地共需 %d %s,能到的 %s 一共只有 %d,合起来至多 %d%%。"
                        .formatted(
                                cut.placesZh().getFirst(),
                                cut.placesZh().size(),
                                cut.need(),
                                goods.get("unitZh"),
                                String.join("、", cut.depotsZh()),
                                cut.stock(),
                                percent));
        shown.put(
                "en",
                "%d places, %s among them, need %d; %s hold %d in all: at most %d %% together."
                        .formatted(
                                cut.placesEn().size(),
                                cut.placesEn().getFirst(),
                                cut.need(),
                                String.join(", ", cut.depotsEn()),
                                cut.stock(),
                                percent));
        return shown;
    }

    /// What a plan says about one kind of goods at a place.
    ///
    /// @param price empty where nothing was outstanding
    record Explained(
            String item,
            long need,
            long supplied,
            long unmet,
            String reasonZh,
            String reasonEn,
            Optional<Long> price,
            Why.Text text) {

        /// Units that this plan brings.
        long planned() {
            return Math.max(0, need - supplied) - unmet;
        }

        /// What the place has with this plan, of what it needs; rounded down.
        long percent() {
            return need == 0 ? 100 : Math.min(100, (need - unmet) * 100 / need);
        }
    }
}
