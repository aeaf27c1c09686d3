package org.anlan.forecasting.raster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.asked.AskedTime;
import org.anlan.forecasting.place.CountyShapes;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.FileAnswer;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// Rain that others forecast on grids: taken in, told by county, handed out as files. Thread-safe.
public final class RainGrids {

    private static final String CONTRACT = "org/anlan/forecasting/raster/rasters.openapi.yaml";
    private static final int MOST = 50;

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final CountyTable counties;

    /// @param pack borders of the counties
    public RainGrids(OpenStore open, Gazetteer gazetteer, Pack pack) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.counties =
                new CountyTable(
                        () -> CountyShapes.of(pack.path("boundaries.geojson")),
                        code -> gazetteer.name(new RegionCode(code)));
    }

    /// Its contract with its deeds.
    public RoomContract contract() {
        var taking = new TakeRainGrid(gazetteer, counties);
        return new RoomContract(CONTRACT)
                .writes("takeRainGrid", taking::take)
                .reads("listRainGrids", this::list)
                .reads("getRainGrid", this::get)
                .prints("getRainGridFile", this::file);
    }

    private Answer list(Ask ask) {
        var asOf = AskedTime.asOf(ask, open.civil().instant());
        var grids = open.store().read(handle -> SqlRainGrids.list(handle, asOf, MOST));
        return Answer.ok(Map.of("items", grids.stream().map(RainGrid::text).toList()));
    }

    private Answer get(Ask ask) {
        var grid = find(ask);
        var text = grid.text();
        text.put("counties", asked(grid, ask.given("filter")));
        return Answer.ok(text);
    }

    private static List<CountyTable.Row> asked(RainGrid grid, Optional<String> question) {
        var all = CountyTable.read(grid.counties());
        return question.map(q -> CountyTable.those(all, q)).orElse(all);
    }

    private FileAnswer file(Ask ask) {
        var grid = find(ask);
        var format =
                RasterFormat.ofEnding(ask.given("format").orElse(RasterFormat.GEO_TIFF.ending()))
                        .orElseThrow(() -> Problem.field("format", "enum", "格式应为 tif 或 asc。"));
        var raster = grid.format().read(grid.file().bytes()).within(counties.box());
        return new FileAnswer(
                format.media(),
                "rain-%s.%s".formatted(grid.id(), format.ending()),
                format.write(raster));
    }

    private RainGrid find(Ask ask) {
        var id = AskedId.of(ask);
        return open.store()
                .read(handle -> SqlRainGrids.find(handle, id))
                .orElseThrow(() -> Problem.notFound("没有这个雨量栅格: " + id));
    }
}
