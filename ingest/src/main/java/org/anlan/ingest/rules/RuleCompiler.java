package org.anlan.ingest.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.anlan.domain.hazard.Hazards;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;

/// Turns a rule's words into checks, once, when the rule book is read.
///
/// Whatever it cannot make sense of it refuses with an [IllegalArgumentException] that says why.
final class RuleCompiler {

    private static final String AT_MOST = "<=";

    private final Indicators indicators;
    private final Hazards hazards;
    private final Operands operands;

    RuleCompiler(Indicators indicators, Hazards hazards) {
        this.indicators = indicators;
        this.hazards = hazards;
        this.operands = new Operands(indicators);
    }

    CompiledRule compile(Rule rule) {
        new Template(rule.message()).requirePlacesAmong(rule.kind().slots());
        return new CompiledRule(rule, checks(rule));
    }

    private List<Check> checks(Rule rule) {
        return switch (rule.kind()) {
            case LE -> rule.operands().stream().map(this::pair).toList();
            case GE_EACH ->
                    eachOther(rule, (whole, part) -> new Comparisons.NoMoreThan(part, whole));
            case NOW_LE_CUMULATIVE -> each(rule, this::nowAtMostCumulative);
            case SUM -> List.of(new Comparisons.AddUp(first(rule), others(rule)));
            case SUM_LE -> List.of(new Comparisons.Hold(first(rule), others(rule)));
            case IMPLIES_POSITIVE -> List.of(new Comparisons.Implies(first(rule), others(rule)));
            case MONOTONE -> each(rule, Developments.NeverFalls::new);
            case MONOTONE_SUM -> List.of(new Developments.SumNeverFalls(all(rule)));
            case JUMP -> each(rule, field -> jump(rule, field));
            case AT_MOST_CONTEXT -> List.of(atMostContext(rule));
            case EQUALS_CONTEXT -> each(rule, field -> agrees(rule, field));
            case RATIO_CONTEXT -> List.of(ratio(rule));
            case HAZARD_ONLY -> each(rule, field -> new Gates.FieldOnlyUnder(field, gate(rule)));
            case PARTICULAR_ONLY -> particulars(rule);
            case KNOWN_INDICATOR -> List.of(new Gates.KnownIndicators(indicators));
            case KNOWN_UNIT -> List.of(new Gates.KnownUnits(indicators));
            case KNOWN_HAZARD -> List.of(new Gates.KnownHazard(hazards));
        };
    }

    private Check pair(String operand) {
        var at = operand.indexOf(AT_MOST);
        if (at < 0) {
            throw new IllegalArgumentException("'%s' is no PART<=WHOLE.".formatted(operand));
        }
        var part = indicators.get(operand.substring(0, at));
        return new Comparisons.NoMoreThan(
                part, indicators.get(operand.substring(at + AT_MOST.length())));
    }

    private Check nowAtMostCumulative(Indicator now) {
        var twin = now.cumulativeCode().map(indicators::get);
        return new Comparisons.NoMoreThan(
                now,
                twin.orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "'%s' is not real-time.".formatted(now.code()))));
    }

    private Check jump(Rule rule, Indicator field) {
        return new Developments.Jump(
                field,
                Factor.of(rule.setting("factor")),
                Measure.of(rule.setting("floor"), field.unit()));
    }

    private Check atMostContext(Rule rule) {
        return new Contexts.AtMost(
                all(rule), rule.setting("context"), Factor.of(rule.setting("factor")));
    }

    private Check agrees(Rule rule, Indicator field) {
        return new Contexts.Agrees(field, rule.setting("prefix") + "." + field.code());
    }

    private Check ratio(Rule rule) {
        var pair = all(rule);
        if (pair.size() != 2) {
            throw new IllegalArgumentException(
                    "needs two operands, not %d.".formatted(pair.size()));
        }
        return new Contexts.Ratio(pair.getFirst(), pair.getLast(), rule.setting("context"));
    }

    private HazardGate gate(Rule rule) {
        return HazardGate.of(rule.setting("hazards"), hazards);
    }

    private List<Check> particulars(Rule rule) {
        var checks = new ArrayList<Check>();
        for (var particular : rule.operands()) {
            checks.add(new Gates.ParticularOnlyUnder(particular, gate(rule)));
        }
        return checks;
    }

    private List<Check> each(Rule rule, Function<Indicator, Check> check) {
        return all(rule).stream().map(check).toList();
    }

    private List<Check> eachOther(Rule rule, Pairing check) {
        var whole = first(rule);
        return others(rule).stream().map(part -> check.of(whole, part)).toList();
    }

    private List<Indicator> all(Rule rule) {
        return operands.resolve(rule.operands());
    }

    private Indicator first(Rule rule) {
        return all(rule).getFirst();
    }

    private List<Indicator> others(Rule rule) {
        var all = all(rule);
        if (all.size() < 2) {
            throw new IllegalArgumentException("needs a first operand and others.");
        }
        return all.subList(1, all.size());
    }

    /// Makes a check of the first operand and one other.
    private interface Pairing {
        Check of(Indicator whole, Indicator part);
    }
}
