package org.anlan.app;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.anlan.app.planted.DomainAsksJson;
import org.anlan.app.planted.IngestAsksLogistics;
import org.anlan.app.planted.OnePort;
import org.anlan.app.planted.PlanAsksItself;
import org.anlan.app.planted.PlanConnectsItself;
import org.anlan.app.planted.PortTooMany;
import org.anlan.app.planted.UtilsManager;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The arrows of the house hold")
class ArchitectureTest {

    private static final int MOST_PORTS = 10;
    private static final String STATING = "create.*|prepareBatch|execute|select";

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(place -> !place.contains("-tests.jar"))
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
        jdkOnly("domain").check(HOUSE);
    }

    @Test
    void thereAreAtMostTenPorts() {
        assertThat(ports("domain.port", HOUSE)).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_PORTS);
    }

    @Test
    void namesTellSomething() {
        tellingNames().check(HOUSE);
    }

    @Test
    void statementsStandInTheOwnersClassOnly() {
        statements().check(HOUSE);
        connections().check(HOUSE);
    }

    @Test
    void plantedViolationsAreSeen() {
        assertThat(violates(arrow("app.planted", "domain"), IngestAsksLogistics.class)).isTrue();
        assertThat(violates(tellingNames(), UtilsManager.class)).isTrue();
        assertThat(violates(jdkOnly("app.planted"), DomainAsksJson.class)).isTrue();
        assertThat(violates(statements(), PlanAsksItself.class)).isTrue();
        assertThat(violates(connections(), PlanConnectsItself.class)).isTrue();
        var planted = new ClassFileImporter().importClasses(OnePort.class, PortTooMany.class);
        assertThat(ports("app.planted", planted)).hasSize(2);
    }

    private static boolean violates(ArchRule rule, Class<?> planted) {
        return rule.evaluate(new ClassFileImporter().importClasses(planted)).hasViolation();
    }

    private static List<JavaClass> ports(String room, JavaClasses classes) {
        return classes.stream()
                .filter(c -> c.getPackageName().equals("org.anlan." + room))
                .filter(JavaClass::isTopLevelClass)
                .filter(JavaClass::isInterface)
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .toList();
    }

    private static ArchRule jdkOnly(String room) {
        var own = "org.anlan." + room + "..";
        return classes()
                .that(resideInAPackage(own))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", own));
    }

    private static ArchRule connections() {
        return noClasses()
                .that(resideInAPackage("org.anlan.store..").negate().and(notOfAnOwner()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..");
    }

    /// A handle may be passed on; what it is asked stands in the owner's class.
    private static ArchRule statements() {
        return noClasses()
                .that(resideInAPackage("org.anlan.store..").negate().and(notOfAnOwner()))
                .should()
                .callMethodWhere(
                        target(owner(assignableTo(Handle.class)))
                                .and(target(nameMatching(STATING))));
    }

    private static DescribedPredicate<JavaClass> notOfAnOwner() {
        return DescribedPredicate.describe(
                "do not own tables",
                c -> !c.getName().replaceFirst("\\$.*", "").matches(".*\\.Sql\\w+"));
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
