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

@DisplayName("On a county officer's phone the report page")
class PhoneReportTest {

    private static final int THUMB_PIXELS = 44;

    /// What is smaller to touch than a thumb needs.
    private static final String TOO_SMALL =
            """
            least => {
              const small = [];
              const walk = root => {
                for (const e of root.querySelectorAll('*')) {
                  if (e.shadowRoot) walk(e.shadowRoot);
                  if (e.matches('button, select, a[href], input:not([type=radio]), textarea, .ways label, summary')) {
                    const {width, height} = e.getBoundingClientRect();
                    if (width > 1 && height > 1 && (width < least || height < least)) {
                      small.push(`${e.tagName} ${e.textContent.trim().slice(0, 12)} ${width}x${height}`);
                    }
                  }
                }
              };
              walk(document);
              return small;
            }\
            """;

    @RegisterExtension static final Looking LOOK = new Looking(360, 640);

    @BeforeEach
    void open() {
        LOOK.answers().readBy("county");
        LOOK.show("report");
    }

    @ParameterizedTest(name = "view {0}")
    @ValueSource(
            strings = {"file", "evacuation", "reports", "review", "clocks", "county", "national"})
    @SuppressWarnings("unchecked")
    void fitsTheScreenAndTheThumbInBothLanguages(String view) {
        for (var language : List.of("zh", "en")) {
            LOOK.speak(language);
            LOOK.tab().page().reload();
            LOOK.tab().page().waitForSelector("report-page report-strip");
            show(view);
            LOOK.tab().picture(Path.of("target", "phone-%s-%s.png".formatted(view, language)));
            assertThat((List<String>) LOOK.tab().page().evaluate(TOO_SMALL, THUMB_PIXELS - 0.5))
                    .isEmpty();
            assertThat(LOOK.tab().page().evaluate("() => document.documentElement.scrollWidth"))
                    .as("nothing to scroll sideways to, " + language)
                    .isEqualTo(360);
            assertThat(LOOK.locate("report-strip button").isVisible()).isTrue();
            assertThat(LOOK.tab().faults()).isEmpty();
        }
    }

    @Test
    void tellsAnEvacuationOfflineOnceTheNetworkIsBackWithTheTimeItWasWrittenDown() {
        show("evacuation");
        LOOK.locate("evacuation-pane .row").filter(withText("江口镇")).click();
        LOOK.tab().away(true);
        field("toMove").fill("320");
        field("moved").fill("400");
        send();
        assertThat(LOOK.locate("evacuation-form .problem").innerText())
                .isEqualTo("已转 400 大于 应转 320,请改其中一个");
        field("moved").fill("300");
        field("refused").fill("6");
        send();
        LOOK.tab().page().waitForSelector("report-page .waits");
        assertThat(LOOK.answers().written()).isEmpty();
        LOOK.tab().away(false);
        LOOK.tab().page().waitForFunction(nothingWaits());
        var written = LOOK.answers().written();
        assertThat(written).hasSize(1);
        assertThat(written.getFirst().path()).isEqualTo("desk/evacuation/341226104");
        var told = Json.tree(written.getFirst().body());
        assertThat(told.get("toMove").asInt()).isEqualTo(320);
        assertThat(told.get("refused").asInt()).isEqualTo(6);
        assertThat(told.has("returned")).as("not counted is not sent").isFalse();
        assertThat(told.get("asOf").asText()).startsWith("2020-07-19T18:0");
    }

    @Test
    void listsTheVillagesOfATownshipWhichMakeItsSum() {
        show("evacuation");
        LOOK.locate("evacuation-pane .row").filter(withText("江口镇")).click();
        LOOK.locate("village-list button").click();
        var village = LOOK.locate("village-list fieldset").first();
        village.locator(".name input").fill("河湾村");
        village.locator(".toMove input").fill("80");
        village.locator(".moved input").fill("70");
        village.locator(".keeper input").fill("何某");
        assertThat(field("toMove").inputValue()).isEqualTo("80");
        send();
        LOOK.tab().page().waitForFunction(nothingWaits());
        var told = Json.tree(LOOK.answers().written().getFirst().body());
        assertThat(told.at("/villages/0/name").asText()).isEqualTo("河湾村");
        assertThat(told.at("/villages/0/keeper").asText()).isEqualTo("何某");
        assertThat(told.has("toMove")).as("the list makes its own sum").isFalse();
    }

