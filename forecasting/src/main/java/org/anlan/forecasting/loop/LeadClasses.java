package org.anlan.forecasting.loop;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Lead times as they are told: each by itself where they are few, else in classes, named by their
/// upper end in hours. Immutable.
final class LeadClasses {

    private static final int FEW = 8;
    private static final int[] UPPER = {6, 12, 24, 48, 72, 120, 240, 480, 100_000};

    private final boolean apart;
    private final List<Integer> classes;

    private LeadClasses(boolean apart, Collection<Integer> leads) {
        this.apart = apart;
        this.classes = List.copyOf(new TreeSet<>(leads.stream().map(this::of).toList()));
    }

    static LeadClasses over(Collection<Integer> leads) {
        return new LeadClasses(leads.stream().distinct().count() <= FEW, leads);
    }

    /// The classes that have a lead, rising.
    List<Integer> list() {
        return classes;
    }

    /// The class of a lead.
    int of(int leadHours) {
        return apart
                ? leadHours
                : Arrays.stream(UPPER).filter(upper -> leadHours <= upper).findFirst().orElse(0);
    }
}
