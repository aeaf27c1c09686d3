package org.anlan.logistics.allocation.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.anlan.logistics.allocation.family.InstanceFamily;
import org.anlan.logistics.allocation.solve.Allocator;

@Label("The reasons of random plans")
class ReasonsLawsTest {

    @Property(tries = 150)
    @Label("claim only what a second look finds true, and always claim something")
    void areTrue(@ForAll long seed, @ForAll boolean lots) {
        count(seed, lots, new HashMap<>());
    }

    @Example
    @Label("use every kind of claim somewhere")
    void useEveryKindOfClaim() {
        var counts = new HashMap<Class<?>, Integer>();
        for (long seed = 0; seed < 60; seed++) {
            count(seed, seed % 2 == 0, counts);
        }
        assertThat(counts.keySet()).containsExactlyInAnyOrder(Claim.class.getPermittedSubclasses());
    }

    private static void count(long seed, boolean lots, Map<Class<?>, Integer> counts) {
        var instance =
                new InstanceFamily(1 + (int) Math.floorMod(seed, 8L), 14, 3, lots).instance(seed);
        var plan = Allocator.allocate(instance);
        var reasons = new Reasons(instance, plan);
        for (var line : plan.lines()) {
            check(reasons.why(line), ClaimProof.of(instance, plan, line), counts);
        }
        for (var unmet : plan.unmet()) {
            check(reasons.why(unmet), ClaimProof.of(instance, plan, unmet), counts);
        }
    }

    private static void check(Reason reason, ClaimProof proof, Map<Class<?>, Integer> counts) {
        assertThat(reason.claims()).isNotEmpty();
        assertThat(reason.chinese()).isNotBlank();
        assertThat(reason.english()).isNotBlank();
        for (var claim : reason.claims()) {
            counts.merge(claim.getClass(), 1, Integer::sum);
            assertThat(proof.holds(claim)).as("%s", claim).isTrue();
        }
    }
}