    @Test
    void sendsAnUrgentIncidentInFourTapsBeforeAllElseThatWaits() {
        LOOK.tab().away(true);
        LOOK.locate("report-line input.number").first().fill("12600");
        LOOK.locate("report-form button.main").click();
        LOOK.tab().page().waitForSelector("report-page .waits");
        LOOK.locate("report-strip button").click();
        LOOK.locate("urgent-call .kinds .chip").filter(withText("管涌")).click();
        LOOK.locate("urgent-call .risk .chip").filter(withText("20")).click();
        LOOK.locate("urgent-call .send").click();
        LOOK.answers().takeAsked();
        LOOK.tab().away(false);
        LOOK.tab().page().waitForFunction(nothingWaits());
        assertThat(LOOK.answers().takeAsked())
                .filteredOn(a -> a.startsWith("POST"))
                .containsExactly("POST desk/incidents", "POST reports");
        var call = Json.tree(LOOK.answers().written().getFirst().body());
        assertThat(call.get("kind").asText()).isEqualTo("dike-leak");
        assertThat(call.get("region").asText()).as("one's own place").isEqualTo("341226");
        assertThat(call.get("peopleAtRisk").asInt()).isEqualTo(20);
        assertThat(call.get("at").asText()).startsWith("2020-07-19T18:0");
    }

    @Test
    void asksInAFollowUpOnlyWhatChangedAndAtOnceWhyANumberFalls() {
        var lines = LOOK.locate("report-line");
        assertThat(lines.first().locator("input.number").inputValue()).isEqualTo("12000");
        assertThat(lines.first().locator("fieldset").getAttribute("class")).contains("kept");
        lines.first().locator("input.number").fill("11000");
        assertThat(lines.first().locator(".fault p").innerText())
                .isEqualTo("由 12000 降为 11000,为什么?");
        lines.first().locator(".fault input").fill("重复统计");
        LOOK.locate("report-form button.main").click();
        LOOK.tab().page().waitForFunction(nothingWaits());
        var sent = LOOK.answers().filed().getFirst().body();
        assertThat(sent.at("/values/people-affected").asText()).isEqualTo("11000");
        assertThat(sent.at("/values/relocated").asText()).as("as it was last").isEqualTo("800");
        assertThat(sent.at("/values/deaths").asText()).isEqualTo("none");
        assertThat(sent.at("/values/livestock-dead").asText()).isEqualTo("not-counted");
        assertThat(sent.at("/errata/people-affected").asText()).isEqualTo("重复统计");
    }

    @Test
    void takesTheSumOfTheTownshipsIntoTheOwnReport() {
        show("county");
        var rows = LOOK.locate("county-pane table").first().locator("tbody tr");
        assertThat(rows.first().innerText()).contains("未报");
        LOOK.locate("county-pane .steps button").nth(1).click();
        LOOK.tab().page().waitForSelector("report-line");
        assertThat(LOOK.locate("report-line input.number").first().inputValue()).isEqualTo("6100");
        assertThat(LOOK.locate("report-line").first().locator(".fault").count())
                .as("less than the county's own last number: why?")
                .isOne();
    }

    @Test
    void copiesTheValuesInTheOrderOfTheNationalForm() {
        show("national");
        LOOK.locate("national-pane button.main").first().click();
        LOOK.untilSaid();
        assertThat(LOOK.tab().page().evaluate("() => navigator.clipboard.readText()").toString())
                .startsWith("12000\n0\n0\n\n\n800\n");
    }

    private void show(String view) {
        LOOK.tab()
                .page()
                .evaluate(
                        "async v => { const p = document.querySelector('report-page'); p.show(v);"
                                + " await p.updateComplete; }",
                        view);
    }

    private Locator field(String name) {
        return LOOK.locate("evacuation-form input[name=%s]".formatted(name));
    }

    private void send() {
        LOOK.locate("evacuation-form button.main").click();
    }

    private static String nothingWaits() {
        return "() => !document.querySelector('report-page').outbox.list().length";
    }
}
