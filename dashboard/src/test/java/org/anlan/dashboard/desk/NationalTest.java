package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A county's table for the national system")
class NationalTest {

    private static final String PATH = "/api/v1/desk/national/340102";
    private static final String OF =
            "?process=" + FiguresTwin.PROCESS + "&base=" + FiguresTwin.BASE;

    private DeskServer desk;

    @BeforeEach
    void open() {
        desk = new DeskServer();
        desk.figures
                .put(0, "340102", "people-affected", "2157", "2300")
                .put(0, "340102", "deaths", "0", "0")
                .put(0, "340102", "loss-total", "9.25", "9.25");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void hasTheReviewedFiguresInTheOrderOfTheFormAndNothingWhereNobodyCounted() {
        var table = get(PATH + OF);
        var lines = table.get("lines");
        assertThat(lines.get(0).get("indicator").asText()).isEqualTo("people-affected");
        assertThat(lines.get(0).get("reviewed").asText()).isEqualTo("2157");
        assertThat(lines.get(0).get("submitted").asText()).isEqualTo("2300");
        assertThat(lines.get(1).get("reviewed").asText()).as("none is 0").isEqualTo("0");
        assertThat(lines.get(2).get("reviewed").isNull()).as("missing: not counted").isTrue();
        assertThat(table.get("sample").asBoolean()).isTrue();
        assertThat(lines.findValues("differs")).noneMatch(JsonNode::asBoolean);
    }

    @Test
    void isWrittenDownAsSentWithItsNumberAndShowsWhatChangedSince() {
        var sent =
                Map.of(
                        "process",
                        FiguresTwin.PROCESS,
                        "base",
                        FiguresTwin.BASE,
                        "recipient",
                        "NATIONAL",
                        "number",
                        "2020-0712-01");
        desk.write(DeskServer.COUNTY, PATH, sent);
        var table = get(PATH + OF);
        assertThat(table.at("/sent/0/number").asText()).isEqualTo("2020-0712-01");
        assertThat(table.at("/sent/0/by").asText()).isEqualTo(DeskServer.COUNTY);
        assertThat(table.get("lines").findValues("differs")).noneMatch(JsonNode::asBoolean);

        desk.figures.put(0, "340102", "people-affected", "2300", "2300");
        var line = get(PATH + OF).get("lines").get(0);
        assertThat(line.get("sent").asText()).isEqualTo("2157");
        assertThat(line.get("differs").asBoolean()).isTrue();
    }

    @Test
    void isAFileForASpreadsheetInBothForms() throws IOException {
        var csv =
                new String(
                        desk.download(DeskServer.COUNTY, PATH + "/table.csv" + OF),
                        StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFF")
                .contains("1,受灾人口,人,2157\r\n")
                .contains("3,因灾失踪人口,人,\r\n");
        var xlsx = desk.download(DeskServer.COUNTY, PATH + "/table.xlsx" + OF);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            var sheet = book.getSheetAt(0);
            var last = sheet.getRow(sheet.getLastRowNum() - 6);
            assertThat(last.getCell(1).getStringCellValue()).isEqualTo("直接经济损失");
            assertThat(last.getCell(3).getNumericCellValue()).isEqualTo(9.25);
        }
    }

    @Test
    void isRefusedWhereNothingWasReviewedAndToOthers() {
        var sent =
                Map.of(
                        "process", FiguresTwin.PROCESS,
                        "base", FiguresTwin.BASE,
                        "recipient", "GOVERNMENT");
        var other = "/api/v1/desk/national/340103";
        assertThat(desk.server.post(DeskServer.COUNTY, other, sent).status()).isEqualTo(403);
        var refused = desk.server.post(DeskServer.OFFICER, other, sent);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("reviewed-first");
        assertThat(desk.server.get(DeskServer.COUNTY, PATH + "?process=x&base=y").status())
                .isEqualTo(404);
    }

    @Test
    void standsBesideTheSumOfItsTownships() {
        desk.figures
                .put(0, "340102001", "people-affected", "", "1500")
                .put(0, "340102002", "people-affected", "", "700")
                .put(0, "340102001", "deaths", "", "0");
        var sheet = get("/api/v1/desk/sheets/340102" + OF);
        var people = sheet.get("lines").get(0);
        assertThat(people.get("figure").asText()).isEqualTo("2300");
        assertThat(people.get("below").asText()).isEqualTo("2200");
        assertThat(people.get("parts").asInt()).isEqualTo(2);
        assertThat(sheet.at("/items/0/values/people-affected").asText()).isEqualTo("1500");
        assertThat(sheet.at("/items/1/values").has("deaths")).as("not counted is absent").isFalse();
    }

    private JsonNode get(String path) {
        var reply = desk.server.get(DeskServer.COUNTY, path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }
}
