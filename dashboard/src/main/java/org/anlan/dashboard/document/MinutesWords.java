package org.anlan.dashboard.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.domain.port.Minutes;
import org.anlan.web.Problem;

/// The minutes of a consultation (会商纪要): 时间 地点 主持 参加, 研判结论, 议定事项, 不同意见, 材料.
///
/// @see "design/screens.md 10"
final class MinutesWords {

    private static final List<String> COLUMNS = List.of("序号", "事项", "责任单位", "时限");
    private static final List<String> FIGURES = List.of("指标", "冻结时已审核", "会商核定", "差异和理由");

    private final Minutes minutes;

    MinutesWords(Minutes minutes) {
        this.minutes = minutes;
    }

    /// @throws Problem 422 if no consultation is named, 404 if it is not signed
    Draft draft(Optional<String> consultation, String file) {
        var id =
                consultation.orElseThrow(
                        () -> Problem.field("consultation", "named", "会商纪要要指明是哪一次会商。"));
        var sheet = minutes.find(id).orElseThrow(() -> Problem.notFound("这次会商还没有签发,没有纪要: " + id));
        return new Draft(
                sheet.process(),
                sheet.base(),
                sheet.position(),
                sheet.signedAt(),
                file + FlashText.time(sheet.signedAt()),
                blocks(sheet),
                Optional.of(id),
                Optional.of(sheet.signer()));
    }

    private static List<Paper.Block> blocks(Minutes.Sheet sheet) {
        var way = "/wall#/consultations/" + sheet.consultation();
        var blocks = new ArrayList<Paper.Block>();
        add(blocks, Prose.of("议题:").then(Prose.linked(sheet.question(), way)));
        add(blocks, line("形式", "%s(%s)".formatted(sheet.kind(), sheet.form())));
        add(blocks, line("时间", CivilTime.print(sheet.calledAt())));
        add(blocks, line("地点", sheet.place()));
        add(blocks, line("主持", sheet.host()));
        add(blocks, line("参加", names(sheet.participants())));
        heading(blocks, "一、研判结论");
        add(blocks, Prose.of(sheet.conclusion()));
        add(blocks, line("等级", sheet.level()));
        heading(blocks, "二、响应建议");
        add(blocks, Prose.of(sheet.responseAdvice().isBlank() ? "无。" : sheet.responseAdvice()));
        heading(blocks, "三、议定事项");
        blocks.add(sheet.tasks().isEmpty() ? new Paper.Text(Prose.of("无。")) : tasks(sheet));
        agreed(blocks, sheet);
        heading(blocks, sheet.agreed().isEmpty() ? "四、不同意见" : "五、不同意见");
        dissent(blocks, sheet);
        heading(blocks, sheet.agreed().isEmpty() ? "五、材料" : "六、材料");
        add(blocks, material(sheet, way));
        notes(blocks, sheet);
        return blocks;
    }

    private static void heading(List<Paper.Block> blocks, String words) {
        blocks.add(new Paper.Heading(words));
    }

    private static void add(List<Paper.Block> blocks, Prose words) {
        blocks.add(new Paper.Text(words));
    }

    private static Prose line(String name, String value) {
        return Prose.of("%s:%s".formatted(name, value.isBlank() ? "未记录" : value));
    }

    private static String names(List<String> names) {
        return String.join("、", names);
    }

    private static Paper.Grid tasks(Minutes.Sheet sheet) {
        var rows = new ArrayList<List<String>>();
        for (var task : sheet.tasks()) {
            rows.add(
                    List.of(
                            Integer.toString(rows.size() + 1),
                            task.what(),
                            task.unit(),
                            CivilTime.print(task.dueAt())));
        }
        return new Paper.Grid(COLUMNS, rows, List.of());
    }

    /// The figures agreed on, of a consultation on damage: with what was counted otherwise, and
    /// why.
    private static void agreed(List<Paper.Block> blocks, Minutes.Sheet sheet) {
        if (sheet.agreed().isEmpty()) {
            return;
        }
        heading(blocks, "四、会商核定数据");
        blocks.add(
                new Paper.Grid(
                        FIGURES,
                        sheet.agreed().stream().map(MinutesWords::figure).toList(),
                        List.of()));
        add(blocks, line("签字", names(sheet.agreedBy())));
    }

    private static List<String> figure(Minutes.Agreed figure) {
        var reason = figure.reason().isBlank() ? "" : "。理由:" + figure.reason();
        return List.of(
                "%s(%s)".formatted(figure.name(), figure.unit()),
                figure.reviewed().isBlank() ? "未统计" : figure.reviewed(),
                figure.value(),
                figure.differences().isBlank() ? "各方一致" : figure.differences() + reason);
    }

    private static void dissent(List<Paper.Block> blocks, Minutes.Sheet sheet) {
        if (sheet.dissent().isEmpty()) {
            add(blocks, Prose.of("无。"));
        }
        sheet.dissent().forEach(d -> add(blocks, Prose.of(d.who() + ":" + d.text())));
        if (!sheet.silent().isEmpty()) {
            add(blocks, Prose.of("未提交意见:" + names(sheet.silent()) + "。"));
        }
    }

    private static Prose material(Minutes.Sheet sheet, String way) {
        return Prose.of("材料冻结于 ")
                .then(Prose.linked(CivilTime.print(sheet.frozenAt()), way))
                .then(",日志位置 %d。征询:%s。".formatted(sheet.position(), names(sheet.asked())));
    }

    private static void notes(List<Paper.Block> blocks, Minutes.Sheet sheet) {
        if (!sheet.reference().isBlank()) {
            blocks.add(new Paper.Note(Prose.of(sheet.reference())));
        }
        blocks.add(
                new Paper.Note(
                        Prose.of(
                                "拟稿:%s;签发时刻:%s。"
                                        .formatted(
                                                sheet.drafter(),
                                                CivilTime.print(sheet.signedAt())))));
    }
}
