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
import org.anlan.dashboard.board.OwedMinutes;
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
            String kind,
            @Nullable String process,
            @Nullable String base,
            @Nullable Instant asOf,
            @Nullable String consultation) {}

    /// What a document is asked about.
    private record Asked(
            Optional<String> process,
            Optional<String> base,
            Optional<Instant> asOf,
            Optional<String> consultation) {

        static Asked of(Order order) {
            return new Asked(
                    Optional.ofNullable(order.process()),
                    Optional.ofNullable(order.base()),
                    Optional.ofNullable(order.asOf()),
                    Optional.ofNullable(order.consultation()));
        }
    }

    record Receipt(UUID id, String kind, int year, int number, long position, String signedBy) {}

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final OpenStore open;
    private final Places places;
    private final Situations situations;
    private final FlashBulletin flash;
    private final FlashNotes notes;
    private final DutyReport duty;
    private final MinutesWords minutes;
    private final PdfPaper pdf = new PdfPaper(DocumentFont.ofMachine());
    private final Map<String, DocumentTemplate> templates = DocumentTemplate.bundled();

    public DocumentDesk(OpenStore open, Places places, OtherRooms rooms, Evacuation evacuation) {
        var lines = FlashLine.bundled();
        this.open = open;
        this.places = places;
        this.flash = new FlashBulletin(lines);
        this.notes = new FlashNotes(open.store(), places, rooms.figures());
        this.duty = new DutyReport(new DutyReads(open.store(), rooms, evacuation), places);
        this.minutes = new MinutesWords(rooms.minutes());
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
        var asked =
                new Asked(
                        ask.given("process"),
                        ask.given("base"),
                        ask.given("asOf").map(CivilTime::asked),
                        ask.given("consultation"));
        return document(template, draft(template, asked), Optional.empty(), Optional.empty());
    }

    private Draft draft(DocumentTemplate template, Asked asked) {
        if (template.isMinutes()) {
            return minutes.draft(asked.consultation(), template.file());
        }
        var situation = situations.load(asked.process(), asked.base(), asked.asOf());
        return Draft.of(situation, template.file(), blocks(template, situation));
    }

    private Answer issue(Tx tx, Ask ask) {
        var order = ask.body(Order.class);
        var kind = template(order.kind());
        ask.require(places.path(places.province()), issuers(kind));
        var draft = Outside.ask(() -> draft(kind, Asked.of(order)));
        var id = UuidCreator.getTimeOrderedEpoch();
        var year = tx.civilNow().atZone(OpenStore.ZONE).getYear();
        var number = SqlDocuments.nextNumber(tx.handle(), kind.kind(), year);
        draft.subject().ifPresent(subject -> refuseSecond(tx, kind, subject));
        var signer = draft.signer().orElse(ask.actor().name());
        var document =
                Outside.ask(
                        () ->
                                document(
                                        kind,
                                        draft,
                                        Optional.of(new Given(year, number)),
                                        Optional.of(signer)));
        SqlDocuments.insert(
                tx.handle(), id, kind.kind(), year, number, draft, document, signer, tx.civilNow());
        settle(tx, kind, draft, id);
        return Answer.created(
                "/api/v1/desk/bulletin.pdf?document=" + id,
                new Receipt(id, kind.kind(), year, number, draft.position(), signer));
    }

    /// Minutes bear the signature of a leader already.
    private static Role[] issuers(DocumentTemplate kind) {
        return kind.isMinutes()
                ? new Role[] {Role.SECRETARY, Role.DUTY_CHIEF, Role.LEADER}
                : new Role[] {Role.DUTY_CHIEF, Role.LEADER};
    }

    private static void refuseSecond(Tx tx, DocumentTemplate kind, String subject) {
        SqlDocuments.findNumber(tx.handle(), kind.kind(), subject)
                .ifPresent(
                        number -> {
                            throw Problem.conflict(
                                    "consultation",
                                    "once",
                                    "这次会商的纪要已印发(第 %d 期)。".formatted(number));
                        });
    }

    private static void settle(Tx tx, DocumentTemplate kind, Draft draft, UUID id) {
        if (kind.kind().equals("flash")) {
            SqlFlashNotes.take(tx.handle(), draft, id);
        }
        if (kind.isMinutes()) {
            draft.subject().ifPresent(consultation -> OwedMinutes.issued(tx, consultation));
        }
    }

    /// @param number empty for a draft
    private SqlDocuments.Issued document(
            DocumentTemplate template,
            Draft draft,
            Optional<Given> number,
            Optional<String> signer) {
        var blocks = new ArrayList<>(draft.blocks());
        template.remark().map(Paper.Note::new).ifPresent(blocks::add);
        blocks.add(new Paper.Note(ChainNote.write(open.signHead())));
        var paper =
                new Paper(
                        template.header(places.name(places.province())),
                        template.title(),
                        template.numberLine(number),
                        DATE.format(open.civil().instant()),
                        marks(number.isEmpty()),
                        blocks,
                        template.feet(signer.or(draft::signer)));
        return new SqlDocuments.Issued(draft.file(), paper);
    }

    private List<Paper.Block> blocks(DocumentTemplate template, Situation situation) {
        return template.kind().equals("duty")
                ? duty.blocks(situation, flash.brief(situation))
                : flash.blocks(situation, notes.words(situation));
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
