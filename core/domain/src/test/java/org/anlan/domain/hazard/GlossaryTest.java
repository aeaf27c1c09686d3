package org.anlan.domain.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anlan.domain.indicator.Indicators;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The glossary")
class GlossaryTest {

    private static final Pattern CODE = Pattern.compile("`([a-z][a-z-]*)`");

    static Stream<String> codes() throws IOException {
        return CODE.matcher(text()).results().map(match -> match.group(1)).distinct();
    }

    @ParameterizedTest(name = "names {0}, which a catalogue holds")
    @MethodSource("codes")
    void namesOnlyCodesOfTheCatalogues(String code) {
        var known = Indicators.bundled().find(code).isPresent();
        assertThat(known || Hazards.bundled().find(code).isPresent()).isTrue();
    }

    @Test
    void namesEveryHazard() throws IOException {
        var named = codes().toList();
        assertThat(Hazards.bundled().list()).allMatch(hazard -> named.contains(hazard.code()));
    }

    @Test
    void saysEachChineseTermOnce() throws IOException {
        var terms =
                text().lines()
                        .filter(line -> line.startsWith("| ") && !line.startsWith("| 中文"))
                        .map(line -> line.split(" \\| ", -1)[0])
                        .toList();
        assertThat(terms).hasSizeGreaterThan(120).doesNotHaveDuplicates();
    }

    private static String text() throws IOException {
        return Files.readString(Path.of(System.getProperty("anlan.root"), "docs", "glossary.md"));
    }
}
