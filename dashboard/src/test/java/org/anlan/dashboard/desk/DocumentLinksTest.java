package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anlan.store.journal.SignedHead;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

@DisplayName("What stands in a document and can be followed up,")
class DocumentLinksTest {

    private static final Pattern CHAIN =
            Pattern.compile(
                    "安装([0-9a-f-]{36})；位置([0-9]+)；封存([^；]+)；散列（SHA-256）([0-9a-f]{64})；公钥（Ed25519）([^；]+)；签名([^。]+)。");

    private static DeskServer desk;

    @BeforeAll
    static void open() {
        desk = new DeskServer();
        var at = desk.affected();
        desk.figures
                .put(at, "340000", "people-affected", "2157000", "2200000")
                .put(at, "340000", "rooms-collapsed", "849", "849")
                .put(at, "340100", "people-affected", "2157000", "2157000")
                .put(at, "340102", "people-affected", "2157000", "2157000");
        desk.figures.split(at, "340102", "relocated", "385000");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void leadsFromEachFigureToWhatItIsMadeOfOnTheIssuingInstallation() throws IOException {
        var figure = "figures/%s/people-affected?process=p1&base=since-0702&asOf=";
        var wall = desk.server.uri("/wall#/").toString();
        for (var links : List.of(docxLinks("flash"), docxLinks("duty"))) {
            assertThat(links).isNotEmpty().allMatch(l -> l.startsWith(wall));
            assertThat(links)
                    .anyMatch(l -> l.startsWith(wall + figure.formatted("340000")))
                    .anyMatch(l -> l.contains("/340000/rooms-collapsed?"));
        }
        assertThat(docxLinks("flash"))
                .anyMatch(l -> l.contains(figure.formatted("340100")))
                .anyMatch(l -> l.contains(figure.formatted("340102")))
                .noneMatch(l -> l.contains("/340100/rooms-collapsed?"));
        assertThat(docxLinks("duty")).anyMatch(l -> l.contains("/wall#/responses?asOf="));
    }

    @Test
    void leadsTheSameWaysFromThePdf() throws IOException {
        var moment = "&asOf=" + desk.server.open().civil().instant();
        for (var kind : List.of("flash" + moment, "duty" + moment)) {
            assertThat(pdfLinks(kind)).containsAll(docxLinks(kind).stream().limit(3).toList());
        }
    }

    @Test
    void saysWhatTheFiguresOfTheShiftReportAre() {
        var text = desk.docx("/api/v1/desk/bulletin.docx?kind=duty");
        assertThat(text)
                .contains("截至：7月12日11时。口径：7月2日以来。状态：已审核")
                .contains("数据位置：第", "已报未审（供掌握，不得引用）：受灾人口220万人。")
                .contains("〔合成拆分〕部分数字由演练");
    }

    @Test
    void bearsTheSignedHeadOfTheJournal() {
        for (var kind : List.of("flash", "duty")) {
            var found = CHAIN.matcher(desk.docx("/api/v1/desk/bulletin.docx?kind=" + kind));
            assertThat(found.find()).isTrue();
            var head =
                    new SignedHead(
                            UUID.fromString(found.group(1)),
                            Long.parseLong(found.group(2)),
                            Instant.parse(found.group(3)),
                            found.group(4),
                            found.group(5),
                            found.group(6));
            var open = desk.server.open();
            assertThat(head.isSigned(Optional.of(open.publicKey()))).isTrue();
            assertThat(open.journal().listAfter(head.position() - 1, 1).getFirst().hash())
                    .isEqualTo(head.hash());
        }
    }

    @Test
    void isNumberedAndSaysThatTheFormsAreSamples() {
        var draft = desk.docx("/api/v1/desk/bulletin.docx?kind=flash");
        assertThat(draft).contains("第〔〕期应急灾报〔〕号").contains("〔示例〕版头、期号、文号");
        var order = Map.of("kind", "flash");
        var issued = desk.write(DeskServer.LEADER, "/api/v1/desk/documents", order).json();
        var number = issued.get("number").asInt();
        assertThat(desk.docx("/api/v1/desk/bulletin.docx?document=" + issued.get("id").asText()))
                .contains(
                        "第〔%d〕期应急灾报〔%d〕%d号".formatted(number, issued.get("year").asInt(), number));
    }

    private static List<String> docxLinks(String kind) throws IOException {
        var path = "/api/v1/desk/bulletin.docx?kind=" + kind;
        var bytes = desk.download(DeskServer.OFFICER, path);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var links = new ArrayList<String>();
            for (var link : document.getHyperlinks()) {
                links.add(link.getURL());
            }
            return links;
        }
    }

    private static List<String> pdfLinks(String kind) throws IOException {
        var path = "/api/v1/desk/bulletin.pdf?kind=" + kind;
        Assumptions.assumeTrue(
                desk.server.get(DeskServer.OFFICER, path).status() != 501,
                "no Chinese font on this machine");
        var reader = new PdfReader(desk.download(DeskServer.OFFICER, path));
        var links = new ArrayList<String>();
        for (var page = 1; page <= reader.getNumberOfPages(); page++) {
            var notes = reader.getPageN(page).getAsArray(PdfName.ANNOTS);
            for (var i = 0; i < (notes == null ? new PdfArray() : notes).size(); i++) {
                PdfDictionary action = notes.getAsDict(i).getAsDict(PdfName.A);
                links.add(action.getAsString(PdfName.URI).toString());
            }
        }
        return links;
    }
}
