package org.anlan.forecasting.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One person of a comparison. Personal data: its text form tells nothing.
///
/// @param by how the lists' rows were found to be one person
/// @param listed his row on each list that has him
/// @param missingOn the lists that do not have him
/// @param differences what the lists tell otherwise of him, in Chinese
/// @param doubts what somebody has to look at
record PersonLine(
        Verdict verdict,
        By by,
        Map<String, PersonEntry> listed,
        List<String> missingOn,
        List<String> differences,
        List<String> doubts) {

    /// How the lists stand to each other.
    enum Verdict {
        AGREED("一致"),
        DIFFERS("均列入,有出入"),
        ONLY("仅部分名单有");

        private final String zh;

        Verdict(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }

    /// How rows were found to be one person.
    enum By {
        IDENTITY("身份号码"),
        NAME_AGE_PLACE("姓名、年龄、地点");

        private final String zh;

        By(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }

    PersonLine {
        missingOn = List.copyOf(missingOn);
        differences = List.copyOf(differences);
        doubts = List.copyOf(doubts);
    }

    /// Whether every list has him, and in the same state.
    boolean isAgreedToBe(PersonEntry.State state) {
        return missingOn.isEmpty() && listed.values().stream().allMatch(e -> e.state() == state);
    }

    @Override
    public String toString() {
        return "PersonLine[%s]".formatted(verdict);
    }

    /// The rows that are one person, while they are being found.
    static final class Group {

        private final Map<String, ListedPerson> members = new LinkedHashMap<>();
        private final Set<String> doubts = new LinkedHashSet<>();
        private By by;

        Group(ListedPerson first, By by) {
            this.by = by;
            add(first);
        }

        ListedPerson first() {
            return members.values().iterator().next();
        }

        boolean has(String list) {
            return members.containsKey(list);
        }

        boolean sharesNoListWith(Group other) {
            return members.keySet().stream().noneMatch(other::has);
        }

        boolean isAlike(ListedPerson person, BiPredicate<ListedPerson, ListedPerson> alike) {
            return members.values().stream().allMatch(member -> alike.test(member, person));
        }

        void add(ListedPerson person) {
            members.put(person.by(), person);
        }

        /// Adds one who was found by name: the whole is no surer than its least sure part.
        void join(ListedPerson person) {
            add(person);
            by = By.NAME_AGE_PLACE;
        }

        void doubt(String what) {
            doubts.add(what);
        }

        PersonLine line(List<String> lists) {
            var listed = new LinkedHashMap<String, PersonEntry>();
            lists.forEach(
                    list ->
                            Optional.ofNullable(members.get(list))
                                    .ifPresent(member -> listed.put(list, member.entry())));
            var missing = lists.stream().filter(list -> !has(list)).toList();
            var differences = differences(listed);
            return new PersonLine(
                    verdict(missing, differences),
                    by,
                    listed,
                    missing,
                    differences,
                    List.copyOf(doubts));
        }

        private static Verdict verdict(Collection<String> missing, Collection<String> differences) {
            if (!missing.isEmpty()) {
                return Verdict.ONLY;
            }
            return differences.isEmpty() ? Verdict.AGREED : Verdict.DIFFERS;
        }

        private static List<String> differences(Map<String, PersonEntry> listed) {
            var all = new ArrayList<String>();
            add(all, "状态", listed, e -> Optional.of(e.state().zh()));
            add(all, "姓名", listed, e -> Optional.of(PersonMatching.plain(e.name())));
            add(all, "年龄", listed, e -> Optional.ofNullable(e.age()).map(Object::toString));
            add(all, "地点", listed, e -> Optional.of(e.place()));
            return all;
        }

        /// A list that does not tell a thing does not contradict it.
        private static void add(
                List<String> all,
                String what,
                Map<String, PersonEntry> listed,
                Function<PersonEntry, Optional<String>> told) {
            var values = new LinkedHashMap<String, String>();
            listed.forEach((list, entry) -> told.apply(entry).ifPresent(v -> values.put(list, v)));
            if (Set.copyOf(values.values()).size() > 1) {
                all.add(
                        what
                                + ":"
                                + values.entrySet().stream()
                                        .map(v -> v.getKey() + " " + v.getValue())
                                        .collect(Collectors.joining(",")));
            }
        }
    }
}
