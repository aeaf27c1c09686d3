package org.anlan.dashboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words and pages of the screens")
class WordsTest {

    private static final Path SCREENS = Path.of("src/main/resources/org/anlan/dashboard");
    private static final Pattern KEY = Pattern.compile("(?m)^  '?([\\w.<> ,←→+−–-]+?)'?: '(.*)',$");
    private static final Pattern SAID = Pattern.compile("\\bsay\\('([^']+)'");
    private static final Pattern STEM = Pattern.compile("\\bsay\\(`([^`$]+)\\$");
    private static final Pattern MAPPED = Pattern.compile("\"(/assets/lib/[^\"]+)\"");

    @Test
    void areTheSameInChineseAndEnglish() throws IOException {
        assertThat(keys("zh.js")).isEqualTo(keys("en.js")).hasSizeGreaterThan(150);
    }

    @Test
    void areNeverEmpty() throws IOException {
        for (var bundle : Set.of("zh.js", "en.js")) {
            var words = KEY.matcher(Files.readString(SCREENS.resolve(bundle)));
            assertThat(words.results()).allMatch(w -> !w.group(2).isBlank());
        }
    }

    @Test
    void areInTheBundleWhereverAScreenSaysThem() throws IOException {
        var bundle = keys("zh.js");
        var code = code();
        assertThat(SAID.matcher(code).results().map(m -> m.group(1)).toList())
                .isNotEmpty()
                .allMatch(bundle::contains);
        assertThat(STEM.matcher(code).results().map(m -> m.group(1)).toList())
                .isNotEmpty()
                .allMatch(stem -> bundle.stream().anyMatch(k -> k.startsWith(stem)));
    }

    @Test
    void nameOnlyPagesThatExist() throws IOException {
        var pages = Pattern.compile("path: '/([\\w-]+)'").matcher(text("pages.js"));
        assertThat(pages.results().map(m -> m.group(1) + ".js"))
                .isNotEmpty()
                .allMatch(file -> Files.exists(SCREENS.resolve(file)));
    }

    @Test
    void importOnlyLibrariesOnTheClassPath() throws IOException {
        var paths = MAPPED.matcher(text("page.html")).results().map(m -> m.group(1)).toList();
        assertThat(paths).isNotEmpty().allMatch(WordsTest::isOnTheClassPath);
    }

    private static boolean isOnTheClassPath(String path) {
        var resource = path.replace("/assets/lib", "META-INF/resources");
        return ClassLoader.getSystemResource(resource) != null;
    }

    private static Set<String> keys(String bundle) throws IOException {
        return KEY.matcher(text(bundle))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String code() throws IOException {
        var code = new StringBuilder();
        try (var files = Files.walk(SCREENS)) {
            for (var file : files.filter(f -> f.toString().endsWith(".js")).sorted().toList()) {
                code.append(Files.readString(file));
            }
        }
        return code.toString();
    }

    private static String text(String file) throws IOException {
        return Files.readString(SCREENS.resolve(file));
    }
}
