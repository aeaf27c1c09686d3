package org.anlan.forecasting.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// Finds the same person on several lists: by identity number, else by name, place and age.
///
/// Two numbers are two persons, whatever their names. Without a number a person joins the one other
/// he can be; where he could be several, he is left alone and said to be in doubt. The order of
/// lists and rows makes no difference.
///
/// @see "design/screens.md 5: deaths and missing are compared person by person with 公安 and 卫健"
final class PersonMatching {

    /// Ages told by two bodies may lie so far apart, in years; a house rule.
    private static final int AGE_TOLERANCE = 2;

    private final List<String> lists;
    private final BiPredicate<String, String> holds;
    private final List<PersonLine.Group> groups = new ArrayList<>();
    private final Map<String, PersonLine.Group> byIdentity = new LinkedHashMap<>();

    /// @param lists whose lists are compared
    /// @param holds whether the first place is the second, or holds it
    private PersonMatching(List<String> lists, BiPredicate<String, String> holds) {
        this.lists = lists;
        this.holds = holds;
    }

    /// The persons of all lists, each once, in the order of their names.
    static List<PersonLine> match(
            List<String> lists, List<ListedPerson> persons, BiPredicate<String, String> holds) {
        var matching = new PersonMatching(lists, holds);
        var sorted = persons.stream().sorted(ListedPerson.ORDER).toList();
        sorted.stream().filter(p -> p.identity().isPresent()).forEach(matching::byNumber);
        sorted.stream().filter(p -> p.identity().isEmpty()).forEach(matching::byName);
        return matching.lines();
    }

    private void byNumber(ListedPerson person) {
        var number = person.identity().orElseThrow();
        var known = byIdentity.get(number);
        if (known == null) {
            byIdentity.put(number, open(person, PersonLine.By.IDENTITY));
        } else if (known.has(person.by())) {
            open(person, PersonLine.By.IDENTITY).doubt("同一名单上重复列入");
        } else {
            known.add(person);
        }
    }

    private void byName(ListedPerson person) {
        var likely =
                groups.stream()
                        .filter(
                                group ->
                                        !group.has(person.by())
                                                && group.isAlike(person, this::alike))
                        .toList();
        switch (likely.size()) {
            case 0 -> open(person, PersonLine.By.NAME_AGE_PLACE);
            case 1 -> likely.getFirst().join(person);
            default ->
                    open(person, PersonLine.By.NAME_AGE_PLACE)
                            .doubt("可能是 %d 人中的一人,请核对身份号码".formatted(likely.size()));
        }
    }

    private PersonLine.Group open(ListedPerson person, PersonLine.By by) {
        var group = new PersonLine.Group(person, by);
        groups.add(group);
        return group;
    }

    private boolean alike(ListedPerson one, ListedPerson other) {
        var a = one.entry();
        var b = other.entry();
        return plain(a.name()).equals(plain(b.name()))
                && (holds.test(a.place(), b.place()) || holds.test(b.place(), a.place()))
                && (a.age() == null
                        || b.age() == null
                        || Math.abs(a.age() - b.age()) <= AGE_TOLERANCE);
    }

    /// A name without the blanks and dots in which two bodies write it otherwise.
    static String plain(String name) {
        return name.replaceAll("[\\s·•・.]", "");
    }

    private List<PersonLine> lines() {
        warnOfNamesakes();
        return groups.stream().map(group -> group.line(lists)).toList();
    }

    /// Two numbers, yet one name, one place, and no list that has both: a slip in one of them?
    private void warnOfNamesakes() {
        for (var one : byIdentity.values()) {
            byIdentity.values().stream()
                    .filter(other -> other != one && one.sharesNoListWith(other))
                    .filter(other -> other.isAlike(one.first(), this::alike))
                    .forEach(_ -> one.doubt("同名同地而身份号码不同,请核对"));
        }
    }
}
