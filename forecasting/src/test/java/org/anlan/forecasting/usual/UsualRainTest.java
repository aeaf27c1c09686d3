package org.anlan.forecasting.usual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.TestPack;
import org.anlan.forecasting.verification.ForecastValue.Levels;
import org.anlan.forecasting.verification.ForecastValue.Quantiled;
import org.anlan.store.pack.Pack;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The rain that is usual on a day")
class UsualRainTest {

    private static final String DESCRIPTION =
            """
            {"format": "anlan-pack/1", "province": "340000", "name": {"zh": "试省", "en": "Test"},
             "state": "2023-06-30", "mapReview": null, "mapReviewText": "未经审核",
             "sources": [{"id": "own", "title": "made up", "url": null, "version": "1",
                          "licence": "own work"}],
             "files": [
               {"file": "boundaries.geojson", "title": {"zh": "界线", "en": "borders"},
                "sources": ["own"], "sample": true},
               {"file": "stations.csv", "title": {"zh": "站", "en": "stations"},
                "sources": ["own"], "sample": true,
                "columns": [{"name": "id"}, {"name": "lon"}, {"name": "lat"}]},
               {"file": "rain_usual.csv", "title": {"zh": "常年", "en": "usual"},
                "sources": ["own"], "sample": true,
                "columns": [{"name": "station"}, {"name": "day"}, {"name": "p10_mm"},
                            {"name": "p50_mm"}, {"name": "p90_mm"}, {"name": "from_50"},
                            {"name": "from_100"}, {"name": "from_175"}, {"name": "from_250"}]}]}
            """;

    @TempDir private Path folder;

    private Pack pack() throws IOException {
        var borders = TestPack.in(folder.resolve("other")).path("boundaries.geojson");
        var own = Files.createDirectories(folder.resolve("own"));
        Files.copy(borders, own.resolve("boundaries.geojson"));
        Files.writeString(own.resolve("pack.json"), DESCRIPTION);
        Files.writeString(
                own.resolve("stations.csv"), "id,lon,lat\nnear,117.1,31.9\nother,117.6,32.0\n");
        Files.writeString(
                own.resolve("rain_usual.csv"),
                """
                station,day,p10_mm,p50_mm,p90_mm,from_50,from_100,from_175,from_250
                near,02-28,0.0,0.0,7.5,0.0000,0.0000,0.0000,0.0000
                near,07-15,0.0,1.5,21.5,0.0300,0.0100,0.0020,0.0000
                other,07-15,0.0,2.5,31.5,0.0400,0.0100,0.0000,0.0000
                """);
        return Pack.open(own);
    }

    @Test
    void isThatOfTheNearestGaugeWithAPastAndOfTheDayOfTheYear() throws IOException {
        var usual = UsualRain.of(pack());
        assertThat(usual.counties())
                .as("340202 lies beyond 80 km")
                .containsExactly("340102", "340103");
        assertThat(usual.find("340102", LocalDate.of(2020, 7, 15)))
                .contains(new Quantiled(List.of(0.1, 0.5, 0.9), List.of(0.0, 1.5, 21.5)));
        assertThat(usual.find("340103", LocalDate.of(2031, 7, 15)))
                .contains(new Quantiled(List.of(0.1, 0.5, 0.9), List.of(0.0, 2.5, 31.5)));
        var levels = (Levels) usual.findLevels("340102", LocalDate.of(2020, 7, 15)).orElseThrow();
        assertThat(levels.probabilities().get(0)).isCloseTo(0.97, within(1e-12));
        assertThat(levels.probabilities().get(2)).isCloseTo(0.008, within(1e-12));
        assertThat(usual.find("340102", LocalDate.of(2020, 2, 29)))
                .isEqualTo(usual.find("340102", LocalDate.of(2021, 2, 28)))
                .isPresent();
        assertThat(usual.find("340102", LocalDate.of(2020, 7, 16))).isEmpty();
        assertThat(usual.find("340202", LocalDate.of(2020, 7, 15))).isEmpty();
    }

    @Test
    void isToldOnceEachMorningForTheNextDay() throws IOException {
        try (var house = new House(folder.resolve("house"))) {
            var model = new UsualRainModel(house.server().open(), pack());
            assertThat(model.due(Instant.parse("2031-07-13T23:59:00Z")))
                    .as("before eight")
                    .isEmpty();
            assertThat(model.due(Instant.parse("2031-07-14T00:00:00Z")))
                    .containsExactly("2031-07-15");
            var inputs = model.gather("2031-07-15", house.now());
            var made = model.run(inputs, 0);
            assertThat(made.result()).isEqualTo(inputs.json()).contains("21.5").contains("340103");
            assertThat(model.objection("someday", house.now())).isPresent();
        }
    }

    @Test
    void isUnknownToAPackWithoutThePast() {
        assertThat(UsualRain.of(TestPack.in(folder)).isEmpty()).isTrue();
    }
}
