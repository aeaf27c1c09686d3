package org.anlan.forecasting.decision;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;

/// Statutory rules of one hazard, evaluated on probabilities: the chance that each is met, and from
/// them the chance of each level. Immutable.
public final class StatutoryRules {

    private final String version;
    private final List<StatutoryRule> rules;

    private StatutoryRules(String version, List<StatutoryRule> rules) {
        this.version = version;
        this.rules = List.copyOf(rules);
    }

    /// The national rules of the rainstorm signal 暴雨预警信号.
    public static StatutoryRules rainstorm() {
        var table = CatalogueTable.resource(StatutoryRules.class, "rainstorm_rules.tsv");
        return new StatutoryRules(
                table.version(), table.rows().stream().map(StatutoryRules::rule).toList());
    }

    private static StatutoryRule rule(CatalogueTable.Row row) {
        return new StatutoryRule(
                RiskLevel.valueOf(row.get("level")),
                Double.parseDouble(row.get("mm")),
                Double.parseDouble(row.get("hours")),
                row.get("source"));
    }

    /// The version of the table.
    public String version() {
        return version;
    }

    /// The rules, rising.
    public List<StatutoryRule> rules() {
        return rules;
    }

    /// The chance of each rule, from amounts by hours; a rule whose hours are not forecast is left
    /// out, never taken for not met.
    ///
    /// @param amounts hours to the members' greatest amounts within them, in mm
    public Map<RiskLevel, Double> chances(Map<Double, double[]> amounts) {
        var chances = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        for (var rule : rules) {
            var members = amounts.get(rule.hours());
            if (members != null) {
                chances.merge(rule.level(), rule.chance(members), Math::max);
            }
        }
        return Collections.unmodifiableMap(chances);
    }

    /// Chances of levels from chances of rules: a level or a higher one is called for as likely as
    /// the likeliest of the rules of these levels.
    public static LevelProbabilities levels(Map<RiskLevel, Double> rules) {
        var exact = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        double above = 0;
        for (var level : WarningLevels.LIST.reversed()) {
            var atLeast = Math.max(above, rules.getOrDefault(level, 0.0));
            exact.put(level, atLeast - above);
            above = atLeast;
        }
        exact.put(RiskLevel.NONE, 1 - above);
        return new LevelProbabilities(exact);
    }
}
