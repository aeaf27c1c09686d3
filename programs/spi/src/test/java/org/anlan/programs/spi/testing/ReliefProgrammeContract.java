package org.anlan.programs.spi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.DamageRows.Damage;
import org.anlan.programs.spi.Application;
import org.anlan.programs.spi.Circumstance;
import org.anlan.programs.spi.Condition;
import org.anlan.programs.spi.Decision;
import org.anlan.programs.spi.Finding;
import org.anlan.programs.spi.ReliefProgramme;
import org.anlan.programs.spi.Settlement;
import org.anlan.programs.spi.Standard;
import org.anlan.programs.spi.Standards;

/// What each programme must do: extend this in a test of the programme's own module.
public abstract class ReliefProgrammeContract {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /// The programme under test.
    protected abstract ReliefProgramme programme();

    /// Rows under which it grants something at [Places#TOWN] from 2020 on, none of them a sample.
    protected abstract Collection<Standard> rows();

    /// An application that it grants under those rows.
    protected abstract Application granted();

    @Example
    void isFoundByItsServiceFile() {
        assertThat(ServiceLoader.load(ReliefProgramme.class))
                .extracting(ReliefProgramme::id)
                .contains(programme().id())
                .doesNotHaveDuplicates();
    }

    @Example
    void holdsNoStateAndTouchesNothingOutside() {
        assertThat(PureCode.faults(programme().getClass())).isEmpty();
    }

