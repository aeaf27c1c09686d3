package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.QuantileOpinion;
import org.anlan.forecasting.pooling.RiskLevel;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// What a speaker thinks, in the seven plain fields of the card; chances and quantiles are
/// optional.
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
/// @param quantiles 专业填报: of the quantity that the consultation asks
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
        @Nullable Map<RiskLevel, Double> probabilities,
        @Nullable List<QuantileAnswer> quantiles) {

    Opinion {
        areas = List.copyOf(areas);
        quantiles = quantiles == null ? null : List.copyOf(quantiles);
        if (!from.isBefore(to)) {
            throw Problem.field("opinion/to", "order", "时段的终点应在起点之后。");
        }
    }

    /// The quantiles of the quantity asked, if they were given.
    ///
    /// @throws Problem 422 if none is asked, or they do not rise
    Optional<QuantileOpinion> quantiles(String speaker, Optional<AskedQuantity> asked) {
        if (quantiles == null) {
            return Optional.empty();
        }
        var quantity =
                asked.orElseThrow(
                        () ->
                                Problem.field(
                                        "opinion/quantiles", "asked", "这次会商没有设定要量化的指标,请去掉分位值。"));
        return Optional.of(new QuantileCheck(quantity, quantiles).opinion(speaker));
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
