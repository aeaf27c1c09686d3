package org.anlan.logistics.plan;

import java.util.List;
import java.util.Set;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Plan;
import org.anlan.logistics.allocation.check.PlanChecker;
import org.anlan.logistics.allocation.solve.Allocator;

/// The one place where the planner calls the allocator and its checker.
///
/// Today's plans are made without vehicles. Whoever puts another engine beneath changes this page.
final class Engine {

    private Engine() {}

    /// The best plan of an instance; the same instance always gives the same plan.
    static Plan best(Instance instance) {
        return Allocator.allocate(instance);
    }

    /// What is wrong with a plan, by a checker that shares no code with the allocator.
    static List<String> violations(Instance instance, Plan plan) {
        return PlanChecker.violations(instance, plan);
    }

    /// As much of an instance as decides about some kinds of goods. Without vehicles kinds do not
    /// compete, so that is the part about them; with vehicles it is all of it.
    static Instance about(Instance instance, Set<String> items) {
        return new Instance(
                instance.depots(),
                instance.places(),
                instance.items().stream().filter(i -> items.contains(i.id())).toList(),
                instance.lots().stream().filter(l -> items.contains(l.item())).toList(),
                instance.reserves().stream().filter(r -> items.contains(r.item())).toList(),
                instance.demands().stream().filter(d -> items.contains(d.item())).toList(),
                instance.routes(),
                instance.policy(),
                instance.departure());
    }
}
