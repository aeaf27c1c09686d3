package org.anlan.dashboard.document;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures.Sheet;

/// The table of the flash bulletin by city and county: each column in one unit, exact, with as many
/// decimals as its finest figure needs, so that whoever adds it up finds the total.
record FlashTable(List<Column> columns, Situation situation) {

    static final String NOT_COUNTED = "—未统计";

    /// @param decimals digits after the point in every cell
    private record Column(FlashLine line, int decimals) {

        String number(Measure measure) {
            return measure.exact().setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
        }

        String cell(Sheet sheet) {
            return Situation.reviewed(sheet, line.indicator())
                    .map(this::number)
                    .orElse(NOT_COUNTED);
        }

        String change(Situation situation) {
            var now = Situation.reviewed(situation.province(), line.indicator());
            var before = Situation.reviewed(situation.dayBefore(), line.indicator());
            return now.isEmpty() || before.isEmpty() ? "—" : difference(now.get(), before.get());
        }

        private String difference(Measure now, Measure before) {
            return now.compareTo(before) >= 0
                    ? "+" + number(now.minus(before))
                    : "-" + number(before.minus(now));
        }
    }

    /// The table of a situation.
    static FlashTable of(List<FlashLine> lines, Situation situation) {
        var columns = lines.stream().map(l -> new Column(l, decimals(l, situation))).toList();
        return new FlashTable(columns, situation);
    }

    private static int decimals(FlashLine line, Situation situation) {
        return sheets(situation)
                .flatMap(s -> Situation.reviewed(s, line.indicator()).stream())
                .mapToInt(m -> m.exact().stripTrailingZeros().scale())
                .reduce(0, Math::max);
    }

    private static Stream<Sheet> sheets(Situation situation) {
        var places =
                situation.cities().stream()
                        .flatMap(
                                c ->
                                        Stream.concat(
                                                Stream.of(c.place().sheet()),
                                                c.counties().stream().map(p -> p.sheet())));
        return Stream.concat(Stream.of(situation.province(), situation.dayBefore()), places);
    }

    Paper.Grid grid() {
        var rows = new ArrayList<List<String>>();
        rows.add(row("全省合计", c -> c.cell(situation.province())));
        rows.add(row("较昨日", c -> c.change(situation)));
        for (var city : situation.cities()) {
            rows.add(row(city.place().region().name(), c -> c.cell(city.place().sheet())));
            for (var county : city.counties()) {
                var name = Paper.Grid.INSET + county.region().name();
                rows.add(row(name, c -> c.cell(county.sheet())));
            }
        }
        return new Paper.Grid(heads(), rows);
    }

    private List<String> heads() {
        return Stream.concat(Stream.of("地区"), columns.stream().map(c -> c.line().columnWithUnit()))
                .toList();
    }

    private List<String> row(String name, Function<Column, String> cell) {
        return Stream.concat(Stream.of(name), columns.stream().map(cell)).toList();
    }
}
