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
        return Stream.concat(situation.sheets(), Stream.of(situation.dayBefore()))
                .flatMap(s -> Situation.reviewed(s, line.indicator()).stream())
                .mapToInt(m -> m.exact().stripTrailingZeros().scale())
                .reduce(0, Math::max);
    }

    /// A row of the table: its name, what stands in each column, and whose figures these are.
    private record Row(String name, Function<Column, String> cell, Sheet sheet) {}

    Paper.Grid grid() {
        var rows = rows();
        return new Paper.Grid(
                heads(),
                rows.stream().map(this::cells).toList(),
                rows.stream().map(this::ways).toList());
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(row("全省合计", situation.province()));
        rows.add(new Row("较昨日", c -> c.change(situation), situation.province()));
        for (var city : situation.cities()) {
            rows.add(row(city.place().region().name(), city.place().sheet()));
            for (var county : city.counties()) {
                rows.add(row(Paper.Grid.INSET + county.region().name(), county.sheet()));
            }
        }
        return rows;
    }

    private static Row row(String name, Sheet sheet) {
        return new Row(name, c -> c.cell(sheet), sheet);
    }

    private List<String> heads() {
        return Stream.concat(Stream.of("地区"), columns.stream().map(c -> c.line().columnWithUnit()))
                .toList();
    }

    private List<String> cells(Row row) {
        return Stream.concat(Stream.of(row.name()), columns.stream().map(row.cell())).toList();
    }

    /// Where the cells of a row lead; what was not counted leads nowhere.
    private List<String> ways(Row row) {
        return Stream.concat(Stream.of(""), columns.stream().map(c -> way(row.sheet(), c)))
                .toList();
    }

    private String way(Sheet sheet, Column column) {
        var indicator = column.line().indicator();
        return Situation.reviewed(sheet, indicator)
                .map(_ -> Ways.of(situation).figure(sheet.region(), indicator))
                .orElse("");
    }
}
