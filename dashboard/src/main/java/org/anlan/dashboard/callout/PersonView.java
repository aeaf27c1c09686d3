package org.anlan.dashboard.callout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.person.DutyKind;
import org.anlan.dashboard.person.DutyPerson;
import org.anlan.dashboard.person.PersonLevel;
import org.anlan.domain.Actor;
import org.anlan.domain.RegionCode;

/// A person on a list as screens see one; name and phone only for those with a post over the place.
@JsonInclude(JsonInclude.Include.ALWAYS)
record PersonView(
        UUID person,
        String name,
        Optional<String> phone,
        DutyKind duty,
        String dutyZh,
        int rank,
        PersonLevel level,
        String levelZh,
        RegionCode region,
        String regionName,
        String village,
        RegionCode county,
        String countyName,
        boolean sample,
        PersonState state,
        String stateZh,
        Instant enteredAt,
        Optional<Instant> dueAt,
        Optional<Instant> calledAt,
        Optional<Instant> answeredAt,
        Optional<Instant> actedAt,
        int calls,
        int step,
        Optional<Instant> nextAt,
        Optional<EscalationRules.To> nextTo,
        Optional<UUID> because) {

    static PersonView of(
            Places places,
            EscalationRules rules,
            Actor reader,
            CalloutList list,
            CalledPerson on,
            DutyPerson who) {
        var trusted = places.isTrusted(reader, on.region());
        var steps = rules.of(list.colour(), on.level());
        var open = on.answeredAt().isEmpty() && list.endedAt().isEmpty();
        var since = on.calledAt().orElse(on.enteredAt());
        var due = steps.stream().findFirst().map(s -> since.plus(s.after()));
        var silent = rules.silentSince(list.colour(), on);
        var next = open ? steps.stream().skip(on.step()).findFirst() : noStep();
        return new PersonView(
                on.person(),
                who.shown(trusted),
                who.phone(trusted),
                who.duty(),
                who.duty().word().zh(),
                on.rank(),
                on.level(),
                on.level().word().zh(),
                on.region(),
                places.longName(on.region()),
                on.village(),
                on.county(),
                places.name(on.county()),
                who.sample(),
                on.state(),
                on.state().word().zh(),
                on.enteredAt(),
                due.filter(_ -> open),
                on.calledAt(),
                on.answeredAt(),
                on.actedAt(),
                on.calls(),
                on.step(),
                next.flatMap(s -> silent.map(at -> at.plus(s.after()))),
                next.map(EscalationRules.Step::to),
                on.because());
    }

    private static Optional<EscalationRules.Step> noStep() {
        return Optional.empty();
    }
}
