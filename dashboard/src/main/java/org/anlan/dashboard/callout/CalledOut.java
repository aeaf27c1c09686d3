package org.anlan.dashboard.callout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.dashboard.person.DutyPerson;
import org.anlan.dashboard.person.DutyPersons;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// Whom a warning calls and how far each has come, for a printed slip. Personal data: never for
/// facts or logs.
///
/// @param area the widest region the warning is for
/// @param replyBy by when the first answers are due
/// @param persons the unanswered first
public record CalledOut(
        String warning,
        RegionCode area,
        String colour,
        Instant calledAt,
        Instant expiresAt,
        Instant replyBy,
        List<Person> persons) {

    private static final int MOST = 1_000;

    public CalledOut {
        persons = List.copyOf(persons);
    }

    /// One of them.
    ///
    /// @param state in Chinese
    public record Person(
            DutyPerson who, String level, String state, Optional<Instant> answeredAt) {}

    /// The list of a warning, if it has one.
    public static Optional<CalledOut> find(Handle handle, DutyPersons book, String warning) {
        return SqlCalloutLists.find(handle, warning).map(list -> of(handle, book, list));
    }

    private static CalledOut of(Handle handle, DutyPersons book, CalloutList list) {
        var on =
                SqlCalledPersons.list(
                        handle, list.warning(), Optional.empty(), Optional.empty(), MOST);
        var who = book.list(handle, on.stream().map(CalledPerson::person).toList());
        var rules = EscalationRules.bundled();
        var patience =
                on.stream()
                        .flatMap(p -> rules.of(list.colour(), p.level()).stream().limit(1))
                        .map(EscalationRules.Step::after)
                        .min(Duration::compareTo)
                        .orElse(Duration.ZERO);
        return new CalledOut(
                list.warning(),
                list.area(),
                list.colour(),
                list.calledAt(),
                list.expiresAt(),
                list.calledAt().plus(patience),
                on.stream().flatMap(p -> person(who.get(p.person()), p).stream()).toList());
    }

    private static Optional<Person> person(
            @org.jspecify.annotations.Nullable DutyPerson who, CalledPerson on) {
        return Optional.ofNullable(who)
                .map(
                        w ->
                                new Person(
                                        w,
                                        on.level().word().zh(),
                                        on.state().word().zh(),
                                        on.answeredAt()));
    }
}
