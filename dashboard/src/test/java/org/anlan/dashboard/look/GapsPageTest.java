package org.anlan.dashboard.look;

import static org.anlan.dashboard.look.Looking.withText;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The gap board")
class GapsPageTest {

    private static final int LEAST_PIXELS = 14;

    @RegisterExtension static final Looking LOOK = new Looking(1366, 768);

    @ParameterizedTest(name = "{0} at {1}×{2} in {3}")
    @CsvSource({
        "gaps#board, 1920, 1080, zh",
        "gaps#board, 1366, 768, en",
        "gaps#board, 1366, 768, zh",
        "gaps#board, 1920, 1080, en",
        "gaps#places, 1366, 768, zh",
        "gaps#places, 1920, 1080, en",
        "gaps#list, 1366, 768, zh",
        "gaps#list, 1920, 1080, en",
        "give, 1366, 768, zh",
        "give, 1366, 768, en",
    })
    void canBeReadByEveryoneAndBreaksNoPolicy(String view, int width, int height, String language) {
        var tab = LOOK.tab();
        tab.page().setViewportSize(width, height);
        LOOK.speak(language);
        show(view);
        if (view.equals("gaps#board")) {
            LOOK.locate("county-gaps h2").waitFor();
        }
        LOOK.untilDrawn();
        var name = "%s-%d-%s.png".formatted(view.replace('#', '-'), width, language);
        tab.picture(Path.of("target", name));
        assertThat(tab.layoutFaults(LEAST_PIXELS))
                .allMatch(
                        f ->
                                f.equals("the page scrolls")
                                        || f.matches("only [0-9]+ texts were seen")
                                        || f.matches("(?s)cut: .*," + height + "\\)"));
        assertThat(tab.faults()).isEmpty();
        assertThat(tab.breaches(view.equals("give") ? "give-page" : "gaps-page")).isEmpty();
    }

    /// The public page has no model: nobody is signed in there.
    private static void show(String view) {
        if (view.equals("give")) {
            LOOK.tab().go(LOOK.url("/give"));
            LOOK.locate("give-page need-list tbody tr").first().waitFor();
        } else {
            LOOK.show(view);
        }
    }

    @Test
    void putsTheLongestUncoveredFirstWithItsHoursAgainstTheClock() {
        LOOK.show("gaps");
        LOOK.locate("board-pane .gap").nth(1).waitFor();
        assertThat(LOOK.said("need-tiles")).contains("吃", "住", "衣", "水", "医", "61", "最长未覆盖");
        assertThat(LOOK.said("aid-clock")).contains("61 小时");
        assertThat(LOOK.said("board-pane")).contains("限 12 小时,目标 10", "下级合计多于县数");
    }

    @Test
    void opensACountyDownToSheltersAndSaysOfEachNumberWhoWasCountedAndWhen() {
        LOOK.show("gaps");
        LOOK.locate("county-gaps .places").first().waitFor();
        assertThat(LOOK.said("county-gaps"))
                .contains("安置点点名", "上级数减下列各处", "已审核报表(48211)", "截至", "可容 600")
                .isNotEmpty();
    }

    @Test
    void showsOneNeedAloneWhenItsTileIsPressed() {
        LOOK.show("gaps");
        LOOK.locate("need-tiles button").nth(3).click();
        LOOK.locate("board-pane .gap .need").first().waitFor();
        assertThat(LOOK.locate("board-pane .gap .need").allInnerTexts()).containsOnly("水");
    }

    @Test
    void asksAnewByAnotherProfileAndAnotherGround() {
        LOOK.show("gaps");
        LOOK.locate("gap-bar select[name=profile]").waitFor();
        LOOK.tab()
                .page()
                .waitForRequest(
                        asked -> asked.url().matches(".*/logistics/gaps\\?.*profile=sphere.*"),
                        () -> LOOK.locate("gap-bar select[name=profile]").selectOption("sphere"));
        LOOK.tab()
                .page()
                .waitForRequest(
                        asked -> asked.url().matches(".*/logistics/gaps\\?.*from=nowcast.*"),
                        () -> LOOK.locate("gap-bar select[name=from]").selectOption("nowcast"));
    }

    @Test
    void listsTownshipsAndSheltersAndGuessesNothingOfWhatIsThereInPart() {
        LOOK.show("gaps#places");
        LOOK.locate("places-pane tbody tr").first().waitFor();
        assertThat(LOOK.said("places-pane")).contains("安置点点名", "未分到点", "可容 600");
        LOOK.locate("places-pane input[name=shelters]").check();
        LOOK.locate("places-pane tbody tr").first().waitFor();
        assertThat(LOOK.locate("places-pane tbody tr").allInnerTexts())
                .isNotEmpty()
                .allMatch(row -> row.contains("安置点"));
    }

    @Test
    void sendsACountOfHeadsInAShelter() {
        LOOK.show("gaps#places");
        LOOK.locate("shelter-form input[name=which]").fill("颍上县 颍上县文化馆安置点");
        LOOK.locate("shelter-form .last").getByText("还没有点过名").waitFor();
        LOOK.locate("shelter-form input[name=people]").fill("186");
        LOOK.locate("shelter-form button.main").click();
        LOOK.untilSaid();
        var written = LOOK.answers().written().getLast();
        assertThat(written.path()).isEqualTo("logistics/shelters/sh-341226999/counts");
        assertThat(written.body()).contains("\"people\":186", "\"closed\":false");
    }

    @Test
    void publishesAndClosesTheListForDonorsOnlyByThoseWhoMay() {
        LOOK.answers().readBy("keeper");
        LOOK.show("gaps#list");
        LOOK.locate("list-pane need-list table").waitFor();
        assertThat(LOOK.said("list-pane")).contains("由值班长、签批人或领导公布", "请勿送来", "旧衣物", "谢谢");
        LOOK.answers().readBy("");
        LOOK.show("gaps#list");
        LOOK.locate("list-pane button").filter(withText("停止接收")).click();
        LOOK.untilSaid();
        assertThat(LOOK.answers().written().getLast().path()).isEqualTo("need-list/close");
    }

    @Test
    void isReadByDonorsWithoutAnyoneSignedIn() {
        show("give");
        assertThat(LOOK.said("give-page")).contains("送到", "托盘", "打印", "本版摘要");
        assertThat(LOOK.answers().takeAsked()).contains("need-list").doesNotContain("me");
    }
}
