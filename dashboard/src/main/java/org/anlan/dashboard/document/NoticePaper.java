package org.anlan.dashboard.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.ReliefPapers;

/// The allocation notice (调拨通知): basis, goods from where to where, transport, both contacts,
/// what is to come back. A draft until it is issued under its number.
final class NoticePaper {

    private static final List<String> COLUMNS =
            List.of("调出单位", "接收单位", "品名", "单位", "数量", "价值(元)", "批次", "效期", "路程(分)");

    private final ReliefFrame frame;
    private final Places places;

    NoticePaper(ReliefFrame frame, Places places) {
        this.frame = frame;
        this.places = places;
    }

    ReliefPaperDesk.Printed print(ReliefPapers.Notice notice) {
        var template = frame.template("transfer-notice");
        var given = notice.issued().map(i -> new DocumentTemplate.Given(i.year(), i.number()));
        var paper =
                new Paper(
                        template.header(frame.province()),
                        template.title(),
                        template.numberLine(given),
                        frame.date(),
                        frame.marks(notice.issued().isEmpty()),
                        blocks(template, notice),
                        template.feet(
                                notice.issued().isEmpty() ? Optional.empty() : notice.approver()));
        return new ReliefPaperDesk.Printed(
                template.file() + "方案第%d号".formatted(notice.number()), List.of(paper));
    }

    private List<Paper.Block> blocks(DocumentTemplate template, ReliefPapers.Notice notice) {
        var way = "/convoy#timeline/" + notice.plan();
        var blocks = new ArrayList<Paper.Block>();
        text(blocks, frame.province() + "粮食和物资储备局:");
        blocks.add(new Paper.Text(basis(notice, way)));
        var rows = notice.lines().stream().map(this::row).toList();
        blocks.add(new Paper.Grid(COLUMNS, rows, ways(rows, way)));
        blocks.add(new Paper.Heading("一、运输和到达"));
        text(blocks, "由调出单位组织汽车运输,须在最晚安全出发时间前启运。");
        blocks.add(new Paper.Heading("二、联系人"));
        var depots = contacts(notice.depots(), c -> c);
        var counties = contacts(notice.counties(), this::county);
        text(blocks, "调出单位:%s。接收单位:%s。".formatted(depots, counties));
        blocks.add(new Paper.Heading("三、回收要求"));
        text(blocks, comesBack(notice) + "接收单位按调拨单清点签收,差异写明原因,并登记发放到人。");
        if (notice.approval().contains("待补签")) {
            blocks.add(new Paper.Note(Prose.of("本次调拨为" + notice.approval() + "。")));
        }
        blocks.addAll(frame.notes(template, "调拨方案第%d号".formatted(notice.number()), way));
        return blocks;
    }

    private static String comesBack(ReliefPapers.Notice notice) {
        return notice.recallItems().isEmpty()
                ? "本次物资均为消耗性物资,用后核销。"
                : "%s用后回收,清洗检验后入库;不能回收的,写明原因,经两人核准后核销。"
                        .formatted(String.join("、", notice.recallItems()));
    }

    private static void text(List<Paper.Block> blocks, String words) {
        blocks.add(new Paper.Text(Prose.of(words)));
    }

    private static Prose basis(ReliefPapers.Notice notice, String way) {
        var asked =
                notice.requests().isEmpty()
                        ? "根据核定的灾情和需求测算"
                        : "根据有关县(市、区)请求(第%s号)和需求测算"
                                .formatted(
                                        String.join(
                                                "、第",
                                                notice.requests().stream()
                                                        .map(n -> Long.toString(n))
                                                        .toList()));
        return Prose.of(asked + ",经审批,请按")
                .then(Prose.linked("调拨方案第%d号".formatted(notice.number()), way))
                .then("(%s拟定)调拨下列救灾物资。".formatted(CivilTime.print(notice.madeAt())));
    }

    private List<String> row(ReliefPapers.Moved moved) {
        return List.of(
                moved.depot(),
                places.name(moved.region()),
                moved.goods(),
                moved.unit(),
                Long.toString(moved.quantity()),
                ReliefFrame.yuan(moved.value()),
                moved.lot(),
                moved.expires().map(Object::toString).orElse("—"),
                Long.toString(moved.minutes()));
    }

    private static List<List<String>> ways(List<List<String>> rows, String way) {
        return rows.stream().map(_ -> List.of("", "", "", "", way, way, "", "", way)).toList();
    }

    private String county(String code) {
        return places.longName(new RegionCode(code));
    }

    private static String contacts(
            List<ReliefPapers.Contact> contacts, java.util.function.UnaryOperator<String> name) {
        return String.join(
                ";",
                contacts.stream()
                        .map(
                                c ->
                                        name.apply(c.name())
                                                + c.person()
                                                        .map(
                                                                p ->
                                                                        " %s %s"
                                                                                .formatted(
                                                                                        p.name(),
                                                                                        p.phone()))
                                                        .orElse(" 〔待填〕"))
                        .toList());
    }
}
