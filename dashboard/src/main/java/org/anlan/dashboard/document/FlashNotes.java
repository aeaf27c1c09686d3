package org.anlan.dashboard.document;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.dashboard.desk.Outside;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.indicator.Display;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.port.Figures;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// Figures that the desk puts into the next flash bulletin beside its own (写入快报). Which is kept,
/// never its value: the bulletin reads it with all its others, at one position. Thread-safe.
final class FlashNotes {

    private static final int MOST = 50;
    private static final Role[] DESK = {Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER};

    /// A figure that waits, as screens see it.
    record View(
            UUID id,
            RegionCode region,
            String regionName,
            Optional<String> regionNameEn,
            String indicator,
            String nameZh,
            String nameEn,
            String by,
            Instant at) {}

    private final Store store;
    private final Places places;
    private final Figures figures;

    FlashNotes(Store store, Places places, Figures figures) {
        this.store = store;
        this.places = places;
        this.figures = figures;
    }

    /// Adds the operations of `desk.openapi.yaml`.
    void addTo(RoomContract contract) {
        contract.reads("listFlashNotes", this::list)
                .writes("putFlashNote", this::put)
                .writes("dropFlashNote", this::drop);
    }

    private Answer list(Ask ask) {
        var process = ask.given("process").orElseThrow();
        var base = ask.given("base").orElseThrow();
        var now = store.civil().instant();
        var notes = store.read(h -> SqlFlashNotes.listPending(h, process, base, now, MOST));
        return Answer.ok(Map.of("items", notes.stream().map(this::view).toList()));
    }

    private Answer put(Tx tx, Ask ask) {
        ask.require(places.path(places.province()), DESK);
        var which = ask.body(SqlFlashNotes.Which.class);
        var region = places.asked("/region", which.region()).code();
        if (!isReviewed(which, region)) {
            throw Problem.field("/indicator", "reviewed", "没有已审核的数字,不能写入快报。");
        }
        if (!SqlFlashNotes.insert(tx, which, ask.actor())) {
            throw Problem.conflict("这个数字已写入下一期快报。");
        }
        return Answer.ok(which);
    }

    private boolean isReviewed(SqlFlashNotes.Which which, RegionCode region) {
        var sheet = Outside.ask(() -> figures.now(which.process(), which.base(), region));
        return Situation.reviewed(sheet, which.indicator()).isPresent();
    }

    private Answer drop(Tx tx, Ask ask) {
        ask.require(places.path(places.province()), DESK);
        var id = UUID.fromString(ask.at("id"));
        if (!SqlFlashNotes.delete(tx, id)) {
            throw Problem.notFound("没有这个待写入的数字。");
        }
        return Answer.ok(Map.of("id", id));
    }

    /// The figures that waited when a situation was known, in words, with what each stands for;
    /// empty where none does.
    Optional<Prose> words(Situation situation) {
        var notes =
                store.read(
                        h ->
                                SqlFlashNotes.listPending(
                                        h,
                                        situation.process().id(),
                                        situation.base().id(),
                                        situation.knownAt(),
                                        MOST));
        var each = notes.stream().map(n -> words(situation, n)).toList();
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(Prose.of("补充数字:").then(Prose.joined(";", each)).then("。"));
    }

    private Prose words(Situation situation, SqlFlashNotes.Note note) {
        var sheet =
                figures.at(
                        situation.process().id(),
                        situation.base().id(),
                        note.region(),
                        situation.position());
        var name =
                places.longName(note.region())
                        + Indicators.bundled().get(note.indicator()).nameZh();
        var way = Ways.of(situation).figure(note.region(), note.indicator());
        return sheet.find(note.indicator())
                .flatMap(f -> f.reviewed().map(m -> words(name, f, Display.zh(m), way)))
                .orElse(Prose.of(name + "—未统计"));
    }

    private static Prose words(String name, Figures.Figure figure, String value, String way) {
        var split = figure.synthetic() ? ",合成拆分" : "";
        return Prose.of(name)
                .then(Prose.linked(value, way))
                .then("(截至%s%s)".formatted(FlashText.time(figure.asOf()), split));
    }

    private View view(SqlFlashNotes.Note note) {
        var indicator = Indicators.bundled().get(note.indicator());
        return new View(
                note.id(),
                note.region(),
                places.longName(note.region()),
                places.longNameEn(note.region()),
                note.indicator(),
                indicator.nameZh(),
                indicator.nameEn(),
                note.by(),
                note.at());
    }
}
