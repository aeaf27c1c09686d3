package org.anlan.forecasting.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anlan.store.pack.Pack;

/// A made-up pack for the test province: three square counties, two near the gauges and one far
/// away, 12 years of maxima at gauge g1, residents of one township, and plans with round bounds.
public final class TestPack {

    private static final String DESCRIPTION =
            """
            {"format": "anlan-pack/1", "province": "340000", "name": {"zh": "试省", "en": "Test"},
             "state": "2023-06-30", "mapReview": null, "mapReviewText": "未经审核",
             "sources": [{"id": "own", "title": "made up", "url": null, "version": "1",
                          "licence": "own work"}],
             "files": [
               {"file": "boundaries.geojson", "title": {"zh": "界线", "en": "borders"},
                "sources": ["own"], "sample": true},
               {"file": "rain_maxima.csv", "title": {"zh": "最大", "en": "maxima"},
                "sources": ["own"], "sample": true,
                "columns": [{"name": "station"}, {"name": "year"}, {"name": "max_1d_mm"},
                            {"name": "max_3d_mm"}, {"name": "max_7d_mm"}, {"name": "complete"}]},
               {"file": "population.csv", "title": {"zh": "人口", "en": "people"},
                "sources": ["own"], "sample": true,
                "columns": [{"name": "code"}, {"name": "scope"}, {"name": "rural"}, {"name": "people"},
                            {"name": "source"}]},
               {"file": "regions.csv", "title": {"zh": "区划", "en": "regions"},
                "sources": ["own"], "sample": true,
                "columns": [{"name": "code"}, {"name": "level"}, {"name": "parent"}]},
               {"file": "response_thresholds.csv", "title": {"zh": "条件", "en": "thresholds"},
                "sources": ["own"], "sample": true,
                "columns": [{"name": "plan"}, {"name": "issuer"}, {"name": "response"},
                            {"name": "level"}, {"name": "indicators"}, {"name": "unit"},
                            {"name": "lower"}, {"name": "upper"}, {"name": "clause"},
                            {"name": "valid_from"}, {"name": "valid_to"}, {"name": "document"},
                            {"name": "sample"}]}]}
            """;

    private static final String THRESHOLDS =
            """
            plan,issuer,response,level,indicators,unit,lower,upper,clause,valid_from,valid_to,document,sample
            old,province,relief,1,relocated,count,1,,转移1人以上,2000-01-01,2009-12-31,旧预案,1
            now,province,relief,4,relocated,count,100,500,转移100人以上,2010-01-01,,预案,1
            now,province,relief,3,relocated,count,500,1000,转移500人以上,2010-01-01,,预案,1
            now,province,relief,2,relocated,count,1000,,转移1000人以上,2010-01-01,,预案,1
            now,province,relief,3,rooms-collapsed+rooms-severe,count,50,80,倒损50间以上,2010-01-01,,预案,1
            now,province,relief,2,rooms-collapsed+rooms-severe,count,80,,倒损80间以上,2010-01-01,,预案,1
            now,province,relief,4,drought-aid,percent-of-rural,10,15,旱10%以上,2010-01-01,,预案,1
            """;

    private TestPack() {}

    /// The complete year's largest day at gauge g1, mm; 3 and 7 days are 1.5 and 2 times as much.
    public static double maximum(int year) {
        return 60 + 7 * ((year * 5) % 12);
    }

    /// Writes and opens the pack.
    public static Pack in(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("pack.json"),
                    DESCRIPTION.replace("\"files\": [", "\"files\": [" + TestProducts.DESCRIPTION));
            TestProducts.write(folder);
            Files.writeString(folder.resolve("response_thresholds.csv"), THRESHOLDS);
            Files.writeString(
                    folder.resolve("population.csv"),
                    """
                    code,scope,rural,people,source
                    340000,region,1000,2000000,own
                    340000,remainder,7,,own
                    340102,region,1000,800000,own
                    340103,region,1000,600000,own
                    340202,region,1000,600000,own
                    340102001,region,300,40000,own
                    """);
            Files.writeString(
                    folder.resolve("regions.csv"),
                    """
                    code,level,parent
                    340102001,township,340102
                    340102002,township,340102
                    """);
            Files.writeString(folder.resolve("rain_maxima.csv"), maxima());
            Files.writeString(
                    folder.resolve("boundaries.geojson"),
                    "{\"type\":\"FeatureCollection\",\"features\":[%s,%s,%s]}"
                            .formatted(
                                    square("340102", 117.0, 31.8),
                                    square("340103", 117.4, 31.8),
                                    square("340202", 119.5, 29.6)));
            return Pack.open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String maxima() {
        return IntStream.range(2000, 2012)
                .mapToObj(
                        year ->
                                "g1,%d,%s,%s,%s,1"
                                        .formatted(
                                                year,
                                                maximum(year),
                                                maximum(year) * 1.5,
                                                maximum(year) * 2))
                .collect(
                        Collectors.joining(
                                "\n",
                                "station,year,max_1d_mm,max_3d_mm,max_7d_mm,complete\n",
                                "\ng1,2013,900,900,900,0\n"));
    }

    /// 0.4 degrees each way.
    private static String square(String code, double west, double south) {
        var east = west + 0.4;
        var north = south + 0.4;
        return """
               {"type":"Feature","properties":{"code":"%s"},"geometry":{"type":"MultiPolygon",
                "coordinates":[[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]]}}
               """
                .formatted(code, west, south, east, south, east, north, west, north, west, south);
    }
}
