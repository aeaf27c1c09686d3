package org.anlan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.anlan.app.check.ProjectFiles;
import org.anlan.app.drill.story.Scenario;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A program that knew a bulletin, a date or a source of the scenario it is judged by could be made
/// to fit it.
@DisplayName("What ships knows no scenario")
class ScenarioWordsTest {

    private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
    private static final Path FLOOD = ROOT.resolve("packs/anhui/drills/AH2020-FLOOD");
    private static final Pattern SHIPPED =
            Pattern.compile(".*/src/main/.*\\.(java|js|css|html|tsv|csv|json|yaml|sql|conf|xml)");
    private static final List<DateTimeFormatter> FORMS =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT),
                    DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH),
                    DateTimeFormatter.ofPattern("'LocalDate.of('yyyy, M, d", Locale.ROOT),
                    DateTimeFormatter.ofPattern("'LocalDateTime.of('yyyy, M, d", Locale.ROOT));

    @Test
    void namesNoDateBaseOrSourceOfTheFlood() throws IOException {
        var words = words(Scenario.read(FLOOD));
        var named = new ArrayList<String>();
        for (var file : shipped()) {
            named.addAll(named(ROOT.relativize(file).toString(), Files.readString(file), words));
        }
        assertThat(named).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case \"since-meiyu\" -> 2;",
                "// as the bulletin of 12 July 2020 has it",
                "var height = LocalDate.of(2020, 7, 12);",
                "host.endsWith(\"cneb.gov.cn\")"
            })
    void aFileThatDidWouldBeSeen(String planted) {
        assertThat(named("Planted.java", planted, words(Scenario.read(FLOOD)))).isNotEmpty();
    }

    private static List<String> named(String file, String text, Set<String> words) {
        return words.stream().filter(text::contains).map(w -> file + ": " + w).toList();
    }

    private static Set<String> words(Scenario scenario) {
        var words = new HashSet<String>();
        for (var row : scenario.rows("bulletins.csv")) {
            row.findText("base").ifPresent(words::add);
            row.findText("url").ifPresent(url -> words.add(URI.create(url).getHost()));
            words.addAll(forms(row.getText("as_of")));
            words.addAll(forms(row.getText("published")));
        }
        return words;
    }

    private static List<String> forms(String time) {
        var day = LocalDate.parse(time.substring(0, 10));
        return FORMS.stream().map(form -> form.format(day)).toList();
    }

    private static List<Path> shipped() throws IOException {
        return ProjectFiles.beneath(
                ROOT,
                f ->
                        SHIPPED.matcher(f.toString()).matches()
                                && !ROOT.relativize(f).startsWith("packs"));
    }
}
