package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

@DisplayName("A paper of an allocation")
class ReliefPapersTest {

    private static DeskServer desk;

    @BeforeAll
    static void open() {
        desk = new DeskServer();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void issued() {
        desk.papers.drafts = false;
    }

    private static String path(String kind, String format) {
        return "/api/v1/desk/relief-papers/%s/%s/%s".formatted(kind, PapersTwin.ID, format);
    }

    @Test
    void ofACountyAsksForGoodsAndShowsWhetherItsOwnWentFirst() {
        assertThat(desk.docx(path("request", "docx")))
                .contains(
                        "甲县应急管理局",
                        "物资调拨请示（函）",
                        "文号甲应急〔2031〕7号",
                        "为安置转移群众",
                        "第一中学安置点",
                        "单帐篷12m²",
                        "120",
                        "本县库存尚余",
                        "200",
                        "库房进水，无法取出",
                        "甲县赵局长，电话：0551-0000001",
                        "请求方式：电话",
                        "签发人：甲县赵局长",
                        "抄送：省粮食和物资储备局",
                        "截至",
                        "示例")
                .doesNotContain("草稿");
    }

    @Test
    void notifiesOfWhatGoesFromWhereToWhereAndWhatIsToComeBack() {
        assertThat(desk.docx(path("notice", "docx")))
                .contains(
                        "应急管理厅",
                        "救灾物资调拨通知",
                        "应急物调〔2031〕3号",
                        "第5号",
                        "调拨方案第8号",
                        "province-tent-1",
                        "2035-01-31",
                        "96000",
                        "未统计",
                        "省库库管孙0551-0000003",
                        "回收要求",
                        "单帐篷12m²用后回收",
                        "电话批准，待补签",
                        "签发人：赵厅长",
                        "抄送：省财政厅、省粮食和物资储备局")
                .doesNotContain("草稿");
    }

    @Test
    void goesWithATruckInFourCopiesWithThreePlacesToSign() throws IOException {
        var words = desk.docx(path("waybill", "docx"));
        assertThat(words)
                .contains(
                        "第一联存根",
                        "第二联出库",
                        "第三联运输",
                        "第四联接收",
                        "皖A·12345",
                        "某师傅☎13800000000",
                        "96000.00",
                        "117",
                        "途中受潮3顶",
                        "调出单位（发货人）签字",
                        "承运人（司机）签字",
                        "接收单位（收货人）签字",
                        "校验码0A1B2C3D",
                        "书面签字待补");
        assertThat(words.split("救灾物资调拨单", -1)).hasSize(5);
        var bytes = desk.download(DeskServer.OFFICER, path("waybill", "docx"));
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getAllPictures()).as("the QR code").isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "notice"})
    void bearsDraftUntilItHasItsNumber(String kind) throws IOException {
        desk.papers.drafts = true;
        var bytes = desk.download(DeskServer.OFFICER, path(kind, "docx"));
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getHeaderList().toString() + heads(document)).contains("草稿");
        }
        assertThat(desk.docx(path(kind, "docx"))).contains("〔待签发〕");
    }

    private static String heads(XWPFDocument document) {
        var words = new StringBuilder();
        document.getHeaderList().forEach(h -> words.append(h.getText()));
        return words.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "notice", "waybill"})
    void printsAsPdfWithTheSameWordsAndEveryFigureLinked(String kind) throws IOException {
        var reply = desk.server.get(DeskServer.OFFICER, path(kind, "pdf"));
        Assumptions.assumeTrue(reply.status() != 501, "no Chinese font on this machine");
        var bytes = desk.download(DeskServer.OFFICER, path(kind, "pdf"));
        Files.write(Path.of("target", "paper-" + kind + ".pdf"), bytes);
        var text = new StringBuilder();
        try (var reader = new PdfReader(bytes)) {
            var extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page));
            }
            assertThat(reader.getNumberOfPages()).isEqualTo(kind.equals("waybill") ? 4 : 1);
            assertThat(reader.getPageN(1).getAsArray(org.openpdf.text.pdf.PdfName.ANNOTS).size())
                    .as("links")
                    .isGreaterThan(2);
        }
        assertThat(text.toString().replaceAll("\\s", ""))
                .contains("单帐篷12m²", "120", "截至", kind.equals("waybill") ? "签字" : "抄送");
    }

    @Test
    void isNotFoundUnderAnIdThatNobodyGave() {
        for (var id : new String[] {UUID.randomUUID().toString(), "x"}) {
            var path = "/api/v1/desk/relief-papers/notice/" + id + "/docx";
            assertThat(desk.server.get(DeskServer.OFFICER, path).status()).isEqualTo(404);
        }
        var other = path("poem", "docx");
        assertThat(desk.server.get(DeskServer.OFFICER, other).status()).isEqualTo(400);
        assertThat(desk.server.get(DeskServer.TOWN, path("notice", "docx")).status())
                .as("without a duty that reads them")
                .isEqualTo(403);
    }
}
