package org.anlan.dashboard.look;

import static org.anlan.dashboard.look.Looking.withText;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import org.anlan.web.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("On a storekeeper's phone the receiving page")
class ReceivePageTest {

    private static final String LOAD = "0197f1c0-0000-7000-8000-0000000000d1";
    private static final String NOTHING_WAITS =
            "() => !document.querySelector('receive-page').outbox.list().length";

    @RegisterExtension static final Looking LOOK = new Looking(360, 640);

    @BeforeEach
    void open() {
        LOOK.answers().readBy("keeper");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void fitsTheScreenAndReadsWell(String language) {
        LOOK.speak(language);
        LOOK.show("receive");
        LOOK.tab().picture(Path.of("target", "receive-list-%s.png".formatted(language)));
        LOOK.locate("receive-page .row").first().click();
        input(1).fill("118");
        LOOK.locate("count-form .chips .chip").first().click();
        LOOK.tab().picture(Path.of("target", "receive-count-%s.png".formatted(language)));
        assertThat(LOOK.tab().page().evaluate("() => document.documentElement.scrollWidth"))
                .isEqualTo(360);
        assertThat(LOOK.tab().faults()).isEmpty();
        assertThat(LOOK.tab().breaches("receive-page")).isEmpty();
    }

    private static Locator input(int line) {
        return LOOK.locate("count-form input[name=line-%d]".formatted(line));
    }

    private static void sign() {
        LOOK.locate("count-form .button.main").click();
    }

    private static String check() {
        return LOOK.tab()
                .page()
                .evaluate(
                        "() =>"
                                + " document.querySelector('receive-page').model.data.loads.items[0].check")
                .toString();
    }

    @Test
    void countsEachLineAndAsksWhyLessArrived() {
        LOOK.show("receive");
        LOOK.locate("receive-page .row").first().click();
        sign();
        assertThat(LOOK.locate("count-form .problem").innerText()).contains("还有 2 行");
        assertThat(LOOK.answers().written()).as("nothing is taken for counted").isEmpty();
        input(1).fill("121");
        assertThat(LOOK.locate("count-form .fault").first().innerText()).contains("大于");
        input(1).fill("118");
        assertThat(LOOK.locate("count-form .fault").first().innerText()).isEqualTo("少收要写原因。");
        LOOK.locate("count-form .chips .chip").filter(withText("途中受潮")).click();
        LOOK.locate("count-form .count .chip").last().click();
        sign();
        LOOK.tab().page().waitForFunction(NOTHING_WAITS);
        var written = LOOK.answers().written();
        assertThat(written).hasSize(1);
        assertThat(written.getFirst().path())
                .isEqualTo("logistics/dispatches/%s/receipt".formatted(LOAD));
        var sent = Json.tree(written.getFirst().body());
        assertThat(sent.at("/lines/0/received").asText()).isEqualTo("118");
        assertThat(sent.at("/lines/0/reason").asText()).isEqualTo("途中受潮");
        assertThat(sent.at("/lines/1/received").asText()).isEqualTo("400");
        assertThat(sent.get("countedAt").asText()).startsWith("2020-07-19T18:0");
    }

    @Test
    void isOpenedByTheCodeOfTheWaybillAndRefusesAnotherCheck() {
        LOOK.show("receive");
        var check = check();
        LOOK.show("receive#load/" + LOAD + "/" + check);
        LOOK.locate("count-form").waitFor();
        assertThat(LOOK.locate("receive-page h2").innerText()).contains("皖A·12345");
        LOOK.tab().page().evaluate("id => { location.hash = `#load/${id}/FFFFFFFF`; }", LOAD);
        LOOK.locate("receive-page .trouble").waitFor();
        assertThat(LOOK.locate("receive-page .trouble").innerText()).contains("请重新扫码");
        assertThat(LOOK.locate("count-form").count()).isZero();
    }

    @Test
    void keepsACountWithoutANetworkAndSendsItOnceWhenThereIsOne() {
        LOOK.show("receive");
        LOOK.tab().away(true);
        LOOK.locate("receive-page .row").first().click();
        LOOK.locate("count-form .bar .button").first().click();
        sign();
        LOOK.locate("receive-page .waits").waitFor();
        assertThat(LOOK.answers().written()).isEmpty();
        LOOK.locate("receive-page .row").first().click();
        assertThat(LOOK.locate("count-form").count()).as("it is counted already").isZero();
        assertThat(LOOK.locate("receive-page main").innerText()).contains("已存本机,待发送");
        LOOK.tab().picture(Path.of("target", "receive-offline-zh.png"));
        LOOK.tab().away(false);
        LOOK.tab().page().waitForFunction(NOTHING_WAITS);
        var written = LOOK.answers().written();
        assertThat(written).hasSize(1);
        assertThat(List.of(Json.tree(written.getFirst().body()).get("lines").size()))
                .containsExactly(2);
    }

    @Test
    void saysWhyTheServerRefusedWhatWaited() {
        LOOK.show("receive");
        LOOK.answers().refuseNext(409, "已经签收", List.of());
        LOOK.locate("receive-page .row").first().click();
        LOOK.locate("count-form .bar .button").first().click();
        sign();
        LOOK.locate("receive-page .waits").filter(withText("已经签收")).waitFor();
        LOOK.locate("receive-page .waits .button").click();
        assertThat(LOOK.locate("receive-page .waits").count()).isZero();
    }

    @Test
    void isForStorekeepersAlone() {
        LOOK.answers().readBy("leader");
        LOOK.show("receive");
        assertThat(LOOK.locate("receive-page main").innerText()).contains("库管员");
    }
}
