package org.anlan.dashboard.document;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.dashboard.board.Evacuation;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.OtherRooms;
import org.anlan.dashboard.desk.Outside;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.document.DocumentTemplate.Given;
import org.anlan.domain.Role;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.FileAnswer;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jspecify.annotations.Nullable;

/// Documents of the desk: drafts for anyone who reads, numbered ones for who signs. Thread-safe.
public final class DocumentDesk {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(OpenStore.ZONE);

    record Order(
            String kind, @Nullable String process, @Nullable String base, @Nullable Instant asOf) {}

    record Receipt(UUID id, String kind, int year, int number, long position, String signedBy) {}

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final OpenStore open;
    private final Places places;
    private final Situations situations;
    private final FlashBulletin flash;
    private final FlashNotes notes;
    private final DutyReport duty;
    private final PdfPaper pdf = new PdfPaper(DocumentFont.ofMachine());
    private final Map<String, DocumentTemplate> templates = DocumentTemplate.bundled();

    public DocumentDesk(OpenStore open, Places places, OtherRooms rooms, Evacuation evacuation) {
        var lines = FlashLine.bundled();
        this.open = open;
        this.places = places;
        this.flash = new FlashBulletin(lines);
        this.notes = new FlashNotes(open.store(), places, rooms.figures());
        this.duty = new DutyReport(new DutyReads(open.store(), rooms, evacuation), places);
        this.situations =
                new Situations(
                        open,
                        places,
                        rooms.figures(),
                        lines.stream().map(FlashLine::indicator).toList());
    }

    /// Adds the operations of `desk.openapi.yaml` that concern documents.
    public void addTo(RoomContract contract) {
        contract.prints("getBulletinPdf", ask -> print(ask, "pdf"))
                .prints("getBulletinDocx", ask -> print(ask, "docx"))
                .reads("listDocuments", this::list)
                .writes("issueDocument", this::issue);
        notes.addTo(contract);
    }

    private Answer list(Ask ask) {
        var size = Page.size(ask);
        var read = open.store().read(h -> SqlDocuments.list(h, Page.cursor(ask), size + 1));
        return Answer.ok(Page.of(read, size, d -> d.id().toString()));
    }

    private FileAnswer print(Ask ask, String format) {
        var document = ask.given("document").map(this::issued).orElseGet(() -> draft(ask));
        var name = document.file() + "." + format;
        return format.equals("pdf")
                ? new FileAnswer("application/pdf", name, pdf.print(document.paper(), ask.origin()))
                : new FileAnswer(DOCX, name, DocxPaper.print(document.paper(), ask.origin()));
    }

    private SqlDocuments.Issued issued(String id) {
        return open.store()
                .read(h -> SqlDocuments.find(h, UUID.fromString(id)))
                .orElseThrow(() -> Problem.notFound("没有这份文件。"));
    }

    private SqlDocuments.Issued draft(Ask ask) {
        var template = template(ask.given("kind").orElse("flash"));
        var situation =
                situations.load(
                        ask.given("process"),
                        ask.given("base"),
                        ask.given("asOf").map(CivilTime::asked));
        return document(template, situation, Optional.empty(), Optional.empty());
    }

    private Answer issue(Tx tx, Ask ask) {
        ask.require(places.path(places.province()), Role.DUTY_CHIEF, Role.LEADER);
        var order = ask.body(Order.class);
        var kind = template(order.kind());
        var situation =
                Outside.ask(
                        () ->
                                situations.load(
                                        Optional.ofNullable(order.process()),
                                        Optional.ofNullable(order.base()),
                                        Optional.ofNullable(order.asOf())));
        var id = UuidCreator.getTimeOrderedEpoch();
        var year = tx.civilNow().atZone(OpenStore.ZONE).getYear();
        var number = SqlDocuments.nextNumber(tx.handle(), kind.kind(), year);
        var signer = ask.actor().name();
        var document =
                Outside.ask(
                        () ->
                                document(
                                        kind,
                                        situation,
                                        Optional.of(new Given(year, number)),
                                        Optional.of(signer)));
        SqlDocuments.insert(
                tx.handle(),
                id,
                kind.kind(),
                year,
                number,
                situation,
                document,
                signer,
                tx.civilNow());
        if (kind.kind().equals("flash")) {
            SqlFlashNotes.take(tx.handle(), situation, id);
        }
        return Answer.created(
                "/api/v1/desk/bulletin.pdf?document=" + id,
                new Receipt(id, kind.kind(), year, number, situation.position(), signer));
    }

    /// @param number empty for a draft
    private SqlDocuments.Issued document(
            DocumentTemplate template,
            Situation situation,
            Optional<Given> number,
            Optional<String> signer) {
        var made = open.civil().instant();
        var paper =
                new Paper(
                        template.header(places.name(places.province())),
                        template.title(),
                        template.numberLine(number),
                        DATE.format(made),
                        marks(number.isEmpty()),
                        blocks(template, situation),
                        template.feet(signer));
        return new SqlDocuments.Issued(template.file() + FlashText.time(situation.asOf()), paper);
    }

    private List<Paper.Block> blocks(DocumentTemplate template, Situation situation) {
        var blocks =
                new ArrayList<>(
                        template.kind().equals("duty")
                                ? duty.blocks(situation, flash.brief(situation))
                                : flash.blocks(situation, notes.words(situation)));
        template.remark().map(Paper.Note::new).ifPresent(blocks::add);
        blocks.add(new Paper.Note(ChainNote.write(open.signHead())));
        return blocks;
    }

    private List<String> marks(boolean draft) {
        var marks = new ArrayList<String>();
        if (open.installation().isExercise()) {
            marks.add("演练");
        }
        if (draft) {
            marks.add("草稿");
        }
        return marks;
    }

    private DocumentTemplate template(String kind) {
        return Optional.ofNullable(templates.get(kind))
                .orElseThrow(() -> Problem.notFound("没有这种文件: " + kind));
    }
}
