package org.anlan.forecasting.agreement;

import java.util.Comparator;
import java.util.Optional;

/// A person on a department's list, to be compared. Personal data: its text form tells nothing.
///
/// @param by whose list
/// @param number place on it, from 1
/// @param identity salted digest of the identity number, in hex; empty where it is not known
record ListedPerson(String by, int number, PersonEntry entry, Optional<String> identity) {

    /// By what was listed, never by who listed first: a comparison is the same in any order.
    static final Comparator<ListedPerson> ORDER =
            Comparator.comparing((ListedPerson p) -> p.entry().name())
                    .thenComparing(p -> p.entry().place())
                    .thenComparingInt(p -> age(p.entry()))
                    .thenComparing(p -> p.identity().orElse(""))
                    .thenComparing(p -> p.entry().state())
                    .thenComparing(ListedPerson::by)
                    .thenComparingInt(ListedPerson::number);

    private static int age(PersonEntry entry) {
        return entry.age() == null ? -1 : entry.age();
    }

    @Override
    public String toString() {
        return "ListedPerson[%s %d]".formatted(by, number);
    }
}
