package org.anlan.app.drill.stage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.app.drill.crew.Crew;
import org.anlan.app.drill.stage.Judgement.Opinion;

/// A department's opinion as the API takes it.
final class OpinionText {

    private static final Duration VALID = Duration.ofHours(24);
    private static final int MOST_SENTENCES = 12;
    private static final double SURE = 0.7;

    private OpinionText() {}

    static Map<String, Object> of(Opinion opinion, Crew crew) {
        var now = crew.open().civil().instant();
        var quiet = opinion.level() == Level.NONE;
        var text = new LinkedHashMap<String, Object>();
        text.put("conclusion", "演练:风险等级" + opinion.level().zh());
        text.put("level", opinion.level().name());
        text.put("areas", List.of(crew.province().digits()));
        text.put("from", now.toString());
        text.put("to", now.plus(VALID).toString());
        text.put("mostLikely", quiet ? "灾情平稳" : "灾情继续发展");
        text.put("worst", quiet ? "局地出现险情" : "多处同时出险,需紧急转移群众");
        text.put("basis", basis(opinion));
        text.put("advice", quiet ? "加强值守和监测" : "预置物资和队伍,低洼地区人员提前转移");
        text.put("probabilities", probabilities(opinion.level()));
        return text;
    }

    private static String basis(Opinion opinion) {
        return opinion.basis().isEmpty()
                ? "冻结材料中没有达到提示标准的要素"
                : String.join(";", opinion.basis().stream().limit(MOST_SENTENCES).toList());
    }

    /// Most of the weight on the level itself, the rest on its neighbours.
    private static Map<String, Double> probabilities(Level level) {
        var weights = new LinkedHashMap<String, Double>();
        for (var each : Level.values()) {
            weights.put(each.name(), 0.0);
        }
        weights.put(level.name(), SURE);
        weights.merge(level.milder().name(), 0.15, Double::sum);
        weights.merge(level.graver().name(), 0.15, Double::sum);
        return weights;
    }
}
