package org.anlan.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.File;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("The class path")
class ClassPathTest {

    @Test
    void letsOurOwnLoggingComeBeforeTheCopyThatGeoToolsBrings() {
        assertThat(LoggerFactory.getILoggerFactory()).isInstanceOf(LoggerContext.class);
    }

    @Test
    void hasGeoToolsAfterTheLibrariesItBringsOldCopiesOf() {
        var path =
                List.of(
                        System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path"))
                                .split(File.pathSeparator));
        assertThat(place(path, "geotools-wrapper"))
                .isGreaterThan(place(path, "slf4j-api"))
                .isGreaterThan(place(path, "logback-classic"))
                .isGreaterThan(place(path, "jts-core"));
    }

    private static int place(List<String> path, String jar) {
        return IntStream.range(0, path.size())
                .filter(i -> path.get(i).contains("/" + jar))
                .findFirst()
                .orElseThrow();
    }
}
