package org.anlan.logistics.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.Label;
import org.anlan.logistics.allocation.Lot;
import org.anlan.logistics.allocation.Place;
import org.anlan.logistics.allocation.Plan;
import org.anlan.logistics.allocation.Policy;
import org.anlan.logistics.allocation.Reserve;
import org.anlan.logistics.allocation.Route;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("An instance with people's holds worked in")
class HeldInstanceLawsTest {

    private static final List<String> PLACES = List.of("340101", "340102", "340103");
    private static final List<HoldKind> KINDS =
            List.of(HoldKind.PIN, HoldKind.SET, HoldKind.FORBID);
    private static final List<String> ITEMS = List.of("tent", "water");

    @RepeatedTest(300)
    void makesPlansThatKeepEachHoldAndAreFoundSoundByTheChecker(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var base = instance(random);
        var held = HeldInstance.of(base, holds(random));
        var plan = Engine.best(held.instance());
        assertThat(Engine.violations(held.instance(), plan)).isEmpty();
        assertThat(held.broken(plan)).isEmpty();
        for (var kept : held.kept()) {
            var hold = kept.hold();
            var sent = sent(plan, hold);
            switch (hold.kind()) {
                case FORBID -> assertThat(sent).isZero();
                case SET -> assertThat(sent).isEqualTo(kept.quantity());
                case PIN -> assertThat(sent).isGreaterThanOrEqualTo(kept.quantity());
            }
            assertThat(kept.fault().isPresent()).isEqualTo(kept.quantity() < hold.quantity());
        }
        takesNoMoreThanThereIs(base, plan);
    }

    private static long sent(Plan plan, Hold hold) {
        return plan.lines().stream()
                .filter(l -> HeldInstance.real(l.depot()).equals(hold.depot()))
                .filter(l -> l.place().equals(hold.region().digits()))
                .filter(l -> hold.item().map(l.item()::equals).orElse(true))
                .mapToLong(Plan.Line::quantity)
                .sum();
    }

    private static void takesNoMoreThanThereIs(Instance base, Plan plan) {
        for (var lot : base.lots()) {
            var taken =
                    plan.lines().stream()
                            .filter(l -> HeldInstance.real(l.lot()).equals(lot.id()))
                            .mapToLong(Plan.Line::quantity)
                            .sum();
            assertThat(taken).isLessThanOrEqualTo(lot.quantity());
        }
    }

    @Test
    void isTheInstanceItselfWithoutHolds() {
        var base = instance(new Random(7));
        assertThat(HeldInstance.of(base, List.of()).instance()).isSameAs(base);
    }

    private static Instance instance(Random random) {
        var depots =
                List.of(
                        depot("a", Optional.empty()),
                        depot("b", Optional.empty()),
                        depot("own", Optional.of("340103")));
        var lots = new ArrayList<Lot>();
        var reserves = new ArrayList<Reserve>();
        var routes = new ArrayList<Route>();
        var demands = new ArrayList<Demand>();
        for (var depot : depots) {
            for (var item : ITEMS) {
                var units = random.nextInt(60);
                var id = depot.id() + item;
                lots.add(new Lot(id, depot.id(), item, units, Optional.empty()));
                reserves.add(new Reserve(depot.id(), item, units / 5));
            }
            for (var place : PLACES) {
                if (random.nextInt(5) > 0) {
                    routes.add(new Route(depot.id(), place, 30 + random.nextInt(300)));
                }
            }
        }
        for (var place : PLACES) {
            for (var item : ITEMS) {
                demands.add(new Demand(place, item, random.nextInt(50), 500));
            }
        }
        return new Instance(
                depots,
                PLACES.stream()
                        .map(p -> new Place(p, Label.of(p), Optional.of(p), random.nextBoolean()))
                        .toList(),
                ITEMS.stream()
                        .map(i -> new Item(i, Label.of(i), Label.of("u"), 1_000_000, 900, 0))
                        .toList(),
                lots,
                reserves,
                demands,
                routes,
                Policy.SAMPLE,
                LocalDateTime.of(2031, 7, 1, 8, 0));
    }

    private static Depot depot(String id, Optional<String> county) {
        return new Depot(id, Label.of(id), county);
    }

    private static List<Hold> holds(Random random) {
        var holds = new ArrayList<Hold>();
        for (var depot : List.of("a", "b", "own")) {
            for (var place : PLACES) {
                var kind = KINDS.get(random.nextInt(3));
                if (random.nextInt(3) == 0) {
                    var item =
                            kind == HoldKind.FORBID && random.nextBoolean()
                                    ? Optional.<String>empty()
                                    : Optional.of(ITEMS.get(random.nextInt(2)));
                    var units = kind == HoldKind.FORBID ? 0 : random.nextInt(40);
                    holds.add(hold(kind, depot, place, item, units));
                }
            }
        }
        return holds;
    }

    private static Hold hold(
            HoldKind kind, String depot, String place, Optional<String> item, long units) {
        return new Hold(
                UUID.randomUUID(),
                kind,
                depot,
                new RegionCode(place),
                item,
                units,
                "why",
                ActorId.HOUSE,
                "who",
                Instant.EPOCH);
    }
}
