package org.anlan.dashboard.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.port.ReliefPapers;

/// The waybill of a truck load (调拨单) in four copies: 存根, 出库, 运输, 接收. Its QR code opens the
/// receiving page with the load's id and a check.
final class WaybillPaper {

    private static final List<String> COPIES = List.of("第一联 存根", "第二联 出库", "第三联 运输", "第四联 接收");
    private static final List<String> COLUMNS =
            List.of("品名", "批次", "效期", "单位", "件数", "价值(元)", "实收", "差异", "差异原因");

    private final ReliefFrame frame;
    private final Places places;

    WaybillPaper(ReliefFrame frame, Places places) {
        this.frame = frame;
        this.places = places;
    }

    ReliefPaperDesk.Printed print(ReliefPapers.Waybill waybill) {
        var file = "%s第%d号".formatted(frame.template("waybill").file(), waybill.number());
        return new ReliefPaperDesk.Printed(
                file, COPIES.stream().map(copy -> paper(waybill, copy)).toList());
    }

    private Paper paper(ReliefPapers.Waybill waybill, String copy) {
        var template = frame.template("waybill");
        return new Paper(
                template.header(frame.province()),
                template.title(),
                "第〔%d〕号  %s".formatted(waybill.number(), copy),
                frame.date(),
                frame.marks(false),
                blocks(template, waybill),
                List.of(template.copyTo()));
    }

    private List<Paper.Block> blocks(DocumentTemplate template, ReliefPapers.Waybill waybill) {
        var way = "/convoy#loads/" + waybill.load();
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(
                new Paper.Code(
                        head(waybill),
                        "/receive#load/%s/%s".formatted(waybill.load(), waybill.check())));
        var rows = waybill.lines().stream().map(WaybillPaper::row).toList();
        blocks.add(new Paper.Grid(COLUMNS, rows, ways(rows, way)));
        blocks.add(new Paper.Signs(signs(waybill)));
        if (waybill.signatureDue()) {
            blocks.add(new Paper.Note(Prose.of("所依方案为电话批准,书面签字待补。")));
        }
        blocks.addAll(frame.notes(template, "调拨方案第%d号".formatted(waybill.planNumber()), way));
        return blocks;
    }

    private List<String> head(ReliefPapers.Waybill waybill) {
        return List.of(
                "调出单位:" + waybill.depot(),
                "接收单位:" + places.longName(waybill.region()),
                "车牌:%s  司机:%s ☎ %s"
                        .formatted(
                                waybill.vehicle(),
                                waybill.driver().name(),
                                waybill.driver().phone()),
                "出库:%s  发车:%s"
                        .formatted(
                                CivilTime.print(waybill.loadedAt()),
                                ReliefFrame.time(waybill.startedAt())),
                "预计到达:%s  到达:%s"
                        .formatted(
                                waybill.expectedAt().map(CivilTime::print).orElse("未定"),
                                ReliefFrame.time(waybill.arrivedAt())),
                "扫码签收,校验码 " + waybill.check());
    }

    private static List<String> row(ReliefPapers.Carried carried) {
        var lost = carried.received().map(r -> carried.sent() - r);
        return List.of(
                carried.goods(),
                carried.lot(),
                carried.expires().map(Object::toString).orElse("—"),
                carried.unit(),
                Long.toString(carried.sent()),
                ReliefFrame.yuan(carried.price().map(p -> p.times(carried.sent()))),
                blank(carried.received()),
                blank(lost),
                ChineseMarks.wide(carried.reason()));
    }

    /// Left to be written by hand.
    private static String blank(Optional<Long> units) {
        return units.map(u -> Long.toString(u)).orElse("");
    }

    private static List<List<String>> ways(List<List<String>> rows, String way) {
        return rows.stream().map(_ -> List.of("", "", "", "", way, way, way, way, "")).toList();
    }

    private static List<List<String>> signs(ReliefPapers.Waybill waybill) {
        var sender = "%s ☎ %s".formatted(waybill.sender().name(), waybill.sender().phone());
        var driver = "%s ☎ %s".formatted(waybill.driver().name(), waybill.driver().phone());
        var receiver =
                waybill.receiver().map(p -> "%s ☎ %s".formatted(p.name(), p.phone())).orElse("");
        return List.of(
                List.of("调出单位(发货人)签字:", sender, "日期:"),
                List.of("承运人(司机)签字:", driver, "日期:"),
                List.of("接收单位(收货人)签字:", receiver, "日期:" + signedAt(waybill)));
    }

    private static String signedAt(ReliefPapers.Waybill waybill) {
        return waybill.receivedAt().map(CivilTime::print).orElse("");
    }
}
