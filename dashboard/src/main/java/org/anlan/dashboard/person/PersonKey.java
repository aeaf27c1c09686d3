package org.anlan.dashboard.person;

import java.util.Optional;
import java.util.UUID;
import org.anlan.web.Problem;

/// Where a page of the book starts: after this one.
record PersonKey(String region, String village, int rank, UUID id) {

    private static final int PARTS = 4;

    static PersonKey of(DutyPerson person) {
        return new PersonKey(
                person.region().digits(), person.village(), person.rank(), person.id());
    }

    String text() {
        return String.join("\t", region, village, Integer.toString(rank), id.toString());
    }

    /// The key inside a cursor; before all where there is none.
    ///
    /// @throws Problem 400 if it is not ours
    static PersonKey parse(Optional<String> cursor) {
        if (cursor.isEmpty()) {
            return new PersonKey("", "", 0, new UUID(0, 0));
        }
        try {
            var parts = cursor.get().split("\t", -1);
            if (parts.length != PARTS) {
                throw new IllegalArgumentException("Cursor has other parts.");
            }
            return new PersonKey(
                    parts[0], parts[1], Integer.parseInt(parts[2]), UUID.fromString(parts[3]));
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "cursor", "游标有误", "cursor 不是本系统给出的。");
        }
    }
}
