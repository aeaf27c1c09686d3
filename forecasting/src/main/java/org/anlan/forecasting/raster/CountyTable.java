package org.anlan.forecasting.raster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.anlan.forecasting.place.CountyShapes;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// What a raster means for each county, as it is stored, told and asked. Thread-safe; borders are
/// read when first needed.
final class CountyTable {

    private static final Map<String, Class<?>> ATTRIBUTES =
            Map.of(
                    "region", String.class,
                    "name", String.class,
                    "meanMm", Double.class,
                    "lowestMm", Double.class,
                    "highestMm", Double.class,
                    "coveredShare", Double.class);

    private final Supplier<CountyShapes> borders;
    private final UnaryOperator<String> names;
    private @Nullable CountyShapes shapes;

    CountyTable(Supplier<CountyShapes> borders, UnaryOperator<String> names) {
        this.borders = borders;
        this.names = names;
    }

    /// One county; what is unknown is null.
    record Row(
            String region,
            String name,
            @Nullable BigDecimal meanMm,
            @Nullable BigDecimal lowestMm,
            @Nullable BigDecimal highestMm,
            BigDecimal coveredShare) {

        private Map<String, @Nullable Object> attributes() {
            var attributes = new HashMap<String, @Nullable Object>();
            attributes.put("region", region);
            attributes.put("name", name);
            attributes.put("meanMm", number(meanMm));
            attributes.put("lowestMm", number(lowestMm));
            attributes.put("highestMm", number(highestMm));
            attributes.put("coveredShare", number(coveredShare));
            return attributes;
        }

        private static @Nullable Double number(@Nullable BigDecimal value) {
            return value == null ? null : value.doubleValue();
        }
    }

    /// The box around all counties.
    Envelope box() {
        return shapes().box();
    }

    /// A row for each county.
    List<Row> of(Raster raster) {
        return shapes().all().stream().map(c -> row(CountyMean.of(raster, c))).toList();
    }

    private Row row(CountyMean mean) {
        return new Row(
                mean.code(),
                names.apply(mean.code()),
                decimal(mean.mean()),
                decimal(mean.lowest()),
                decimal(mean.highest()),
                BigDecimal.valueOf(mean.covered()).setScale(3, RoundingMode.HALF_UP));
    }

    private static @Nullable BigDecimal decimal(double value) {
        return Double.isNaN(value)
                ? null
                : BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    /// Those that answer a question.
    ///
    /// @throws Problem 422 if it is not understood
    static List<Row> those(List<Row> rows, String question) {
        try {
            var filter = CountyFilter.of(question, ATTRIBUTES);
            return rows.stream().filter(row -> filter.matches(row.attributes())).toList();
        } catch (RasterRefused e) {
            throw Problem.field("filter", "ecql", String.valueOf(e.getMessage()));
        }
    }

    static List<Row> read(String json) {
        return List.of(Json.read(json.getBytes(StandardCharsets.UTF_8), Row[].class));
    }

    private synchronized CountyShapes shapes() {
        if (shapes == null) {
            shapes = borders.get();
        }
        return shapes;
    }
}
