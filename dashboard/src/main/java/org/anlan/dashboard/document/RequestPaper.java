package org.anlan.dashboard.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.port.ReliefPapers;

/// A county's request (物资调拨请示、函): reason, own stock used first, goods, place and contacts. A draft
/// until its letter has a number.
final class RequestPaper {

    private static final List<String> COLUMNS =
            List.of("品名", "单位", "请调数量", "本县已动用", "本县库存尚余", "未先动用的理由");

    private final ReliefFrame frame;
    private final Places places;

    RequestPaper(ReliefFrame frame, Places places) {
        this.frame = frame;
        this.places = places;
    }

    ReliefPaperDesk.Printed print(ReliefPapers.Request request) {
        var template = frame.template("goods-request");
        var draft = request.letter().isBlank();
        var number = "第〔%d〕号  文号 %s".formatted(request.number(), draft ? "〔待补〕" : request.letter());
        var signer = Optional.of(request.asker().name());
        var paper =
                new Paper(
                        template.header(places.name(request.region())),
                        template.title(),
                        number,
                        frame.date(),
                        frame.marks(draft),
                        blocks(template, request),
                        template.feet(draft ? Optional.empty() : signer));
        return new ReliefPaperDesk.Printed(
                template.file() + "第%d号".formatted(request.number()), List.of(paper));
    }

    private List<Paper.Block> blocks(DocumentTemplate template, ReliefPapers.Request request) {
        var way = "/convoy#requests/" + request.id();
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Text(Prose.of(frame.province() + "应急管理厅:")));
        blocks.add(
                new Paper.Text(
                        Prose.of(
                                "为%s,请调拨下列救灾物资,运至%s%s。"
                                        .formatted(
                                                request.purpose(),
                                                places.longName(request.region()),
                                                request.place()))));
        var rows = request.lines().stream().map(RequestPaper::row).toList();
        blocks.add(new Paper.Grid(COLUMNS, rows, ways(rows, way)));
        var own = request.ownStockFirst() ? "本县同类储备已全部先行动用。" : "本县同类储备未全部先行动用,理由见上表。";
        blocks.add(new Paper.Text(Prose.of(own)));
        var contact = "联系人:%s,电话:%s。".formatted(request.asker().name(), request.asker().phone());
        blocks.add(new Paper.Text(Prose.of(contact)));
        blocks.add(
                new Paper.Note(
                        Prose.of(
                                "请求方式:%s;请求时间:%s;记录人:%s。"
                                        .formatted(
                                                request.way(),
                                                CivilTime.print(request.at()),
                                                request.recorder().name()))));
        blocks.addAll(frame.notes(template, "请求第%d号".formatted(request.number()), way));
        return blocks;
    }

    private static List<String> row(ReliefPapers.Wanted wanted) {
        return List.of(
                wanted.goods(),
                wanted.unit(),
                Long.toString(wanted.quantity()),
                Long.toString(wanted.ownSent()),
                Long.toString(wanted.ownFree()),
                wanted.ownReason().isBlank() ? "—" : ChineseMarks.wide(wanted.ownReason()));
    }

    /// Every figure leads to what it was taken from.
    private static List<List<String>> ways(List<List<String>> rows, String way) {
        return rows.stream().map(_ -> List.of("", "", way, way, way, "")).toList();
    }
}
