package org.anlan.forecasting.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of methods for the forecaster on duty")
class MethodsPageTest {
    private static final Pattern NAME = Pattern.compile("`([a-z0-9-]+)`");

    @Test
    void explainsEachMethodOnceAndNoOther() throws IOException {
        var named = rows().map(row -> row[1]).flatMap(MethodsPageTest::names).toList();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Lab.methods().stream().map(LabMethod::name).toList());
    }

    @Test
    void tellsOfEachWhatItIsForAndWhenNotToBelieveItInBothLanguages() throws IOException {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> assertThat(row).hasSize(5));
        assertThat(rows().flatMap(row -> List.of(row).subList(2, 5).stream()))
                .allSatisfy(cell -> assertThat(cell.strip()).hasSizeGreaterThan(5));
    }

    private static Stream<String> names(String cell) {
        return NAME.matcher(cell).results().map((MatchResult m) -> m.group(1));
    }

    private static Stream<String[]> rows() throws IOException {
        var page = Path.of(System.getProperty("anlan.root"), "docs/forecasting.md");
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"));
    }
}
