package org.anlan.forecasting.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.forecasting.asked.SpokenFor;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Lists of the dead and missing, kept sealed, and their comparison person by person.
///
/// Names are told to the departments whose lists are compared, to the secretary and to those who
/// lead; each telling is written down. Everybody else sees counts.
final class PersonLists {

    private static final Role[] LEADING = {Role.SECRETARY, Role.DUTY_CHIEF, Role.LEADER};

    private final Gazetteer gazetteer;
    private final PersonKeys keys;

    PersonLists(Gazetteer gazetteer, PersonKeys keys) {
        this.gazetteer = gazetteer;
        this.keys = keys;
    }

    private record Form(
            @Nullable String department, List<PersonEntry> items, @Nullable String reason) {}

    Answer file(Tx tx, Ask ask, Matter matter) {
        var form = ask.body(Form.class);
        ask.require(gazetteer.path(matter.region()), Role.DEPARTMENT, Role.SECRETARY);
        matter.requireTaking();
        var speaker = SpokenFor.of(tx.handle(), ask, gazetteer, matter.region(), form.department());
        matter.requireAsked(speaker.name());
        if (!SheetColumn.comparesPersonsOf(speaker.name())) {
            throw Problem.forbidden("因灾死亡失踪人员只由应急、公安、卫健列名单;%s 不在其中。".formatted(speaker.name()));
        }
        PersonEntry.check(form.items(), gazetteer);
        var version = version(tx.handle(), matter, speaker.name(), form.reason());
        var process = process(matter);
        var seal = keys.getOrMake(process, SqlPersonLists.hasAny(tx.handle(), process));
        SqlPersonLists.insert(tx, matter, speaker, version, form.items(), form.reason(), seal, ask);
        tx.state(
                new SheetMoved(
                        matter.consultation().toString(),
                        matter.region(),
                        SheetMoved.PERSONS,
                        speaker.name(),
                        ""));
        return Answer.created(
                "/api/v1/consultations/%s/persons".formatted(matter.consultation()),
                Map.of("department", speaker.name(), "version", version));
    }

    /// A list is corrected once all lie open, and says why.
    private static int version(
            Handle handle, Matter matter, String department, @Nullable String reason) {
        var before =
                SqlPersonLists.list(handle, matter.consultation()).stream()
                        .filter(list -> list.department().equals(department))
                        .findFirst();
        if (before.isEmpty()) {
            return 1;
        }
        if (!matter.isOpen()) {
            throw Problem.conflict(department + " 的名单已封存,亮牌之后才能更正。");
        }
        if (reason == null || reason.isBlank()) {
            throw Problem.field("reason", "corrected", "更正名单要写明理由。");
        }
        return before.get().version() + 1;
    }

    /// The comparison with its names.
    Answer compare(Tx tx, Ask ask, Matter matter) {
        requireTrusted(ask, matter);
        if (!matter.isOpen()) {
            throw Problem.conflict("亮牌之后才能比对名单。");
        }
        SqlPersonLists.noteRead(tx, matter.consultation(), ask.actor().id().value());
        var lists = SqlPersonLists.list(tx.handle(), matter.consultation());
        var lines =
                lists.isEmpty()
                        ? List.<PersonLine>of()
                        : lines(tx.handle(), matter, lists, keys.get(process(matter)));
        return Answer.ok(PersonText.of(lists, lines, gazetteer))
                .with("Cache-Control", "private, no-store");
    }

    private void requireTrusted(Ask ask, Matter matter) {
        if (!mayRead(ask, matter)) {
            throw Problem.forbidden("因灾死亡失踪人员的姓名只给列名单的部门、会务和带班领导看。");
        }
    }

    boolean mayRead(Ask ask, Matter matter) {
        var path = gazetteer.path(matter.region());
        var own = ask.actor().name();
        var leads = List.of(LEADING).stream().anyMatch(role -> ask.actor().may(role, path));
        var lists =
                ask.actor().may(Role.DEPARTMENT, path)
                        && matter.departments().contains(own)
                        && SheetColumn.comparesPersonsOf(own);
        return leads || lists;
    }

    /// What the comparison adds up to; empty while lists are sealed, where fewer than two are
    /// there,
    /// and where nobody can open them any more.
    Optional<PersonTally> tally(Handle handle, Matter matter) {
        var lists = SqlPersonLists.list(handle, matter.consultation());
        return matter.isOpen() && lists.size() > 1
                ? keys.find(process(matter))
                        .map(seal -> lines(handle, matter, lists, seal))
                        .map(lines -> PersonTally.of(lists.size(), lines))
                : Optional.empty();
    }

    private List<PersonLine> lines(
            Handle handle, Matter matter, List<SqlPersonLists.Listed> lists, PersonSeal seal) {
        var persons = SqlPersonLists.listPersons(handle, matter.consultation(), seal);
        return PersonMatching.match(
                lists.stream().map(SqlPersonLists.Listed::department).toList(),
                persons,
                (outer, inner) -> gazetteer.contains(new RegionCode(outer), new RegionCode(inner)));
    }

    /// Whose key seals the list: the disaster process, or the consultation where none is meant.
    private static String process(Matter matter) {
        return matter.process().isEmpty() ? matter.consultation().toString() : matter.process();
    }
}
