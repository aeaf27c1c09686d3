package org.anlan.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.anlan.app.planted.IngestAsksLogistics;
import org.anlan.app.planted.UtilsManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The arrows of the house hold")
class ArchitectureTest {

    private static final int MOST_PORTS = 10;

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.anlan");

    @ParameterizedTest(name = "{0} imports only {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            domain               | domain
            store                | domain store
            web                  | domain store web
            ingest               | domain store web ingest
            forecasting          | domain store web forecasting
            logistics            | domain store web logistics
            programs.spi         | domain programs.spi
            programs.casework    | domain store web programs.spi programs.casework
            programs.relief      | domain programs.spi programs.relief
            dashboard            | domain store web dashboard
            """)
    void aRowImportsOnlyRowsAboveIt(String room, String allowed) {
        arrow(room, allowed).check(HOUSE);
    }

    @Test
    void theLanguageKnowsNothingButTheJdk() {
        classes()
                .that(resideInAPackage("org.anlan.domain.."))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", "org.anlan.domain.."))
                .check(HOUSE);
    }

    @Test
    void thereAreAtMostTenPorts() {
        var ports =
                HOUSE.stream()
                        .filter(c -> c.getPackageName().equals("org.anlan.domain.port"))
                        .filter(JavaClass::isTopLevelClass)
                        .filter(JavaClass::isInterface)
                        .filter(c -> !c.getSimpleName().equals("package-info"))
                        .toList();
        assertThat(ports).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_PORTS);
    }

    @Test
    void namesTellSomething() {
        tellingNames().check(HOUSE);
    }

    @Test
    void statementsStandInTheOwnersClassOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.anlan.store..")
                .and()
                .haveSimpleNameNotStartingWith("Sql")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(HOUSE);
    }

    @Test
    void plantedViolationsAreSeen() {
        var planted =
                new ClassFileImporter()
                        .importClasses(IngestAsksLogistics.class, UtilsManager.class);
        assertThat(arrow("app.planted", "domain").evaluate(planted).hasViolation()).isTrue();
        assertThat(tellingNames().evaluate(planted).hasViolation()).isTrue();
    }

    private static ArchRule arrow(String room, String allowed) {
        var rooms =
                List.of(allowed.split(" ")).stream()
                        .map(r -> "org.anlan." + r + "..")
                        .toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage("org.anlan." + room + ".."))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.anlan..").and(resideInAnyPackage(rooms).negate()));
    }

    private static ArchRule tellingNames() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?)(\\$.*)?")
                .orShould()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..misc..");
    }
}
