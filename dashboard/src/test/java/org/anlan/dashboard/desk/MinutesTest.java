package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.ConsultationMoved;
import org.anlan.domain.fact.TaskMoved;
import org.anlan.domain.port.Minutes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

@DisplayName("The minutes of a consultation")
class MinutesTest {

    private static final RegionCode PROVINCE = new RegionCode("340000");
    private static final String SECRETARY = "会务钱";
    private static final String ORDER = "/api/v1/desk/documents";

    private static DeskServer desk;
    private static Instant now;

    @BeforeAll
    static void open() {
        desk = new DeskServer();
        desk.server.person(SECRETARY, Role.SECRETARY, "340000");
        now = desk.server.open().civil().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static String id(int last) {
        return "00000000-0000-7000-8000-%012d".formatted(last);
    }

    private static String path(String format, String consultation) {
        return "/api/v1/desk/bulletin.%s?kind=minutes&consultation=%s"
                .formatted(format, consultation);
    }

    @Test
    void areADocumentInChineseWithAllThatWasSettled() {
        desk.minutes.sign(id(1), now);
        assertThat(desk.docx(path("docx", id(1))))
                .contains(
                        "会商纪要",
                        "是否将救灾应急响应提升至二级",
                        "地点：视频",
                        "主持：带班领导赵",
                        "省气象局张三、省水利厅李四",
                        "一、研判结论",
                        "未来24小时淮河干流风险高",
                        "转移四乡镇群众",
                        "省物资储备中心",
                        "省水利厅：等级意见为红",
                        "未提交意见：王教授",
                        "日志位置17",
                        "签发：带班领导赵",
                        "参考：综合意见");
    }

    @Test
    void sayOfDamageWhatWasAgreedOnWhoDiffersAndWhy() {
        var deaths = new Minutes.Agreed("因灾死亡人口", "人", "3", "3", "省公安厅 4(+1)", "1 人待比对");
        var missing = new Minutes.Agreed("因灾失踪人口", "人", "", "1", "", "");
        desk.minutes.sign(
                id(4), now, List.of(deaths, missing), List.of("省公安厅(保留意见:待比对)", "省水利厅(未签)"));
        assertThat(desk.docx(path("docx", id(4))))
                .contains("四、会商核定数据", "因灾死亡人口", "理由", "1人待比对", "未统计", "各方一致", "省水利厅", "五、不同意见");
    }

    @Test
    void printAsPdfToo() throws IOException {
        desk.minutes.sign(id(2), now);
        var reply = desk.server.get(DeskServer.OFFICER, path("pdf", id(2)));
        Assumptions.assumeTrue(reply.status() != 501, "no Chinese font on this machine");
        var text = new StringBuilder();
        try (var reader = new PdfReader(desk.download(DeskServer.OFFICER, path("pdf", id(2))))) {
            var extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page));
            }
        }
        assertThat(text.toString().replaceAll("\\s", ""))
                .contains("会商纪要", "三、议定事项", "转移四乡镇群众", "四、不同意见");
    }

    @Test
    void areOwedWithinHalfAnHourOfTheSignatureUntilTheyAreIssuedOnce() {
        desk.minutes.sign(id(3), now);
        desk.happens(new ConsultationMoved(id(3), PROVINCE, "SIGNED"));
        var due = Instant.parse(owed(id(3)).get(0));
        assertThat(due).isBetween(now, now.plus(Duration.ofMinutes(31)));
        var order = Map.of("kind", "minutes", "consultation", id(3));
        assertThat(desk.server.post(DeskServer.OFFICER, ORDER, order).status()).isEqualTo(403);
        var issued = desk.write(SECRETARY, ORDER, order).json();
        assertThat(issued.get("signedBy").asText()).isEqualTo("带班领导赵");
        assertThat(owed(id(3))).isEmpty();
        var again = desk.server.post(SECRETARY, ORDER, order);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("已印发");
        assertThat(desk.server.post(SECRETARY, ORDER, Map.of("kind", "flash")).status())
                .isEqualTo(403);
        assertThat(desk.docx("/api/v1/desk/bulletin.docx?document=" + issued.get("id").asText()))
                .contains("转移四乡镇群众");
    }

    @Test
    void areNoDocumentBeforeTheSignature() {
        assertThat(desk.server.get(DeskServer.OFFICER, path("docx", id(9))).status())
                .isEqualTo(404);
        assertThat(
                        desk.server
                                .get(DeskServer.OFFICER, "/api/v1/desk/bulletin.docx?kind=minutes")
                                .status())
                .isEqualTo(422);
    }

    @Test
    void bringTheirTasksOntoTheBoardWithUnitAndTimeUntilTheyAreDone() {
        var due = now.plus(Duration.ofHours(4));
        desk.happens(task(due, "SET"));
        var board = board().stream().filter(t -> t.contains("甲县")).toList();
        assertThat(board).containsExactly("会商部署:甲县 转移群众 " + due);
        desk.happens(task(due, "OVERDUE"));
        assertThat(board()).filteredOn(t -> t.contains("甲县")).hasSize(1);
        desk.happens(task(due, "DONE"));
        assertThat(board()).filteredOn(t -> t.contains("甲县")).isEmpty();
    }

    private static TaskMoved task(Instant due, String state) {
        return new TaskMoved("t1", id(1), PROVINCE, "甲县", "转移群众", due, state);
    }

    private static List<String> board() {
        return desk.server
                .get(DeskServer.OFFICER, "/api/v1/desk/tasks?limit=500")
                .json()
                .get("items")
                .valueStream()
                .map(t -> t.get("what").asText() + " " + t.get("dueAt").asText())
                .toList();
    }

    private static List<String> owed(String consultation) {
        return desk.server
                .get(DeskServer.OFFICER, "/api/v1/desk/tasks?limit=500")
                .json()
                .get("items")
                .valueStream()
                .filter(t -> t.get("link").asText().endsWith(consultation))
                .filter(t -> t.get("what").asText().equals("印发会商纪要"))
                .map(t -> t.get("dueAt").asText())
                .toList();
    }
}
