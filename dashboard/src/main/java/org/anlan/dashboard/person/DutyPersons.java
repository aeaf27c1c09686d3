package org.anlan.dashboard.person;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.RegionCode;
import org.anlan.store.Cause;
import org.anlan.store.Store;
import org.anlan.store.pack.PackRow;
import org.anlan.store.pack.PackTable;
import org.jdbi.v3.core.Handle;

/// The book of named 责任人, as others of the desk ask it. Thread-safe.
public final class DutyPersons {

    private final Store store;
    private final Places places;
    private final PersonalSeal seal;
    private final SqlDutyPersons table;

    /// @param keys folder of the key that seals them
    public DutyPersons(Store store, Places places, Path keys) {
        this.store = store;
        this.places = places;
        this.seal = new PersonalSeal(keys);
        this.table = new SqlDutyPersons(seal);
    }

    /// Takes over the rows of a pack's table that the book has never had; those changed or retired
    /// here stay as they are.
    ///
    /// @throws org.anlan.store.pack.PackRefused if a row is not readable
    public void load(PackTable pack) {
        var known = store.read(table::listIds);
        var missing = new ArrayList<DutyPerson>();
        for (var row : pack.rows()) {
            var person = person(row);
            if (!known.contains(person.id())) {
                missing.add(person);
            }
        }
        if (!missing.isEmpty()) {
            store.useTransaction(
                    Cause.house(),
                    tx -> table.insert(tx.handle(), missing, true, tx.civilNow(), ""));
        }
    }

    private static DutyPerson person(PackRow row) {
        var name = "duty-person:" + row.getText("id");
        return new DutyPerson(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                row.getCode("region"),
                row.findText("village").orElse(""),
                row.read("duty", DutyPersons::duty, "a duty of the book"),
                Math.toIntExact(row.getInteger("rank")),
                Optional.of(new DutyPerson.Who(row.getText("name"), row.getText("phone"))),
                row.getFlag("sample"),
                1,
                false);
    }

    private static DutyKind duty(String text) {
        return DutyKind.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /// Whom a warning of some areas calls first: those of rank 1 of every place in the areas, and
    /// of the counties that hold one.
    public List<DutyPerson> listFirst(Handle handle, Collection<RegionCode> areas) {
        var reach = Reach.of(places, areas);
        var called = new ArrayList<>(table.listFirst(handle, reach.within(), true));
        called.addAll(table.listFirst(handle, reach.above(), false));
        return called;
    }

    /// Whom a call goes to after one of a rank, at the same place; none where there is no other.
    public List<DutyPerson> listNext(Handle handle, RegionCode region, String village, int rank) {
        return table.listNext(handle, region, village, rank);
    }

    /// Those of rank 1 of the place above: the township of a village, the county of a township.
    public List<DutyPerson> listAbove(Handle handle, RegionCode region, String village) {
        var above = village.isEmpty() ? places.parent(region) : Optional.of(region);
        return above.map(r -> table.listFirst(handle, List.of(r), false)).orElse(List.of());
    }

    /// Persons by id, also those who retired.
    public Map<UUID, DutyPerson> list(Handle handle, Collection<UUID> ids) {
        var found = new HashMap<UUID, DutyPerson>();
        table.list(handle, ids).forEach(p -> found.put(p.id(), p));
        return found;
    }

    /// A person's phone, for a gateway that is about to call it.
    public Optional<String> findPhone(String person) {
        return store.read(handle -> table.find(handle, UUID.fromString(person)))
                .filter(p -> !p.retired())
                .flatMap(DutyPerson::who)
                .map(DutyPerson.Who::phone);
    }

    /// For what kind of place a person answers.
    public PersonLevel level(DutyPerson person) {
        return PersonLevel.of(places.level(person.region()), person.village());
    }

    /// What seals words of and about persons.
    public PersonalSeal seal() {
        return seal;
    }

    SqlDutyPersons table() {
        return table;
    }
}
