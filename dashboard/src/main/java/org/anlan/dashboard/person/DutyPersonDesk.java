package org.anlan.dashboard.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.Role;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// The book of named 责任人 as it is kept: named, changed, retired by those of the place. Thread-safe.
public final class DutyPersonDesk {

    private static final Role[] KEEPERS = {Role.DUTY_CHIEF, Role.REVIEWER, Role.ADMINISTRATOR};

    private final Store store;
    private final Places places;
    private final DutyPersons persons;

    public DutyPersonDesk(Store store, Places places, DutyPersons persons) {
        this.store = store;
        this.places = places;
        this.persons = persons;
    }

    /// A person as screens see one; name and phone only for those with a post over the place.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(
            UUID person,
            RegionCode region,
            String regionName,
            String village,
            PersonLevel level,
            String levelZh,
            DutyKind duty,
            String dutyZh,
            int rank,
            String name,
            Optional<String> phone,
            boolean sample,
            int version,
            boolean retired) {}

    private record Named(
            String region,
            Optional<String> village,
            DutyKind duty,
            int rank,
            String name,
            String phone) {}

    private record Changed(int rank, String name, String phone) {}

    /// Adds the operations of `desk.openapi.yaml` that concern the book.
    public void addTo(RoomContract contract) {
        contract.reads("listDutyPersons", this::list)
                .writes("addDutyPerson", this::add)
                .writes("changeDutyPerson", this::change)
                .writes("retireDutyPerson", this::retire);
    }

    private Answer list(Ask ask) {
        var region = places.asked("region", ask.given("region").orElseThrow()).code();
        var within = Reach.of(places, List.of(region)).within();
        var after = PersonKey.parse(Page.cursor(ask));
        var size = Page.size(ask);
        var found = store.read(h -> persons.table().page(h, within, after, size + 1));
        var page = Page.of(found, size, p -> PersonKey.of(p).text());
        var views = page.items().stream().map(p -> view(ask, p)).toList();
        return Answer.ok(new Page<>(views, page.next()));
    }

    private Answer add(Tx tx, Ask ask) {
        var form = ask.body(Named.class);
        var region = places.asked("region", form.region());
        if (!region.level().standsAsCounty() && region.level() != RegionLevel.TOWNSHIP) {
            throw Problem.field("region", "level", "责任人属于县、乡镇或村;%s 不是。".formatted(region.name()));
        }
        ask.require(places.path(region.code()), KEEPERS);
        var person =
                new DutyPerson(
                        UuidCreator.getTimeOrderedEpoch(),
                        region.code(),
                        form.village().map(String::strip).orElse(""),
                        form.duty(),
                        form.rank(),
                        Optional.of(who(form.name(), form.phone())),
                        false,
                        1,
                        false);
        persons.table()
                .insert(tx.handle(), List.of(person), false, tx.civilNow(), ask.actor().name());
        return Answer.created("/api/v1/desk/duty-persons/" + person.id(), view(ask, person))
                .version("1");
    }

    private static DutyPerson.Who who(String name, String phone) {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.field("name", "line", "姓名应是一行文字。");
        }
        if (phone.chars().noneMatch(Character::isDigit)) {
            throw Problem.field("phone", "digits", "电话里没有数字。");
        }
        return new DutyPerson.Who(name.strip(), phone.strip());
    }

    private Answer change(Tx tx, Ask ask) {
        var form = ask.body(Changed.class);
        var before = asked(tx, ask);
        ask.requireVersion(Integer.toString(before.version()), "别人已经改过这一位,请刷新后再改。");
        persons.table()
                .change(
                        tx.handle(),
                        before.id(),
                        form.rank(),
                        who(form.name(), form.phone()),
                        false,
                        tx.civilNow(),
                        ask.actor().name());
        return answer(tx, ask, before.id());
    }

    private Answer retire(Tx tx, Ask ask) {
        var before = asked(tx, ask);
        persons.table().retire(tx.handle(), before.id(), tx.civilNow(), ask.actor().name());
        return answer(tx, ask, before.id());
    }

    private DutyPerson asked(Tx tx, Ask ask) {
        var person =
                persons.table()
                        .lock(tx.handle(), UUID.fromString(ask.at("person")))
                        .orElseThrow(() -> Problem.notFound("没有这位责任人。"));
        ask.require(places.path(person.region()), KEEPERS);
        if (person.retired()) {
            throw Problem.conflict("这位责任人已经撤下。");
        }
        return person;
    }

    private Answer answer(Tx tx, Ask ask, UUID id) {
        var person = persons.table().find(tx.handle(), id).orElseThrow();
        return Answer.ok(view(ask, person)).version(Integer.toString(person.version()));
    }

    private View view(Ask ask, DutyPerson p) {
        var trusted = places.isTrusted(ask.actor(), p.region());
        var level = persons.level(p);
        return new View(
                p.id(),
                p.region(),
                places.longName(p.region()),
                p.village(),
                level,
                level.word().zh(),
                p.duty(),
                p.duty().word().zh(),
                p.rank(),
                p.shown(trusted),
                p.phone(trusted),
                p.sample(),
                p.version(),
                p.retired());
    }
}
