package org.anlan.forecasting.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.domain.indicator.Indicators;
import org.anlan.forecasting.asked.SpokenFor;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.seal.Digests;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Lays down the figures agreed on 会商核定, each difference with its reason, and takes the
/// departments' signatures under exactly that text.
final class Laying {

    private static final Role[] LAYERS = {Role.SECRETARY, Role.DUTY_CHIEF, Role.LEADER};
    private static final Indicators INDICATORS = Indicators.bundled();

    private final Gazetteer gazetteer;
    private final PersonLists persons;

    Laying(Gazetteer gazetteer, PersonLists persons) {
        this.gazetteer = gazetteer;
        this.persons = persons;
    }

    private record Item(String indicator, String value, @Nullable String reason) {}

    private record Form(List<Item> items) {}

    private record Signature(
            @Nullable String department, String digest, boolean agreed, @Nullable String note) {}

    Answer lay(Tx tx, Ask ask, Matter matter) {
        var form = ask.body(Form.class);
        ask.require(gazetteer.path(matter.region()), LAYERS);
        matter.requireSettling();
        var before = SqlAgreedSheets.find(tx.handle(), matter.consultation());
        ask.requireVersion(
                before.map(SqlAgreedSheets.Laid::digest).orElse(""), "核定数已被他人改动,请看过新稿再改。");
        var body = Json.write(items(tx.handle(), matter, form));
        var digest = Digests.of(matter.consultation() + "\n" + body);
        var version = before.map(SqlAgreedSheets.Laid::version).orElse(0) + 1;
        SqlAgreedSheets.insert(tx, matter.consultation(), version, body, digest, ask);
        tell(tx, matter, SheetMoved.LAID, ask.actor().name(), digest);
        return Answer.ok(Map.of("id", matter.consultation(), "version", version, "digest", digest));
    }

    private List<AgreedItem> items(Handle handle, Matter matter, Form form) {
        FiledItem.check(
                form.items().stream()
                        .map(i -> new FiledItem(i.indicator(), i.value(), i.reason()))
                        .toList());
        var sources = new Sources(handle, matter, persons);
        var items = new ArrayList<AgreedItem>();
        for (var item : form.items()) {
            items.add(item(items.size(), item, matter, sources));
        }
        return items;
    }

    private static AgreedItem item(int number, Item item, Matter matter, Sources sources) {
        var value = FiledItem.measure(number, item.indicator(), item.value()).decimal();
        var counted = sources.of(item.indicator());
        var name = INDICATORS.get(item.indicator()).nameZh();
        if (counted.isEmpty()) {
            throw Problem.field(
                    "items/%d/indicator".formatted(number),
                    "counted",
                    "%s 没有任何一方统计过,不能核定。".formatted(name));
        }
        var differences = Difference.from(value, counted);
        var reason = item.reason() == null || item.reason().isBlank() ? null : item.reason();
        if (!differences.isEmpty() && reason == null) {
            throw Problem.field(
                    "items/%d/reason".formatted(number),
                    "differs",
                    "%s 核定 %s,%s,请写明理由。".formatted(name, value, differences.getFirst().textZh()));
        }
        return new AgreedItem(
                item.indicator(),
                value,
                matter.find(item.indicator()).map(Matter.Known::reviewed).orElse(null),
                reason,
                differences);
    }

    Answer sign(Tx tx, Ask ask, Matter matter) {
        var form = ask.body(Signature.class);
        ask.require(gazetteer.path(matter.region()), Role.DEPARTMENT, Role.SECRETARY);
        matter.requireSettling();
        var speaker = SpokenFor.of(tx.handle(), ask, gazetteer, matter.region(), form.department());
        matter.requireAsked(speaker.name());
        var laid =
                SqlAgreedSheets.find(tx.handle(), matter.consultation())
                        .orElseThrow(() -> Problem.conflict("还没有核定数。"));
        if (!laid.digest().equals(form.digest())) {
            throw Problem.conflict("核定数已变,请看过新稿再签字。");
        }
        if (!form.agreed() && (form.note() == null || form.note().isBlank())) {
            throw Problem.field("note", "reserved", "保留意见要写明理由。");
        }
        if (!SqlAgreedSheets.sign(
                tx,
                matter.consultation(),
                speaker,
                form.digest(),
                form.agreed(),
                form.note(),
                ask)) {
            throw Problem.conflict(speaker.name() + " 已签字。");
        }
        tell(tx, matter, SheetMoved.SIGNED, speaker.name(), form.digest());
        return Answer.ok(Map.of("department", speaker.name(), "agreed", form.agreed()));
    }

    private static void tell(Tx tx, Matter matter, String step, String who, String digest) {
        tx.state(
                new SheetMoved(
                        matter.consultation().toString(), matter.region(), step, who, digest));
    }
}
