package org.anlan.forecasting.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the test pack has for products: round curves, a flood plan for the river gauge r1.
final class TestProducts {

    /// Entries of the pack's files, to stand before the others.
    static final String DESCRIPTION =
            """
            {"file": "vulnerability.csv", "title": {"zh": "易损性", "en": "vulnerability"},
             "sources": ["own"], "sample": true,
             "columns": [{"name": "indicator"}, {"name": "exposed"}, {"name": "rain_mm"},
                         {"name": "share"}, {"name": "log_deviation"}, {"name": "sample"}]},
            {"file": "development.csv", "title": {"zh": "发展", "en": "development"},
             "sources": ["own"], "sample": true,
             "columns": [{"name": "indicator"}, {"name": "hours"}, {"name": "share"},
                         {"name": "log_deviation"}, {"name": "sample"}]},
            {"file": "rating_curves.csv", "title": {"zh": "关系", "en": "rating"},
             "sources": ["own"], "sample": true,
             "columns": [{"name": "station"}, {"name": "from_m"}, {"name": "to_m"}, {"name": "a"},
                         {"name": "zero_m"}, {"name": "b"}, {"name": "deviation"},
                         {"name": "sample"}, {"name": "source"}]},
            {"file": "flood_thresholds.csv", "title": {"zh": "防汛", "en": "floods"},
             "sources": ["own"], "sample": true,
             "columns": [{"name": "plan"}, {"name": "issuer"}, {"name": "level"},
                         {"name": "measure"}, {"name": "stations"}, {"name": "rain_mm"},
                         {"name": "lower"}, {"name": "clause"}, {"name": "valid_from"},
                         {"name": "valid_to"}, {"name": "document"}, {"name": "sample"}]},
            """;

    private static final String VULNERABILITY =
            """
            indicator,exposed,rain_mm,share,log_deviation,sample
            people-affected,people,50,0,1,1
            people-affected,people,150,0.1,1,1
            relocated,people,50,0,1,1
            relocated,people,150,0.01,1,1
            """;

    private static final String DEVELOPMENT =
            """
            indicator,hours,share,log_deviation,sample
            relocated,0,0.1,0.5,1
            relocated,24,0.5,0.3,1
            relocated,72,1,0.1,1
            """;

    private static final String RATING =
            """
            station,from_m,to_m,a,zero_m,b,deviation,sample,source
            r1,20,28,50,18,1.5,0.05,1,own
            r1,28,31,50,18,1.5,0.05,1,own
            """;

    private static final String FLOODS =
            """
            plan,issuer,level,measure,stations,rain_mm,lower,clause,valid_from,valid_to,document,sample
            f1,province,4,m-above-warning,r1,,0,超警戒,2010-01-01,,防汛预案,1
            f1,province,3,m-above-warning,r1,,1,超警戒1米,2010-01-01,,防汛预案,1
            f1,province,2,m-above-guarantee,r1,,0,超保证,2010-01-01,,防汛预案,1
            f1,province,4,counties,,100,2,百毫米2县,2010-01-01,,防汛预案,1
            """;

    private TestProducts() {}

    static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("vulnerability.csv"), VULNERABILITY);
        Files.writeString(folder.resolve("development.csv"), DEVELOPMENT);
        Files.writeString(folder.resolve("rating_curves.csv"), RATING);
        Files.writeString(folder.resolve("flood_thresholds.csv"), FLOODS);
    }
}