    @Example
    void namesItselfAndItsConditions() {
        assertThat(programme().id()).matches("[a-z]+(-[a-z]+)*");
        assertThat(programme().lineage().policyText()).isNotBlank();
        assertThat(programme().conditions())
                .extracting(Condition::id)
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Example
    void grantsWhatItSaysItGrants() {
        assertThat(decide(granted(), rows())).isInstanceOf(Decision.Granted.class);
    }

    @Property(tries = 500)
    void answersEveryQuestionTheSameWayTwice(
            @ForAll("applications") Application application, @ForAll("tables") Standards table) {
        var first = programme().decide(application, table);
        assertThat(programme().decide(application, table)).isEqualTo(first);
        assertThat(first.explanation().zh()).isNotBlank();
        assertThat(first.explanation().en()).isNotBlank();
        for (var damage : Damage.values()) {
            assertThat(programme().answersTo(damage, application))
                    .isEqualTo(programme().answersTo(damage, application));
        }
    }

    @Property(tries = 500)
    void explainsAmountsSoThatTheyCanBeDoneAgain(
            @ForAll("applications") Application application, @ForAll("tables") Standards table) {
        if (programme().decide(application, table) instanceof Decision.Granted granted) {
            assertThat(recomputed(granted.explanation().zh())).isEqualTo(granted.amount().yuan());
            assertThat(recomputed(granted.explanation().en())).isEqualTo(granted.amount().yuan());
        }
    }

    @Example
    void canBeDoneAgainFromTheExplanationOfItsGrant() {
        var granted = (Decision.Granted) decide(granted(), rows());
        assertThat(recomputed(granted.explanation().zh())).isEqualTo(granted.amount().yuan());
    }

    @Property
    void refusesByAConditionOfItsOwn(@ForAll("applications") Application application) {
        if (decide(application, rows()) instanceof Decision.Refused(var condition)) {
            assertThat(programme().conditions()).contains(condition);
            assertThat(condition.holdsFor(application)).isEqualTo(Finding.NO);
        }
    }

    @Property
    void decidesNothingWhileNothingWasChecked(@ForAll("applications") Application application) {
        var unchecked =
                new Application(
                        application.place(),
                        application.settlement(),
                        application.on(),
                        application.persons(),
                        OptionalInt.empty(),
                        java.util.Map.of());
        assertThat(decide(unchecked, rows())).isInstanceOf(Decision.Undecided.class);
    }

    @Example
    void grantsNothingWithoutStandards() {
        assertThat(decide(granted(), List.of())).isInstanceOf(Decision.Undecided.class);
    }

    @Example
    void showsTheSampleMarkWhereAStandardIsASample() {
        var official = (Decision.Granted) decide(granted(), rows());
        assertThat(official.explanation().zh()).doesNotContain("示例");
        var sample = (Decision.Granted) decide(granted(), asSamples(rows()));
        assertThat(sample.explanation().zh()).contains("示例");
        assertThat(sample.explanation().en()).contains("sample");
        assertThat(sample.amount()).isEqualTo(official.amount());
    }

    @Example
    void givesAThousandThreadsTheSameAnswers() throws Exception {
        var some = applications().list().ofSize(200).sample();
        var table = new Standards(rows(), Places.DIVISIONS);
        var programme = programme();
        var alone = some.stream().map(a -> programme.decide(a, table)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Decision>>> together =
                    java.util.stream.IntStream.range(0, 1_000)
                            .mapToObj(
                                    _ ->
                                            threads.submit(
                                                    () ->
                                                            some.stream()
                                                                    .map(
                                                                            a ->
                                                                                    programme
                                                                                            .decide(
                                                                                                    a,
                                                                                                    table))
                                                                    .toList()))
                            .toList();
            for (var answers : together) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        }
    }

    @Provide
    Arbitrary<Application> applications() {
        return Combinators.combine(
                        Arbitraries.of(Places.TOWN, Places.COUNTY, Places.NOWHERE),
                        Arbitraries.of(Settlement.class).optional(),
                        Arbitraries.of(LocalDate.of(1990, 1, 1), LocalDate.of(2020, 7, 1)),
                        Arbitraries.integers().between(1, Application.MOST_PERSONS),
                        Arbitraries.integers().between(0, Application.MOST_DAYS).optional(),
                        Arbitraries.maps(
                                Arbitraries.of(Circumstance.class), Arbitraries.of(Finding.class)))
                .as(
                        (place, settlement, on, persons, days, findings) ->
                                application(place, settlement, on, persons, days, findings));
    }

    @Provide
    Arbitrary<Standards> tables() {
        return Arbitraries.of(List.<Standard>of(), List.copyOf(rows()), asSamples(rows()))
                .map(rows -> new Standards(rows, Places.DIVISIONS));
    }

    private static Application application(
            RegionCode place,
            Optional<Settlement> settlement,
            LocalDate on,
            int persons,
            Optional<Integer> days,
            java.util.Map<Circumstance, Finding> findings) {
        var counted = days.map(OptionalInt::of).orElse(OptionalInt.empty());
        return new Application(place, settlement, on, persons, counted, findings);
    }

    private Decision decide(Application application, Collection<Standard> rows) {
        return programme().decide(application, new Standards(rows, Places.DIVISIONS));
    }

    private static List<Standard> asSamples(Collection<Standard> rows) {
        return rows.stream()
                .map(
                        r ->
                                new Standard(
                                        r.id(),
                                        r.name(),
                                        r.kind(),
                                        r.area(),
                                        r.settlement(),
                                        r.familyClass(),
                                        r.from(),
                                        r.to(),
                                        r.amount(),
                                        r.days(),
                                        r.document(),
                                        true))
                .toList();
    }

    /// The product of the numbers before the only `=`, if it is the number after it.
    private static BigDecimal recomputed(String explanation) {
        var sides = explanation.split("=", -1);
        assertThat(sides).as(explanation).hasSize(2);
        var product =
                Arrays.stream(sides[0].split("×", -1))
                        .map(part -> firstNumber(part))
                        .reduce(BigDecimal.ONE, BigDecimal::multiply);
        assertThat(firstNumber(sides[1])).as(explanation).isEqualByComparingTo(product);
        return firstNumber(sides[1]);
    }

    private static BigDecimal firstNumber(String text) {
        var numbers = NUMBER.matcher(text).results().map(r -> r.group()).toList();
        assertThat(numbers).as(text).isNotEmpty();
        return new BigDecimal(numbers.stream().limit(1).collect(Collectors.joining()));
    }
}
