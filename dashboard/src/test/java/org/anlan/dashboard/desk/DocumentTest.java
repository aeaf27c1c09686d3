package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.store.open.OpenStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

@DisplayName("A document of the desk")
class DocumentTest {

    private static final String FLASH = "/api/v1/desk/bulletin.%s?kind=flash";

    /// The form of the public bulletin of 12 July 2020, with the places of the test province.
    private static final String PARAGRAPH =
            "截至7月12日11时，7月2日以来强降雨造成2市3个县（市、区）215.7万人受灾，紧急转移安置38.5万人，"
                    + "需紧急生活救助19.7万人；农作物受灾208.7千公顷；倒塌房屋849间，严重损坏1763间，"
                    + "一般损坏9427间；直接经济损失90.2亿元。";

    private static DeskServer desk;

    @BeforeAll
    static void open() {
        desk = new DeskServer();
        var at = desk.affected();
        desk.figures
                .put(at, "340000", "people-affected", "2157000", "2200000")
                .put(at, "340000", "deaths", "0", "0")
                .put(at, "340000", "relocated", "385000", "385000")
                .put(at, "340000", "urgent-aid", "197000", "197000")
                .put(at, "340000", "crops-affected", "208700", "208700")
                .put(at, "340000", "rooms-collapsed", "849", "849")
                .put(at, "340000", "rooms-severe", "1763", "1763")
                .put(at, "340000", "rooms-moderate", "9427", "9427")
                .put(at, "340000", "loss-total", "902000", "902000")
                .put(at, "340000", "counties-affected", "4", "4")
                .put(at, "340100", "people-affected", "1500000", "1500000")
                .put(at, "340200", "people-affected", "657000", "657000")
                .put(at, "340102", "people-affected", "1499383", "1499383")
                .put(at, "340103", "people-affected", "617", "617")
                .put(at, "340176", "people-affected", "0", "0")
                .put(at, "340202", "people-affected", "657000", "700000")
                .put(at + 1_000, "340000", "people-affected", "9990000", "9990000");
        desk.figures.missTownships(3);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void ofTheNextFlashBulletinPrintsTheNumbersThatWerePutIntoItUntilItIsIssued() {
        var path = "/api/v1/desk/flash-notes";
        var note =
                Map.of(
                        "process",
                        FiguresTwin.PROCESS,
                        "base",
                        FiguresTwin.BASE,
                        "region",
                        "340103",
                        "indicator",
                        "people-affected");
        assertThat(desk.server.post(DeskServer.TOWN, path, note).status()).isEqualTo(403);
        desk.write(DeskServer.OFFICER, path, note);
        assertThat(desk.server.post(DeskServer.CHIEF, path, note).status())
                .as("it waits already")
                .isEqualTo(409);
        assertThat(desk.docx(FLASH.formatted("docx"))).contains("补充数字：东市乙县受灾人口617人（截至7月12日11时）。");
        var uncounted =
                Map.of(
                        "process",
                        FiguresTwin.PROCESS,
                        "base",
                        FiguresTwin.BASE,
                        "region",
                        "340103",
                        "indicator",
                        "deaths");
        var refused = desk.server.post(DeskServer.OFFICER, path, uncounted);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("/indicator");
        desk.write(DeskServer.CHIEF, "/api/v1/desk/documents", Map.of("kind", "flash"));
        var query = "?process=%s&base=%s".formatted(FiguresTwin.PROCESS, FiguresTwin.BASE);
        assertThat(desk.server.get(DeskServer.OFFICER, path + query).json().get("items")).isEmpty();
        assertThat(desk.docx(FLASH.formatted("docx"))).doesNotContain("补充数字");
    }

    @Test
    void asksForTheFiguresOfAllItsPlacesAtOnce() {
        var before = desk.figures.questions();
        docx(FLASH.formatted("docx"));
        assertThat(desk.figures.questions() - before)
                .as("the province now and a day ago, and all cities with their counties")
                .isEqualTo(3);
    }

    @Test
    void saysTheSituationInOneParagraphOfAtMostTwoHundredCharacters() {
        assertThat(PARAGRAPH.length()).isLessThanOrEqualTo(200);
        assertThat(docx(FLASH.formatted("docx"))).contains(PARAGRAPH);
    }

    @Test
    void printsTheFiguresOfThePortAndNoOthersInPdfAsInDocx() {
        Assumptions.assumeTrue(hasFont(), "no Chinese font on this machine");
        for (var text : List.of(docx(FLASH.formatted("docx")), pdf(FLASH.formatted("pdf")))) {
            assertThat(text).contains(PARAGRAPH.replace(" ", ""));
            for (var region : List.of("340000", "340100", "340102", "340103", "340202")) {
                var figure =
                        desk.figures
                                .at(
                                        FiguresTwin.PROCESS,
                                        FiguresTwin.BASE,
                                        new RegionCode(region),
                                        desk.server.open().journal().head().position())
                                .find("people-affected")
                                .orElseThrow();
                assertThat(text).contains(figure.reviewed().orElseThrow().decimal());
            }
            assertThat(text).contains("甲县1499383").contains("乙县617");
            assertThat(text).doesNotContain("开发区").doesNotContain("999万人", "9990000");
        }
    }

    @Test
    void quotesNothingThatIsNotReviewedAndSaysWhatIsMissing() {
        var text = docx(FLASH.formatted("docx"));
        assertThat(text)
                .contains("已报未审（供掌握，不得引用）：受灾人口220万人。")
                .contains("缺报3个乡镇。")
                .contains("未统计：失踪。")
                .contains("—未统计")
                .contains("口径：7月2日以来。状态：已审核")
                .contains("截至：7月12日11时。")
                .contains("报表所填受灾县数为4，与所列3个不符");
        assertThat(text.indexOf("70万人")).isNegative();
    }

    @Test
    void isMarkedAsExerciseAndAsDraftUntilItIsIssuedUnderANumber() {
        assertThat(docx(FLASH.formatted("docx"))).contains("演练草稿").contains("第〔〕期");
        var order = Map.of("kind", "flash");
        assertThat(desk.server.post(DeskServer.OFFICER, "/api/v1/desk/documents", order).status())
                .isEqualTo(403);
        var first = desk.write(DeskServer.LEADER, "/api/v1/desk/documents", order).json();
        var second = desk.write(DeskServer.LEADER, "/api/v1/desk/documents", order).json();
        assertThat(second.get("number").asInt()).isEqualTo(first.get("number").asInt() + 1);
        var issued = docx("/api/v1/desk/bulletin.docx?document=" + first.get("id").asText());
        assertThat(issued)
                .contains("演练")
                .doesNotContain("草稿")
                .contains("第〔%d〕期".formatted(first.get("number").asInt()))
                .contains("签发人：" + DeskServer.LEADER)
                .contains("抄送：省委办公厅")
                .contains(PARAGRAPH);
    }

    @Test
    void ofTheShiftTellsRainStagesIncidentsDamageWorkAndPeople() {
        var now = desk.server.open().civil().instant();
        desk.observations.stage(now.minus(Duration.ofHours(2)), "29.45");
        desk.observations.rain(LocalDate.ofInstant(now, OpenStore.ZONE), "123.4");
        desk.write(
                DeskServer.OFFICER,
                "/api/v1/desk/incidents",
                Map.of("kind", "dike-leak", "region", "340102001", "caller", "钱某"));
        desk.put(
                DeskServer.CHIEF,
                "/api/v1/desk/duty",
                Map.of(
                        "leader", Map.of("name", "赵", "phone", "104"),
                        "chief", Map.of("name", "李", "phone", "103"),
                        "officers", List.of(Map.of("name", "王", "phone", "101"))));
        var text = docx("/api/v1/desk/bulletin.docx?kind=duty");
        assertThat(text)
                .contains("试江闸123.4毫米")
                .contains("试江试江闸29.45米，超保证0.15米")
                .contains("东市甲县甲一镇管涌渗漏（接报）")
                .contains(PARAGRAPH)
                .contains("防汛应急响应一级（试省）、救灾应急响应二级（试省）")
                .contains("应转—未统计，", "物资：没有调运记录。")
                .contains("带班领导：赵；值班长：李；值班员：王。")
                .doesNotContain("钱某");
    }

    @Test
    void asOfAnEarlierTimeHoldsWhatWasKnownThen() {
        var text = docx(FLASH.formatted("docx") + "&asOf=2001-01-01T00:00:00Z");
        assertThat(text).contains("灾情尚无已审核数字。").doesNotContain("215.7万人");
    }

    @Test
    void asOfAnEarlierTimeTellsTheStagesAndCallsOfThatTime() {
        var then = desk.server.open().civil().instant();
        desk.server.open().turnClock(then.plusSeconds(7_200));
        desk.write(
                DeskServer.OFFICER,
                "/api/v1/desk/incidents",
                Map.of("kind", "landslide", "region", "340202002"));
        var duty = "/api/v1/desk/bulletin.docx?kind=duty";
        assertThat(docx(duty)).contains("滑坡（接报）");
        assertThat(docx(duty + "&asOf=" + then)).doesNotContain("滑坡");
    }

    @Test
    void issuedIsFoundAgainInTheListOfAll() {
        var order = Map.of("kind", "flash");
        var issued = desk.write(DeskServer.LEADER, "/api/v1/desk/documents", order).json();
        var list = desk.server.get(DeskServer.OFFICER, "/api/v1/desk/documents?limit=1").json();
        assertThat(list.at("/items/0/id").asText()).isEqualTo(issued.get("id").asText());
        assertThat(list.at("/items/0/signedBy").asText()).isEqualTo(DeskServer.LEADER);
        assertThat(list.get("items")).hasSize(1);
    }

    private static boolean hasFont() {
        return desk.server.get(DeskServer.OFFICER, FLASH.formatted("pdf")).status() != 501;
    }

    private static String docx(String path) {
        return desk.docx(path);
    }

    private static String pdf(String path) {
        try {
            var reader = new PdfReader(desk.download(DeskServer.OFFICER, path));
            var extractor = new PdfTextExtractor(reader);
            var text = new StringBuilder();
            for (var page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page));
            }
            return text.toString().replaceAll("\\s", "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
