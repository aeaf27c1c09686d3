package org.anlan.dashboard.document;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.dashboard.callout.CalledOut;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.WarningColours;
import org.anlan.dashboard.person.DutyPersons;
import org.anlan.domain.Actor;
import org.anlan.domain.Role;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Ask;
import org.anlan.web.FileAnswer;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// The call-out slip 叫应通知单 of a warning: area, time, to whom, by when to reply, and who has not
/// answered. Its words of danger and duty stand in the warning itself, which it names. Thread-safe.
public final class CalloutSlip {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(OpenStore.ZONE);
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final List<String> COLUMNS = List.of("级别", "地点", "姓名", "电话", "状态", "应答时间");

    private final OpenStore open;
    private final Places places;
    private final DutyPersons persons;
    private final PdfPaper pdf = new PdfPaper(DocumentFont.ofMachine());
    private final DocumentTemplate template;

    public CalloutSlip(OpenStore open, Places places, DutyPersons persons) {
        this.open = open;
        this.places = places;
        this.persons = persons;
        this.template = Optional.ofNullable(DocumentTemplate.bundled().get("slip")).orElseThrow();
    }

    /// Adds the operations of `desk.openapi.yaml` that concern the slip.
    public void addTo(RoomContract contract) {
        contract.prints(
                        "getCalloutSlipPdf",
                        ask ->
                                new FileAnswer(
                                        "application/pdf",
                                        template.file() + ".pdf",
                                        pdf.print(paper(ask), ask.origin())))
                .prints(
                        "getCalloutSlipDocx",
                        ask ->
                                new FileAnswer(
                                        DOCX,
                                        template.file() + ".docx",
                                        DocxPaper.print(paper(ask), ask.origin())));
    }

    private Paper paper(Ask ask) {
        var warning = ask.at("warning");
        var called =
                open.store()
                        .read(h -> CalledOut.find(h, persons, warning))
                        .orElseThrow(() -> Problem.notFound("这条风险提示没有叫应名单: " + warning));
        ask.require(places.path(called.area()), Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER);
        return new Paper(
                template.header(places.name(places.province())),
                template.title(),
                template.numberLine(Optional.empty()),
                DATE.format(open.civil().instant()),
                open.installation().isExercise() ? List.of("演练") : List.of(),
                blocks(ask.actor(), called),
                template.feet(Optional.empty()));
    }

    private List<Paper.Block> blocks(Actor reader, CalledOut called) {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Text(intro(called)));
        blocks.add(
                new Paper.Text(
                        Prose.of(
                                "请于%s前回复值班室:是否收到、已采取的行动。逾期未应的,按规定逐级叫应。"
                                        .formatted(CivilTime.print(called.replyBy())))));
        var silent = called.persons().stream().filter(p -> p.answeredAt().isEmpty()).toList();
        blocks.add(new Paper.Heading("未应 %d 人".formatted(silent.size())));
        add(blocks, reader, silent);
        var answered = called.persons().stream().filter(p -> p.answeredAt().isPresent()).toList();
        blocks.add(new Paper.Heading("已应 %d 人".formatted(answered.size())));
        add(blocks, reader, answered);
        template.remark().map(Paper.Note::new).ifPresent(blocks::add);
        return blocks;
    }

    private Prose intro(CalledOut called) {
        var colour = WarningColours.name(called.colour()).zh();
        var words =
                "%s%s灾害风险提示已于%s发布,%s前有效。风险、时段和防范要求见"
                        .formatted(
                                places.longName(called.area()),
                                colour,
                                CivilTime.print(called.calledAt()),
                                CivilTime.print(called.expiresAt()));
        return Prose.of(words)
                .then(Prose.linked("该提示", "/cap/%s.xml".formatted(called.warning())))
                .then(",编号 %s。".formatted(called.warning()));
    }

    private void add(List<Paper.Block> blocks, Actor reader, List<CalledOut.Person> persons) {
        if (!persons.isEmpty()) {
            var rows = persons.stream().map(p -> row(reader, p)).toList();
            blocks.add(new Paper.Grid(COLUMNS, rows, List.of()));
        }
    }

    private List<String> row(Actor reader, CalledOut.Person person) {
        var who = person.who();
        var trusted = places.isTrusted(reader, who.region());
        var sample = who.sample() ? "(示例)" : "";
        return List.of(
                person.level(),
                places.longName(who.region()) + who.village(),
                who.shown(trusted) + sample,
                who.phone(trusted).orElse("—"),
                person.state(),
                person.answeredAt().map(CalloutSlip::time).orElse("—"));
    }

    private static String time(Instant at) {
        return CivilTime.print(at);
    }
}
