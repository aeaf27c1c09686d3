package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// What a department thinks, in the seven plain fields of the card; chances are optional.
///
/// @param conclusion 结论, one sentence
/// @param level 等级
/// @param areas 影响区域, codes of divisions
/// @param from 时段, its beginning
/// @param to its end
/// @param mostLikely 最可能
/// @param worst 最坏
/// @param basis 依据
/// @param advice 建议
/// @param probabilities 专业填报: chances of the levels, adding up to 1
record Opinion(
        String conclusion,
        RiskLevel level,
        List<String> areas,
        Instant from,
        Instant to,
        String mostLikely,
        String worst,
        String basis,
        String advice,
        @Nullable Map<RiskLevel, Double> probabilities) {

    Opinion {
        areas = List.copyOf(areas);
        if (!from.isBefore(to)) {
            throw Problem.field("opinion/to", "order", "时段的终点应在起点之后。");
        }
    }

    /// The chances; a level stated without them counts as certain.
    ///
    /// @throws Problem 422 if they do not add up to 1
    LevelProbabilities chances() {
        try {
            return new LevelProbabilities(
                    probabilities == null ? Map.of(level, 1.0) : probabilities);
        } catch (IllegalArgumentException e) {
            throw Problem.field("opinion/probabilities", "sum", "各等级概率应在 0 到 1 之间,合计为 1。");
        }
    }
}
