package org.anlan.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The glossary, held against the code,")
class GlossaryPageTest {

    private static final Pattern TYPE =
            Pattern.compile("`((?:[a-z]+\\.)?[A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?`");

    /// Those whose words are the province's, not the machine's.
    private static final Pattern ROOM =
            Pattern.compile(
                    "org\\.anlan\\.(domain|ingest|forecasting|logistics|programs|dashboard)(\\..*)?");

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.anlan");

    record Named(String type, String member) {}

    private static List<Named> named() throws IOException {
        var file = Path.of(System.getProperty("anlan.root"), "docs", "glossary.md");
        return TYPE.matcher(Files.readString(file))
                .results()
                .map(m -> new Named(m.group(1), m.group(2) == null ? "" : m.group(2)))
                .distinct()
                .toList();
    }

    static Stream<Named> names() throws IOException {
        return named().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void namesOnlyWhatTheCodeKnows(Named named) {
        var types = HOUSE.stream().filter(c -> isCalled(c, named.type())).toList();
        assertThat(types).isNotEmpty();
        assertThat(named.member().isEmpty() || types.stream().anyMatch(c -> has(c, named.member())))
                .isTrue();
    }

    private static boolean isCalled(JavaClass type, String name) {
        return type.getName().replace('$', '.').endsWith("." + name);
    }

    private static boolean has(JavaClass type, String member) {
        return type.getAllFields().stream().anyMatch(f -> f.getName().equals(member))
                || type.getAllMethods().stream().anyMatch(m -> m.getName().equals(member))
                || HOUSE.stream().anyMatch(c -> c.getName().equals(type.getName() + "$" + member));
    }

    @Test
    void namesEveryValueThatARoomShowsToOthers() throws IOException {
        var names = named().stream().map(Named::type).toList();
        var missing =
                HOUSE.stream()
                        .filter(GlossaryPageTest::isValue)
                        .filter(c -> names.stream().noneMatch(n -> isCalled(c, n)))
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();
        assertThat(missing).isEmpty();
    }

    /// A public record or enum, or a question of the language; not what stands inside another.
    private static boolean isValue(JavaClass type) {
        var isOpen = type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC);
        var isPort = type.isInterface() && type.getPackageName().equals("org.anlan.domain.port");
        return isOpen
                && ROOM.matcher(type.getPackageName()).matches()
                && !type.getSimpleName().equals("package-info")
                && (type.isRecord() || type.isEnum() || isPort);
    }
}
