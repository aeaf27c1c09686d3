package org.anlan.dashboard.county;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.anlan.dashboard.county.PassedOn.Recipient;
import org.anlan.dashboard.county.SqlPassedOn.TableKey;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.DeskFact;
import org.anlan.dashboard.desk.Outside;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.Role;
import org.anlan.domain.port.Figures;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.FileAnswer;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jspecify.annotations.Nullable;

/// The panel 国家报灾系统: a place's reviewed figures in the order of the national form, for copying
/// or as a file, and the record of what was passed on (已报送) under which number. Thread-safe.
public final class NationalDesk {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Role[] TELLERS = {
        Role.REPORTER, Role.REVIEWER, Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER
    };

    record Form(
            String process,
            String base,
            Recipient recipient,
            @Nullable String number,
            @Nullable Instant at) {}

    private final OpenStore open;
    private final Places places;
    private final Figures figures;
    private final NationalForm form = NationalForm.bundled();

    public NationalDesk(OpenStore open, Places places, Figures figures) {
        this.open = open;
        this.places = places;
        this.figures = figures;
    }

    /// Adds the operations of `desk.openapi.yaml` that concern the national system.
    public void addTo(RoomContract contract) {
        contract.reads("getNational", ask -> Answer.ok(table(key(ask))))
                .prints("getNationalCsv", ask -> print(ask, "text/csv", "csv", NationalSheet::csv))
                .prints("getNationalXlsx", ask -> print(ask, XLSX, "xlsx", NationalSheet::xlsx))
                .writes("passOn", this::passOn);
    }

    private TableKey key(Ask ask) {
        return key(ask.at("region"), ask.given("process").orElse(""), ask.given("base").orElse(""));
    }

    /// The table of a place.
    ///
    /// @throws Problem 404 if there is no such process or base
    private TableKey key(String region, String process, String base) {
        var of = places.asked("/region", region).code();
        var isKnown =
                figures.listProcesses().stream()
                        .filter(p -> p.id().equals(process))
                        .flatMap(p -> p.bases().stream())
                        .anyMatch(b -> b.id().equals(base));
        if (!isKnown) {
            throw Problem.notFound("没有这个过程或口径: %s / %s".formatted(process, base));
        }
        return new TableKey(process, base, of);
    }

    private NationalTable table(TableKey of) {
        var sheet = figures.now(of.process(), of.base(), of.region());
        return NationalTable.of(form, sheet, open.store().read(h -> SqlPassedOn.list(h, of)));
    }

    private FileAnswer print(
            Ask ask,
            String type,
            String ending,
            BiFunction<List<String>, NationalTable, byte[]> writer) {
        var of = key(ask);
        var table = table(of);
        var at = table.asOf().map(CivilTime::print).orElse("未统计");
        var name = "快报表-%s-%s.%s".formatted(places.longName(of.region()), of.base(), ending);
        return new FileAnswer(type, name, writer.apply(notes(of, table, at), table));
    }

    /// What must stand above the figures: an exercise says so, and so does a split.
    private List<String> notes(TableKey of, NationalTable table, String at) {
        var notes = new ArrayList<String>();
        if (open.installation().isExercise()) {
            notes.add("演练");
        }
        notes.add(
                "%s 截至%s 口径 %s 行序 %s(示例,以当年制度为准)"
                        .formatted(places.longName(of.region()), at, of.base(), table.version()));
        if (table.synthetic()) {
            notes.add("含合成拆分的数字");
        }
        return notes;
    }

    private Answer passOn(Tx tx, Ask ask) {
        var told = ask.body(Form.class);
        var of = Outside.ask(() -> key(ask.at("region"), told.process(), told.base()));
        ask.require(places.path(of.region()), TELLERS);
        var at = told.at() == null ? tx.civilNow() : told.at();
        CivilTime.refuseLater("/at", at, tx.civilNow());
        var table =
                NationalTable.of(
                        form,
                        Outside.ask(() -> figures.now(of.process(), of.base(), of.region())),
                        List.of());
        if (table.values().isEmpty()) {
            throw Problem.field("/region", "reviewed-first", "这里还没有审核过的数字,没有可报送的内容。");
        }
        var number =
                Optional.ofNullable(told.number()).map(String::strip).filter(n -> !n.isEmpty());
        var passed =
                new PassedOn(
                        told.recipient(),
                        number,
                        table.asOf().orElse(at),
                        at,
                        ask.actor().name(),
                        table.values());
        var id = UuidCreator.getTimeOrderedEpoch();
        SqlPassedOn.insert(tx, id, of, passed, ask.actor());
        tx.state(
                new DeskFact.FiguresPassedOn(
                        id.toString(), of.process(), of.region(), told.recipient().name()));
        return Answer.created("/api/v1/desk/national/" + of.region(), passed);
    }
}
