package org.anlan.forecasting.raster;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.anlan.domain.Role;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.seal.Digests;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;

/// Takes a grid of forecast rain in.
final class TakeRainGrid {

    private static final double MOST_MM = 3_000;

    private final Gazetteer gazetteer;
    private final CountyTable counties;

    TakeRainGrid(Gazetteer gazetteer, CountyTable counties) {
        this.gazetteer = gazetteer;
        this.counties = counties;
    }

    Answer take(Tx tx, Ask ask) {
        ask.require(
                gazetteer.path(gazetteer.province()),
                Role.FORECASTER,
                Role.DUTY_CHIEF,
                Role.DEVICE);
        var grid = grid(tx, ask);
        var stored = SqlRainGrids.insert(tx, grid, ask.actor().id());
        if (stored.id().equals(grid.id())) {
            tx.state(
                    new RainGridTaken(
                            grid.id().toString(),
                            gazetteer.province(),
                            grid.source(),
                            grid.issued()));
        }
        return Answer.created("/api/v1/forecasting/rain/grids/" + stored.id(), stored.text());
    }

    private RainGrid grid(Tx tx, Ask ask) {
        var issued = instant(ask, "issued");
        var from = instant(ask, "from");
        var to = instant(ask, "to");
        refuseUnlessInOrder(issued, from, to, tx.civilNow());
        var format = format(ask);
        return new RainGrid(
                UuidCreator.getTimeOrderedEpoch(),
                ask.given("source").orElseThrow(),
                issued,
                from,
                to,
                format,
                ask.body(),
                Digests.of(ask.body().bytes()),
                Json.write(counties.of(raster(format, ask))),
                tx.civilNow(),
                ask.actor().name());
    }

    private Raster raster(RasterFormat format, Ask ask) {
        try {
            var raster = format.read(ask.body().bytes()).within(counties.box());
            refuseUnlessRain(raster);
            return raster;
        } catch (RasterRefused e) {
            throw Problem.field("body", "grid", String.valueOf(e.getMessage()));
        }
    }

    private static void refuseUnlessRain(Raster raster) {
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                var mm = raster.at(column, row);
                RasterRefused.unless(
                        Double.isNaN(mm) || (mm >= 0 && mm <= MOST_MM),
                        "省内部分第 %d 行第 %d 列为 %s 毫米,应在 0 到 %.0f 之间。"
                                .formatted(row + 1, column + 1, mm, MOST_MM));
            }
        }
    }

    private static RasterFormat format(Ask ask) {
        return RasterFormat.ofMedia(ask.headers().getOrDefault("content-type", ""))
                .orElseThrow(
                        () ->
                                Problem.of(
                                        415,
                                        "media-type",
                                        "媒体类型不对",
                                        "请用 text/plain(ArcGrid)或 image/tiff(GeoTIFF)。"));
    }

    private static Instant instant(Ask ask, String name) {
        try {
            return Instant.parse(ask.given(name).orElseThrow());
        } catch (DateTimeParseException e) {
            throw Problem.field(name, "date-time", "时刻应写作 2031-07-14T14:00:00Z。");
        }
    }

    private static void refuseUnlessInOrder(Instant issued, Instant from, Instant to, Instant now) {
        if (!from.isBefore(to)) {
            throw Problem.field("to", "order", "时段的终点应在起点之后。");
        }
        if (!issued.isBefore(to)) {
            throw Problem.field("issued", "order", "预报应在时段结束之前发布。");
        }
        if (issued.isAfter(now)) {
            throw Problem.field("issued", "future", "发布时刻在将来。");
        }
    }
}
