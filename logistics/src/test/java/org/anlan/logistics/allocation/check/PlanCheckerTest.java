package org.anlan.logistics.allocation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Plan;
import org.anlan.logistics.allocation.Relief;
import org.anlan.logistics.allocation.family.InstanceFamily;
import org.anlan.logistics.allocation.solve.Allocator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The plan checker")
class PlanCheckerTest {

    /// Two depots, two places; "far" has no road from "small", and the old lot comes too late
    /// there.
    private static final Instance INSTANCE =
            new Relief()
                    .quilts(200, 0)
                    .depot("big", "大库")
                    .depot("small", "小库")
                    .lot("old", "big", 40, "2020-07-20")
                    .lot("new", "big", 60, "2021-01-01")
                    .stock("small", 50)
                    .reserve("big", 30)
                    .place("far", "远乡", 50, 1000)
                    .place("near", "近乡", 150, 1000)
                    .road("big", "far", 1000)
                    .road("big", "near", 60)
                    .road("small", "near", 30)
                    .instance();

    private static final Plan PLAN = Allocator.allocate(INSTANCE);

    @Property(tries = 300)
    @Label("accepts the solver's plan on any seed, with and without lots and owners")
    void acceptsTheSolversPlans(@ForAll long seed, @ForAll boolean lots) {
        var instance = new InstanceFamily(6, 25, 3, lots).instance(seed);
        var plan = Allocator.allocate(instance);
        assertThat(PlanChecker.violations(instance, plan)).isEmpty();
        assertThat(plan.gap()).isZero();
    }

    @ParameterizedTest(name = "refuses a plan with {0}")
    @MethodSource("faults")
    void refuses(String fault, UnaryOperator<Plan> planted, String words) {
        assertThat(PlanChecker.violations(INSTANCE, PLAN)).isEmpty();
        assertThat(PlanChecker.violations(INSTANCE, planted.apply(PLAN)))
                .as(fault)
                .anySatisfy(message -> assertThat(message).contains(words));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("one unit too many", lines(0, line -> with(line, 1)), "is promised beyond"),
                fault("one unit too few", lines(0, line -> with(line, -1)), "neither served"),
                fault("a negative line", lines(0, line -> with(line, -500)), "not above zero"),
                fault(
                        "a line of zero",
                        more(line("small", "near", "small-0", 0)),
                        "not above zero"),
                fault("a closed way", more(line("small", "far", "small-0", 1)), "no open way"),
                fault(
                        "a lot that comes too late",
                        more(line("big", "far", "old", 1)),
                        "no open way"),
                fault("an unknown lot", more(line("big", "near", "nowhere", 1)), "no open way"),
                fault("another depot's lot", more(line("small", "near", "old", 1)), "no open way"),
                fault("an unknown place", more(line("big", "nowhere", "old", 1)), "no open way"),
                fault("a lot promised over", more(line("big", "near", "old", 9)), "[lot, old]"),
                fault("a huge line", more(line("big", "near", "old", Long.MAX_VALUE)), "64 bits"),
                fault("reserve used unreleased", releases(List.of()), "[free stock, big, quilt]"),
                fault("too much released", released(31), "[reserve, big, quilt]"),
                fault("a release for nothing", released(-1), "not above zero"),
                fault("need forgotten", unmet(List.of()), "neither served nor unmet"),
                fault("need invented", unmet(unmetPlus(1)), "[need, near, quilt]"),
                fault("a wrong cost", numbers(1, 0), "objective is not the cost"),
                fault("a cost too low", numbers(-1, -1), "objective is not the cost"),
                fault("a bound above the cost", numbers(0, 1), "above the cost"),
                fault("prices that do not prove it", prices(1), "above what the prices prove"),
                fault("prices that do not prove it", prices(-1), "above what the prices prove"),
                fault("no prices", PlanCheckerTest::noPrices, "above what the prices prove"),
                fault("prices out of range", prices(Long.MAX_VALUE / 2), "64 bits"),
                fault("a negative own-first price", ownFirst(-1), "own stock first is negative"));
    }

    private static Arguments fault(String name, UnaryOperator<Plan> planted, String words) {
        return Arguments.of(name, planted, words);
    }

    private static Plan.Line line(String depot, String place, String lot, long quantity) {
        return new Plan.Line(depot, place, "quilt", lot, quantity);
    }

    private static Plan.Line with(Plan.Line line, long more) {
        return line(line.depot(), line.place(), line.lot(), line.quantity() + more);
    }

    private static UnaryOperator<Plan> lines(int number, UnaryOperator<Plan.Line> change) {
        return plan -> {
            var lines = new ArrayList<>(plan.lines());
            lines.set(number, change.apply(lines.get(number)));
            return copy(plan, lines, plan.releases(), plan.unmet(), plan.prices());
        };
    }

    private static UnaryOperator<Plan> more(Plan.Line line) {
        return plan -> {
            var lines = new ArrayList<>(plan.lines());
            lines.add(line);
            return copy(plan, lines, plan.releases(), plan.unmet(), plan.prices());
        };
    }

    private static UnaryOperator<Plan> releases(List<Plan.Release> releases) {
        return plan -> copy(plan, plan.lines(), releases, plan.unmet(), plan.prices());
    }

    private static UnaryOperator<Plan> released(long quantity) {
        return releases(List.of(new Plan.Release("big", "quilt", quantity)));
    }

    private static UnaryOperator<Plan> unmet(List<Plan.Unmet> unmet) {
        return plan -> copy(plan, plan.lines(), plan.releases(), unmet, plan.prices());
    }

    private static List<Plan.Unmet> unmetPlus(long more) {
        var unmet = new ArrayList<>(PLAN.unmet());
        unmet.add(new Plan.Unmet("near", "quilt", more));
        return unmet;
    }

    private static UnaryOperator<Plan> prices(long more) {
        return plan -> {
            var prices =
                    plan.prices().stream()
                            .map(p -> new Plan.Price(p.place(), p.item(), p.costPerUnit() + more))
                            .toList();
            return copy(plan, plan.lines(), plan.releases(), plan.unmet(), prices);
        };
    }

    private static Plan noPrices(Plan plan) {
        return copy(plan, plan.lines(), plan.releases(), plan.unmet(), List.of());
    }

    private static UnaryOperator<Plan> numbers(long objective, long bound) {
        return plan ->
                new Plan(
                        plan.lines(),
                        plan.releases(),
                        plan.unmet(),
                        plan.prices(),
                        plan.ownFirstPrice(),
                        plan.objective() + objective,
                        plan.lowerBound() + bound);
    }

    private static UnaryOperator<Plan> ownFirst(long price) {
        return plan ->
                new Plan(
                        plan.lines(),
                        plan.releases(),
                        plan.unmet(),
                        plan.prices(),
                        price,
                        plan.objective(),
                        plan.lowerBound());
    }

    private static Plan copy(
            Plan plan,
            List<Plan.Line> lines,
            List<Plan.Release> releases,
            List<Plan.Unmet> unmet,
            List<Plan.Price> prices) {
        return new Plan(
                lines,
                releases,
                unmet,
                prices,
                plan.ownFirstPrice(),
                plan.objective(),
                plan.lowerBound());
    }
}
