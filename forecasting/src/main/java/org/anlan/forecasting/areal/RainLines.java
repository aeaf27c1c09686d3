package org.anlan.forecasting.areal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anlan.forecasting.rain.GaugeRemark;
import org.anlan.forecasting.rain.MethodChoice;

/// What the record of a rain run says of it, one line each.
final class RainLines {

    private static final int MOST_NAMES = 20;

    private RainLines() {}

    static List<String> of(DayOfRain rain, RainResult found) {
        var lines = new ArrayList<String>();
        lines.add(method(found.choice()));
        if (rain.dayEnds().size() > 1) {
            lines.add("各站日界不一致: " + String.join("、", rain.dayEnds()));
        }
        found.remarks().stream()
                .collect(
                        Collectors.groupingBy(
                                GaugeRemark::kind,
                                TreeMap::new,
                                Collectors.mapping(GaugeRemark::gaugeId, Collectors.toList())))
                .forEach((kind, gauges) -> lines.add(remark(kind) + names(gauges)));
        refused(found).forEach((reason, sums) -> lines.add(reason(reason) + names(sums)));
        return lines;
    }

    private static String method(MethodChoice choice) {
        return switch (choice) {
            case NONE_NO_GAUGE_REPORTS -> "没有站报数,没有雨量场";
            case UNIFORM_ALL_DRY -> "各站都无雨,全省取 0";
            case UNIFORM_ALL_EQUAL -> "只有一站报数或各站相同,全省取同一值";
            case INVERSE_DISTANCE_FEW_GAUGES -> "报数不足 10 站,用反距离加权,不能判断可疑站";
            case INVERSE_DISTANCE_NO_VARIOGRAM -> "拟合不出变差函数,用反距离加权";
            case INVERSE_DISTANCE_SINGULAR -> "克里金方程组奇异,用反距离加权";
            case KRIGING_ENOUGH_GAUGES -> "普通克里金";
        };
    }

    private static String remark(GaugeRemark.Kind kind) {
        return switch (kind) {
            case MISSING -> "缺测: ";
            case MERGED_WITH_NEIGHBOUR -> "同一地点,取平均并为一站: ";
            case EXCLUDED_FOR_REVIEW -> "与四周都不符,未采用,请核实: ";
        };
    }

    /// The sums that were not judged, by reason.
    private static Map<String, List<String>> refused(RainResult found) {
        var byReason = new TreeMap<String, List<String>>();
        for (var rare : found.rarities()) {
            rare.refused()
                    .ifPresent(
                            reason ->
                                    byReason.computeIfAbsent(reason, _ -> new ArrayList<>())
                                            .add("%s %d 日".formatted(rare.station(), rare.days())));
        }
        return byReason;
    }

    private static String reason(String refused) {
        return switch (refused) {
            case "SUM_NOT_KNOWN" -> "窗口内缺日,合计未知,不评重现期: ";
            case "TOO_FEW_YEARS" -> "年最大值不足 10 个,不评重现期: ";
            case "NO_SPREAD" -> "历年最大值全同,不评重现期: ";
            default -> refused + ": ";
        };
    }

    private static String names(List<String> names) {
        var shown = String.join("、", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? shown + " 等 " + names.size() + " 项" : shown;
    }
}
