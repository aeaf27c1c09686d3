package org.anlan.dashboard.look;

import static org.anlan.dashboard.look.Looking.withText;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The depot page")
class DepotPageTest {

    private static final int LEAST_PIXELS = 14;

    @RegisterExtension static final Looking LOOK = new Looking(1366, 768);

    @ParameterizedTest(name = "{0} at {1}×{2} in {3}")
    @CsvSource({
        "stock, 1920, 1080, zh",
        "stock, 1366, 768, en",
        "promise, 1366, 768, zh",
        "promise, 1920, 1080, en",
        "rotation, 1366, 768, zh",
        "rotation, 1366, 768, en",
        "inspections, 1366, 768, zh",
        "inspections, 1920, 1080, en",
        "stocktakes, 1366, 768, zh",
        "stocktakes, 1920, 1080, en",
    })
    void canBeReadByEveryoneAndBreaksNoPolicy(String view, int width, int height, String language) {
        var tab = LOOK.tab();
        tab.page().setViewportSize(width, height);
        LOOK.answers().readBy("keeper");
        LOOK.speak(language);
        LOOK.show("depot#" + view);
        if (view.equals("stocktakes")) {
            LOOK.locate("stocktakes-pane .row").first().click();
            LOOK.locate("count-sheet .row").first().click();
        }
        if (view.equals("inspections")) {
            LOOK.locate("inspections-pane .row").first().click();
        }
        LOOK.untilDrawn();
        tab.picture(Path.of("target", "depot-%s-%d-%s.png".formatted(view, width, language)));
        assertThat(tab.layoutFaults(LEAST_PIXELS))
                .allMatch(
                        f ->
                                f.equals("the page scrolls")
                                        || f.matches("only [0-9]+ texts were seen")
                                        || f.matches("(?s)cut: .*," + height + "\\)"));
        assertThat(tab.faults()).isEmpty();
        assertThat(tab.breaches("depot-page")).isEmpty();
    }

    @Test
    void tellsOfEachLotWhoseItIsAndUntilWhenItKeepsAndNeverTakesMissingForZero() {
        LOOK.show("depot");
        assertThat(LOOK.said("stock-pane")).contains("省级", "县级", "捐赠:某基金会", "已过期", "未统计", "示例");
        LOOK.tab()
                .page()
                .waitForRequest(
                        asked -> asked.url().matches(".*/logistics/stock\\?.*item=water.*"),
                        () -> LOOK.locate("stock-pane .row").filter(withText("饮用水")).click());
    }

    @Test
    void drawsWhatCanBePromisedByModeAndSaysWhereNoRoadLeads() {
        LOOK.show("depot#promise");
        assertThat(LOOK.said("promise-pane"))
                .contains("实物储备", "协议储备", "产能储备", "无路可达", "协议不在有效期", "交付评分 92", "未演练");
        var marks = LOOK.locate("promise-pane al-table tbody tr").allInnerTexts();
        assertThat(marks.getFirst()).contains("+0 小时", "9\u202f400");
        assertThat(LOOK.locate("promise-curve path").count()).isEqualTo(3);
    }

    @Test
    void sendsACountAsAPhoneWouldAndOnlyWhereOneMayWriteIt() {
        LOOK.show("depot#stocktakes");
        LOOK.locate("stocktakes-pane .row").first().click();
        LOOK.locate("count-sheet .row").first().waitFor();
        assertThat(LOOK.locate("count-sheet button.row").count()).as("no storekeeper").isZero();
        LOOK.answers().readBy("keeper");
        LOOK.show("depot#stocktakes");
        LOOK.locate("stocktakes-pane .row").first().click();
        LOOK.locate("count-sheet button.row").first().click();
        LOOK.locate("count-sheet input[name=counted]").fill("12");
        LOOK.locate("count-sheet form button").click();
        LOOK.untilSaid();
        var written = LOOK.answers().written();
        assertThat(written).hasSize(1);
        assertThat(written.getFirst().path()).endsWith("/counts");
        assertThat(written.getFirst().body())
                .contains("\"counted\":\"12\"", "\"countedAt\":\"2020-");
    }

    @Test
    void letsASecondPersonAgreeToWhatAnotherProposed() {
        LOOK.answers().readBy("keeper");
        LOOK.show("depot#stocktakes");
        assertThat(LOOK.said("stocktakes-pane")).contains("待第二人核准(2)", "报废 36", "李某某 提出");
        LOOK.locate("stocktakes-pane li button").first().click();
        LOOK.untilSaid();
        assertThat(LOOK.answers().written().getFirst().body()).isEqualTo("{\"agreed\":true}");
    }
}
