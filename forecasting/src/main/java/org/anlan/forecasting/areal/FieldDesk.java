package org.anlan.forecasting.areal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.forecasting.asked.AskedTime;
import org.anlan.forecasting.raster.Raster;
import org.anlan.forecasting.raster.RasterFormat;
import org.anlan.forecasting.run.KeptInputs;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.FileAnswer;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// Hands out the analysed rain of a day as cells and as files, computed anew from what its run was
/// computed from.
final class FieldDesk {

    private static final String CRS = "EPSG:4490"; // CGCS2000, degrees
    private static final int NO_DATA = -9999;

    private final OpenStore open;
    private final RainModel model;

    FieldDesk(OpenStore open, RainModel model) {
        this.open = open;
        this.model = model;
    }

    /// A run and its field.
    private record Found(SqlRainRuns.Run run, Raster raster) {

        /// What the field is, in one line for the file itself.
        String line() {
            return "Areal rain of %s, mm in a day; run %s, made %s; %s, %s; %s, cells %s degree"
                    .formatted(
                            run.day(),
                            run.id(),
                            run.madeAt(),
                            run.model(),
                            run.method(),
                            CRS,
                            FieldOnGrid.CELL);
        }
    }

    Answer get(Ask ask) {
        var found = find(ask);
        var raster = found.raster();
        var cells = cells(raster);
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("run", found.run().id());
        text.put("day", found.run().day().toString());
        text.put("madeAt", found.run().madeAt());
        text.put("asOf", AskedTime.asOf(ask, open.civil().instant()));
        text.put("model", found.run().model());
        text.put("method", found.run().method());
        text.put("crs", CRS);
        text.put("cellDegrees", raster.cell());
        text.put("west", coordinate(raster.west()));
        text.put("north", coordinate(raster.north()));
        text.put("columns", raster.columns());
        text.put("rows", raster.rows());
        text.put("noData", NO_DATA);
        text.putAll(counts(cells));
        text.put("cells", cells);
        return Answer.ok(text);
    }

    private static Map<String, Object> counts(List<@Nullable BigDecimal> cells) {
        var unknown = cells.stream().filter(mm -> mm == null).count();
        var dry = cells.stream().filter(mm -> mm != null && mm.signum() == 0).count();
        return Map.of("unknownCells", unknown, "dryCells", dry);
    }

    private static BigDecimal coordinate(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static List<@Nullable BigDecimal> cells(Raster raster) {
        var cells = new ArrayList<@Nullable BigDecimal>();
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                var mm = raster.at(column, row);
                cells.add(
                        Double.isNaN(mm)
                                ? null
                                : BigDecimal.valueOf(mm).setScale(1, RoundingMode.HALF_UP));
            }
        }
        return cells;
    }

    FileAnswer file(Ask ask) {
        var format =
                RasterFormat.ofEnding(ask.given("format").orElse(RasterFormat.GEO_TIFF.ending()))
                        .orElseThrow(() -> Problem.field("format", "enum", "格式应为 tif 或 asc。"));
        var found = find(ask);
        return new FileAnswer(
                format.media(),
                "rain-%s-%s.%s".formatted(found.run().day(), found.run().id(), format.ending()),
                format.write(found.raster(), found.line()));
    }

    private Found find(Ask ask) {
        var asOf = AskedTime.asOf(ask, open.civil().instant());
        var day = AskedTime.day(ask);
        return open.store()
                .read(
                        handle -> {
                            var run =
                                    SqlRainRuns.findLatest(handle, asOf, day)
                                            .orElseThrow(() -> Problem.notFound("没有面雨量。"));
                            var inputs =
                                    KeptInputs.find(handle, run.id())
                                            .orElseThrow(() -> Problem.notFound("这次面雨量没有留存输入。"));
                            return new Found(run, model.raster(read(inputs)));
                        });
    }

    private static RainInputs read(String inputs) {
        return Json.read(inputs.getBytes(StandardCharsets.UTF_8), RainInputs.class);
    }
}
