package org.anlan.forecasting.consultation;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anlan.forecasting.pooling.QuantileOpinion;
import org.anlan.web.Problem;

/// Checks quantiles as they come in, and says what would be right 建议改为.
final class QuantileCheck {

    private static final String FIELD = "opinion/quantiles/%d/%s";

    private final AskedQuantity asked;
    private final List<QuantileAnswer> given;

    QuantileCheck(AskedQuantity asked, List<QuantileAnswer> given) {
        this.asked = asked;
        this.given = given;
    }

    /// The quantiles of a speaker.
    ///
    /// @throws Problem 422 naming the quantile that is wrong, with a proposed fix
    QuantileOpinion opinion(String speaker) {
        var order =
                IntStream.range(0, given.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> given.get(i).p()))
                        .toList();
        var quantiles = new TreeMap<Double, Double>();
        for (int at : order) {
            check(at, quantiles);
            quantiles.put(given.get(at).p(), given.get(at).value());
        }
        return new QuantileOpinion(speaker, quantiles);
    }

    private void check(int at, NavigableMap<Double, Double> below) {
        var one = given.get(at);
        if (below.containsKey(one.p())) {
            throw Problem.field(
                    FIELD.formatted(at, "p"),
                    "distinct",
                    "概率 %s 写了两次。".formatted(percent(one.p())));
        }
        if (one.value() < 0 && !asked.mayBeNegative()) {
            throw Problem.field(
                    FIELD.formatted(at, "value"),
                    "least",
                    "%s 不会小于 0;%s 的值为 %s。"
                            .formatted(asked.name().zh(), percent(one.p()), plain(one.value())));
        }
        if (!below.isEmpty() && one.value() <= below.lastEntry().getValue()) {
            throw Problem.field(FIELD.formatted(at, "value"), "rising", rising(one, below));
        }
    }

    private String rising(QuantileAnswer one, NavigableMap<Double, Double> below) {
        return "%s 的值 %s 应大于 %s 的值 %s:分位值随概率上升。%s"
                .formatted(
                        percent(one.p()),
                        plain(one.value()),
                        percent(below.lastKey()),
                        plain(below.lastEntry().getValue()),
                        fix());
    }

    /// The same values in order, if that is enough.
    private String fix() {
        var levels = given.stream().map(QuantileAnswer::p).sorted().toList();
        var values = given.stream().map(QuantileAnswer::value).sorted().toList();
        if (values.stream().distinct().count() < values.size()) {
            return "请把相等的分位值分开。";
        }
        return IntStream.range(0, levels.size())
                .mapToObj(k -> percent(levels.get(k)) + "=" + plain(values.get(k)))
                .collect(Collectors.joining("、", "建议改为 ", "。"));
    }

    static String percent(double p) {
        return "p" + Numbers.plain(p * 100);
    }

    private static String plain(double value) {
        return Numbers.plain(value);
    }
}
