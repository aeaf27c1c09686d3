package org.anlan.dashboard.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who is on duty: a leader, a chief, and officers in the order they are called.
///
/// @param leader 带班领导
/// @param chief 值班长
/// @param officers 值班员, at least one
public record Roster(Person leader, Person chief, List<Person> officers) {

    /// A person with the number beside the name.
    public record Person(String name, String phone) {}

    public Roster {
        officers = List.copyOf(officers);
    }

    /// Who has an alarm after it was passed on so often: the first officer, the next, the chief,
    /// the leader; it stays with the leader.
    ///
    /// @param step 0 while it is with the first
    public Optional<Person> at(int step) {
        var line = new ArrayList<Person>();
        officers.stream().limit(2).forEach(line::add);
        line.add(chief);
        line.add(leader);
        return Optional.of(line.get(Math.min(step, line.size() - 1)));
    }
}
