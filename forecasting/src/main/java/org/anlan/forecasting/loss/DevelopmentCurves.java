package org.anlan.forecasting.loss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.forecasting.loss.DevelopmentCurve.Point;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRefused;
import org.anlan.store.pack.PackRow;

/// Development curves by indicator, and where they are from.
///
/// @param isLearnt whether from past processes of this installation, not from the pack
/// @param events how many past processes; 0 if from the pack
/// @param sample whether the pack's are samples
record DevelopmentCurves(
        Map<String, DevelopmentCurve> byIndicator, boolean isLearnt, int events, boolean sample) {

    private static final String FILE = "development.csv";

    DevelopmentCurves {
        byIndicator = Map.copyOf(byIndicator);
    }

    /// Reads `development.csv`; without it there are none.
    ///
    /// @throws PackRefused naming the indicator whose rows make no curve
    static DevelopmentCurves of(Pack pack) {
        var rows = new TreeMap<String, List<PackRow>>();
        for (var row : pack.rows(FILE)) {
            rows.computeIfAbsent(row.getText("indicator"), _ -> new ArrayList<>()).add(row);
        }
        var curves = new TreeMap<String, DevelopmentCurve>();
        rows.forEach((indicator, of) -> curves.put(indicator, curve(indicator, of)));
        return new DevelopmentCurves(
                curves,
                false,
                0,
                rows.values().stream().flatMap(List::stream).anyMatch(r -> r.getFlag("sample")));
    }

    private static DevelopmentCurve curve(String indicator, List<PackRow> rows) {
        try {
            return new DevelopmentCurve(
                    rows.stream()
                            .map(DevelopmentCurves::point)
                            .sorted(Comparator.comparingDouble(Point::hours))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new PackRefused("%s, %s: %s".formatted(FILE, indicator, e.getMessage()), e);
        }
    }

    private static Point point(PackRow row) {
        return new Point(
                row.getDecimal("hours").doubleValue(),
                row.getDecimal("share").doubleValue(),
                row.getDecimal("log_deviation").doubleValue());
    }

    String textZh() {
        if (isLearnt) {
            return "由本库 %d 次已结束的同类过程学得".formatted(events);
        }
        return byIndicator.isEmpty() ? "省包没有发展曲线" : "省包发展曲线" + (sample ? "(示例)" : "");
    }
}
