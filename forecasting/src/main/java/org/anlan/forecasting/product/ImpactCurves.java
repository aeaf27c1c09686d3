package org.anlan.forecasting.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.forecasting.impact.TableVulnerability;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRefused;
import org.anlan.store.pack.PackRow;

/// The vulnerability curves of a pack for rain, by indicator. Immutable.
final class ImpactCurves {

    static final String FILE = "vulnerability.csv";

    private final List<ImpactCurve> curves;

    private ImpactCurves(List<ImpactCurve> curves) {
        this.curves = List.copyOf(curves);
    }

    /// Reads `vulnerability.csv`; without it no impact is told.
    ///
    /// @throws PackRefused naming indicator and fault if a curve's rows do not make one
    static ImpactCurves of(Pack pack) {
        var byIndicator = new TreeMap<String, List<PackRow>>();
        for (var row : pack.rows(FILE)) {
            byIndicator.computeIfAbsent(row.getText("indicator"), _ -> new ArrayList<>()).add(row);
        }
        return new ImpactCurves(byIndicator.entrySet().stream().map(ImpactCurves::curve).toList());
    }

    private static ImpactCurve curve(Map.Entry<String, List<PackRow>> of) {
        var rows =
                of.getValue().stream()
                        .sorted(Comparator.comparing(row -> row.getDecimal("rain_mm")))
                        .toList();
        try {
            return new ImpactCurve(
                    of.getKey(),
                    exposed(rows.getFirst()),
                    new TableVulnerability(
                            column(rows, "rain_mm"),
                            column(rows, "share"),
                            column(rows, "log_deviation")),
                    rows.stream().anyMatch(row -> row.getFlag("sample")));
        } catch (IllegalArgumentException e) {
            throw new PackRefused("%s, %s: %s".formatted(FILE, of.getKey(), e.getMessage()), e);
        }
    }

    private static ImpactCurve.Exposed exposed(PackRow row) {
        return row.read(
                "exposed",
                text -> ImpactCurve.Exposed.valueOf(text.toUpperCase(Locale.ROOT)),
                "people or rooms");
    }

    private static double[] column(List<PackRow> rows, String name) {
        return rows.stream().mapToDouble(row -> row.getDecimal(name).doubleValue()).toArray();
    }

    List<ImpactCurve> list() {
        return curves;
    }
}
