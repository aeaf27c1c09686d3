package org.anlan.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.app.planted.HearsUnnamed;
import org.anlan.domain.Fact;
import org.anlan.domain.Stated;
import org.anlan.domain.fact.FigureMoved;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A fact of the language")
class FactConsumersTest {

    private static final Pattern TOLD = Pattern.compile("Consumers: ([^.]+)\\.");

    /// How followers, and what they hand their facts on to, say which kinds they follow.
    private static final Set<String> NAMING = Set.of("kinds", "follows");

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(place -> !place.contains("-tests.jar"))
                    .importPackages("org.anlan");

    static Stream<Class<?>> facts() {
        return HOUSE.stream()
                .filter(c -> c.getPackageName().equals("org.anlan.domain.fact"))
                .filter(c -> c.isAssignableTo(Fact.class))
                .map(JavaClass::reflect);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void namesTheRoomsThatFollowItAndNoOther(Class<?> fact) throws IOException {
        assertThat(followers(fact, HOUSE)).isNotEmpty().isEqualTo(named(fact));
    }

    @Test
    void isSeenToBeFollowedByAPlantedRoomThatItDoesNotName() throws IOException {
        var planted = new ClassFileImporter().importClasses(HearsUnnamed.class);
        assertThat(followers(FigureMoved.class, planted)).containsExactly("app");
        assertThat(named(FigureMoved.class)).doesNotContain("app");
    }

    /// The rooms, but the one that states it, where something names it among its `kinds` or
    /// `follows`: followers do, and what a follower hands its facts on to.
    private static Set<String> followers(Class<?> fact, JavaClasses classes) {
        var owner = fact.getAnnotation(Stated.class).value().replaceFirst("\\..*", "");
        return classes.stream()
                .filter(c -> isFollowing(c, fact))
                .map(c -> c.getPackageName().split("\\.", -1)[2])
                .filter(room -> !room.equals(owner))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isFollowing(JavaClass follower, Class<?> fact) {
        return follower.getCodeUnits().stream()
                .filter(unit -> NAMING.contains(unit.getName()))
                .flatMap(unit -> unit.getReferencedClassObjects().stream())
                .map(ReferencedClassObject::getRawType)
                .anyMatch(kind -> kind.isEquivalentTo(fact));
    }

    /// The rooms that its documentation names as `Consumers`.
    private static Set<String> named(Class<?> fact) throws IOException {
        var file =
                Path.of(System.getProperty("anlan.root"), "core/domain/src/main/java")
                        .resolve(fact.getName().replace('.', '/') + ".java");
        var text = Files.readString(file).replaceAll("\\s*///\\s*", " ");
        var told = TOLD.matcher(text);
        assertThat(told.find()).as("%s names its consumers", fact).isTrue();
        return Stream.of(told.group(1).replaceAll("\\([^)]*\\)", "").split(",", -1))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
