package org.anlan.dashboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("The wall, at work")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallLiveTest {

    private Chromium chromium;
    private WallHarness harness;
    private Tab tab;

    @BeforeAll
    void start() {
        chromium = Chromium.orSkip();
    }

    @BeforeEach
    void open() {
        harness = new WallHarness(0);
        tab = chromium.open(1920, 1080).go(harness.url("/wall")).untilDrawn();
        tab.until("m.lastBeat");
        harness.answers().takeAsked();
    }

    @Test
    void readsOnceForABurstOfFactsAndNothingThatDidNotMove() {
        for (var i = 0; i < 20; i++) {
            harness.answers()
                    .tell(
                            "ingest.FigureMoved/1",
                            Map.of("process", "p1", "base", "since-0702", "indicators", List.of()));
        }
        tab.until("m.position >= %d".formatted(harness.answers().position()));
        tab.settle();
        assertThat(harness.answers().takeAsked())
                .allMatch(a -> a.startsWith("figures"))
                .hasSizeBetween(2, 4); // province and map, at most once more for what came late
    }

    @Test
    void leavesFiguresAloneThatMoveOnAnotherBase() {
        harness.answers()
                .tell("ingest.FigureMoved/1", Map.of("process", "p1", "base", "since-meiyu"));
        harness.answers().tell("desk.AlarmRaised/1", Map.of());
        tab.until("m.position >= %d".formatted(harness.answers().position()));
        tab.settle();
        assertThat(harness.answers().takeAsked()).noneMatch(a -> a.startsWith("figures"));
    }

    @Test
    void looksBackWithTheSameMomentInEveryReadAndEscapeReturns() {
        var slider = tab.page().getByRole(com.microsoft.playwright.options.AriaRole.SLIDER);
        slider.focus();
        slider.press("Home");
        tab.page().waitForSelector("wall-page .back");
        tab.until("m.data.figures.missing.townships === 41");
        assertThat(harness.answers().takeAsked())
                .filteredOn(a -> a.startsWith("figures/340000?"))
                .anyMatch(a -> a.contains("asOf=2020-07-18T18"));
        tab.page().keyboard().press("Escape");
        tab.until("m.data.figures.missing.townships === 3");
        assertThat(tab.page().locator("wall-page .back").count()).isZero();
    }

    @Test
    void showsUnderAFigureWhatAConsultationAgreedOn() {
        var rooms = tab.page().locator("al-figure button").filter(withText("倒塌房屋")).first();
        assertThat(rooms.innerText()).contains("会商核定", "1\u202f855");
        rooms.click();
        var sources = tab.page().locator("explain-view");
        sources.getByText("会商核定").waitFor();
        assertThat(sources.locator("a").first().getAttribute("href")).isEqualTo("/consult#room/c3");
    }

    @Test
    void opensTheSourcesOfANumberByEnterAndGivesTheFocusBack() {
        var number = tab.page().locator("al-figure button").filter(withText("受灾人口")).first();
        number.focus();
        number.press("Enter");
        var sources = tab.page().locator("explain-view");
        sources.getByText("3\u202f992\u202f000 人").waitFor();
        assertThat(sources.evaluate("e => e.shadowRoot.textContent").toString())
                .contains("已审核", "口径:7月2日以来", "DG ECHO", "退回");
        sources.getByText("阜阳市").click();
        sources.getByText("颍上县").first().waitFor();
        tab.page().keyboard().press("Escape");
        assertThat(number.evaluate("e => e.getRootNode().activeElement === e")).isEqualTo(true);
    }

    @Test
    void putsANumberIntoTheNextFlashBulletinAndListsWhatWaitsThere() {
        tab.page().locator("al-figure button").filter(withText("受灾人口")).first().click();
        tab.page().locator("explain-view").getByText("写入快报").click();
        tab.page().waitForSelector("al-said p:not(:empty)");
        assertThat(harness.answers().takeAsked()).contains("POST desk/flash-notes");
        tab.page().evaluate(wall("m.open({view: 'documents'})"));
        assertThat(text("wall-drawer")).contains("待写入下一期快报的数字", "颍上县", "去掉");
    }

    @Test
    void copiesANumberWithItsBaseAndMoment() {
        tab.page().locator("al-figure button").filter(withText("受灾人口")).first().click();
        tab.page().locator("explain-view").getByText("复制").click();
        tab.page().waitForSelector("al-said p:not(:empty)");
        assertThat(tab.page().evaluate("navigator.clipboard.readText()").toString())
                .contains("安徽省受灾人口", "截至7月19日 17:00", "口径:7月2日以来");
    }

    @Test
    void urgesAnOverdueReportOfOneOfTheNumbersParts() {
        tab.page().locator("al-figure button").filter(withText("受灾人口")).first().click();
        var late = tab.page().locator("explain-view al-urge").filter(withText("合肥市"));
        late.getByText("页面催报").waitFor();
        assertThat(late.evaluate("e => e.shadowRoot.textContent").toString())
                .contains("零报告", "应于 7月19日 10:00 前报送,超时")
                .contains("省催报 7月19日 10:10(电话,李军,共 2 次)");
        assertThat(tab.page().locator("explain-view al-urge").filter(withText("颍上县")).count())
                .as("not a part of the province's number")
                .isZero();
        late.getByText("电话催报").click();
        tab.page().waitForSelector("al-said p:not(:empty)");
        assertThat(harness.answers().takeAsked()).contains("POST processes/p1/clocks/urges");
    }

    @Test
    void urgesNobodyWhileItLooksBack() {
        lookBack();
        tab.page().locator("al-figure button").filter(withText("受灾人口")).first().click();
        tab.page().locator("explain-view").getByText("看地图").waitFor();
        assertThat(tab.page().locator("explain-view al-urge button").count()).isZero();
    }

    @Test
    void signsAnAlarm() {
        tab.page().locator("wall-alarms article.RED button").click();
        tab.page().waitForSelector("wall-alarms article.RED", gone());
        assertThat(tab.page().locator("wall-map .pulse").count()).isZero();
    }

    @Test
    void looksBackAtCallsAndEvacuationTooAndMarksWhatIsOfThePresent() {
        var asked = lookBack();
        for (var read :
                List.of(
                        "desk/incidents?",
                        "desk/cutoff?",
                        "desk/evacuation?",
                        "desk/flood-areas?",
                        "desk/callouts?",
                        "desk/duty?",
                        "desk/alarms?limit=200",
                        "observations/latest?kind=river",
                        "observations/latest?kind=rain",
                        "warnings?",
                        "consultations?",
                        "logistics/plans/latest?")) {
            assertThat(asked)
                    .filteredOn(a -> a.startsWith(read))
                    .anyMatch(a -> a.contains("asOf=2020-07-18T18"));
        }
        for (var read : List.of("desk/tasks", "logistics/depots")) {
            assertThat(asked)
                    .filteredOn(a -> a.startsWith(read))
                    .isNotEmpty()
                    .noneMatch(a -> a.contains("asOf"));
        }
        for (var part : List.of("wall-tasks", "wall-alarms")) {
            assertThat(tab.page().locator(part + " .now").first().innerText()).contains("现在");
        }
        for (var part : List.of("wall-stations", "wall-notices")) {
            assertThat(tab.page().locator(part + " .now").count()).as(part).isZero();
        }
    }

    @Test
    void measuresTheRiseFromTheEveningBeforeTheMomentShownAndFromNoOther() {
        var asked = lookBack();
        assertThat(asked)
                .filteredOn(a -> a.startsWith("figures/340000?"))
                .anyMatch(a -> a.contains("asOf=2020-07-18T10"));
        tab.page().keyboard().press("Escape");
        tab.until("m.data.evening");
        tab.settle();
        harness.answers().takeAsked();
        tab.page().evaluate(wall("m.clock.set(Date.parse('2020-07-20T10:00:01Z'))"));
        tab.until("m.since === Date.parse('2020-07-20T10:00:00Z') && m.data.evening");
        assertThat(harness.answers().takeAsked())
                .anyMatch(a -> a.startsWith("figures/340000?") && a.contains("2020-07-20T10"));
        tab.page().evaluate(wall("m.data.evening = {...m.data.evening, base: {id: 'other'}}"));
        tab.until("m.evening('people-affected') === null");
    }

    @Test
    void fallsSilentForAnAlarmThatIsSilencedAndSoundsAgainAfterwards() {
        var rings =
                (Boolean)
                        tab.page()
                                .evaluate(
                                        """
                                        async () => {
                                          const {AlarmVoice} = await import('/assets/sound.js');
                                          const voice = new AlarmVoice();
                                          Object.defineProperty(voice, 'ready', {value: true});
                                          voice.chime = () => {};
                                          const until = '2031-07-01T00:15:00Z';
                                          const at = (time) => Date.parse(time);
                                          const alarm = {id: 'a', level: 'RED', silencedUntil: until};
                                          voice.tell([alarm], false, at('2031-07-01T00:14:59Z'));
                                          const before = Boolean(voice.ringing);
                                          voice.tell([alarm], false, at('2031-07-01T00:15:01Z'));
                                          const after = Boolean(voice.ringing);
                                          voice.tell([], false, at('2031-07-01T00:15:01Z'));
                                          return !before && after;
                                        }""");
        assertThat(rings).isTrue();
        harness.answers().tell("desk.AlarmSilenced/1", Map.of("alarm", "al1"));
        tab.until("m.position >= %d".formatted(harness.answers().position()));
        tab.settle();
        assertThat(harness.answers().takeAsked()).contains("desk/alarms");
    }

    @Test
    void countsAllCallsAndTasksAndNotOnlyThoseOfThePage() {
        assertThat(text("wall-figures")).contains("51").contains("+1 县未明");
        assertThat(tab.page().locator("wall-tasks .heading button").innerText()).contains("还有");
        var rows = tab.page().locator("wall-tasks li").count();
        assertThat(rows).isGreaterThan(0);
        tab.until("m.data.tasks.total === m.data.tasks.items.length + 20");
        tab.page().locator("wall-tasks .heading button").click();
        assertThat(text("wall-drawer")).contains("还有 20 项");
    }

    @Test
    void tellsWhichCountiesAreMissingInTheNumbersOfEvacuation() {
        assertThat(text("wall-figures")).contains("缺报 2 个县").contains("截至 7月19日 23:30");
        tab.page().evaluate(wall("m.open({view: 'evacuation'})"));
        assertThat(text("wall-drawer")).contains("霍邱县", "岳西县", "阜南县", "未转 1 240", "李军");
        harness.answers().takeAsked();
        tab.page().evaluate(wall("m.showProcess('p1')"));
        tab.settle();
        assertThat(harness.answers().takeAsked())
                .contains("desk/evacuation?process=p1", "logistics/plans/latest?process=p1");
    }

    @Test
    void opensWhatTheLinksOfTasksAndAlarmsName() {
        tab.page().locator("wall-alarms article.RED a").click();
        tab.until("m.views.at(-1)?.view === 'incident'");
        assertThat(text("wall-drawer")).contains("八里河镇");
        for (var link :
                Map.of(
                                "#/figures/341226/deaths?process=p1&base=since-0702", "explain",
                                "#/figures/341226?process=p1", "county",
                                "#/desk/alarms/al1", "alarms",
                                "#/observations?station=s0", "stations",
                                "#/warnings", "warnings",
                                "#/consultations/c1", "consultations",
                                "#/logistics/plans/x1", "plan")
                        .entrySet()) {
            tab.page().evaluate("link => location.hash = link", link.getKey());
            tab.until("m.views.at(-1)?.view === '%s' && !location.hash".formatted(link.getValue()));
        }
        tab.page().evaluate(wall("m.shut()"));
    }

    @Test
    void showsWhenAStageWasReadAndGreysOneTooOld() {
        tab.page().evaluate(wall("m.open({view: 'stations'})"));
        assertThat(text("wall-drawer")).contains("01:55", "过时");
        tab.page()
                .evaluate(
                        wall(
                                "m.data.rivers.items = m.data.rivers.items.slice(0, 2);"
                                        + " m.data.rivers.items[0].observedAt = '2020-07-16T00:00:00Z'; m.changed()"));
        assertThat(tab.page().locator("wall-stations tr.old").count()).isPositive();
    }

    @Test
    void offersNoSignatureToWhoMayNotSign() {
        tab.page()
                .evaluate(wall("m.me = {guest: false, posts: [{role: 'OBSERVER'}]}; m.changed()"));
        tab.page().waitForSelector("wall-alarms article.RED button", gone());
        tab.page().evaluate(wall("m.open({view: 'alarms'})"));
        assertThat(text("wall-drawer")).contains("群众被困");
        assertThat(tab.page().locator("wall-drawer .entry button").count()).isZero();
    }

    @Test
    void marksWhatADrillSplitWhereverItShows() {
        tab.until("m.data.layer");
        assertThat(text("map-legend")).contains("〔拆〕 合成拆分");
        tab.page().evaluate(wall("m.open({view: 'counties'})"));
        tab.page().locator("counties-view").getByText("颍上县").waitFor();
        assertThat(text("counties-view")).contains("万人〔拆〕", "合成拆分");
        tab.page()
                .evaluate(
                        wall(
                                "m.open({view: 'explain', region: '340000', indicator: 'people-affected'})"));
        tab.page().locator("explain-view").getByText("构成").waitFor();
        assertThat(text("explain-view")).contains("〔拆〕", "曲线含合成拆分的数字");
        tab.page().evaluate(wall("m.open({view: 'responses'})"));
        assertThat(text("wall-drawer")).contains("合成拆分");
        tab.page().evaluate(wall("m.open({view: 'plan'})"));
        assertThat(text("wall-drawer")).contains("合成拆分", "〔拆〕");
        tab.page().evaluate(wall("m.shut(); m.showLayer(7)"));
        assertThat(text("map-legend")).contains("〔拆〕 合成拆分");
    }

    @Test
    void saysDoOnlyWhereItCanBeDoneByWhoeverLooksOn() {
        tab.page()
                .evaluate(
                        wall(
                                "m.data.tasks = {total: 2, items: [{what: '签收', where: '甲县', link: '/wall#/desk/alarms/a', doLink: '/wall#/desk/alarms/a', doers: ['LEADER']}, {what: '参加会商', where: '甲省', link: '/wall#/consultations/c', doLink: null, doers: []}]}; m.me = {guest: false, posts: [{role: 'LEADER'}]}; m.changed()"));
        assertThat(text("wall-tasks")).contains("〔办〕", "〔看〕");
        tab.page().evaluate(wall("m.me = {guest: true, posts: []}; m.changed()"));
        assertThat(text("wall-tasks")).contains("〔看〕").doesNotContain("〔办〕");
    }

    @Test
    void standsCallsWithoutAPositionAtTheirCountyAndSaysSo() {
        tab.page().keyboard().press("3");
        tab.until("m.layer === 3 && m.data.incidents");
        var signs = tab.page().locator("wall-map .leaflet-marker-icon.incident.about");
        assertThat(signs.count()).isGreaterThan(1);
        assertThat(signs.first().getAttribute("title")).contains("位置约");
        assertThat(tab.page().locator("wall-map .leaflet-marker-icon.incident").count())
                .as("every call in hand stands somewhere")
                .isEqualTo(11);
        assertThat(text("map-legend")).contains("位置约", "行蓄洪区 启用", "示例");
        tab.page().keyboard().press("7");
        tab.until("m.layer === 7");
        var depots = tab.page().locator("wall-map .leaflet-marker-icon.depot");
        assertThat(depots.count()).isEqualTo(3);
        assertThat(depots.first().getAttribute("title")).contains("单帐篷", "位置约", "示例");
    }

    @Test
    void tellsOfAFloodStorageAreaOnlyWhatTheDeskSays() {
        tab.page().evaluate(wall("m.open({view: 'floodAreas'})"));
        assertThat(text("flood-areas-view")).contains("蒙洼蓄洪区", "启用", "城西湖蓄洪区", "未启用");
        var view = tab.page().locator("flood-areas-view");
        view.getByText("启用", exactly()).first().click();
        view.locator("input").fill("省防指令");
        view.locator("button.main").click();
        tab.page().waitForSelector("al-said p:not(:empty)");
        assertThat(harness.answers().takeAsked())
                .contains("POST desk/flood-areas/chengxihu/states");
    }

    @Test
    void showsACallWithItsStepsAndTheNearestDepotsAndSaysThatNoTeamsAreKnown() {
        tab.page().evaluate("location.hash = '#/desk/incidents/i0'");
        tab.until("m.views.at(-1)?.view === 'incident'");
        tab.page().locator("incident-view").getByText("阜阳市救灾物资储备库").waitFor();
        assertThat(text("incident-view"))
                .contains("接报", "待办:核实", "最近队伍", "未登记", "直线 57 km", "到接报台办理");
    }

    @Test
    void showsACountyOnOnePageWithWhomToPhone() {
        tab.page().evaluate(wall("m.open({view: 'county', region: '341226', name: '颍上县'})"));
        tab.page().locator("county-view").getByText("吴强").waitFor();
        assertThat(text("county-view"))
                .contains("带班领导", "0558-441 2001", "值班员", "未登记")
                .contains("距最近站", "年一遇(90% 区间", "50 年 510.0 mm(417.0 至 684.0)")
                .contains("最近水位站", "封闭", "路面积水", "预计淹没", "通行 1 条");
    }

    @Test
    void listsWhatIsDueAheadWithTheHoursOfTheBulletinAndNoPeakThatNobodyForecasts() {
        assertThat(text("wall-timeline")).contains("06:00 灾情快报", "洪峰:无预报");
    }

    @Test
    void saysHowFarTheNearestGaugeIsAndWhereThatIsTooFar() {
        tab.page().keyboard().press("1");
        tab.until("m.layer === 1");
        assertThat(text("map-legend")).contains("超过 80 km", "留一误差 18.4 mm");
        tab.page().evaluate(wall("m.open({view: 'counties'})"));
        tab.page().locator("counties-view").getByText("颍上县").waitFor();
        assertThat(text("counties-view")).contains("距最近站 96 km · 无技巧");
    }

    @Test
    void isCalledByItsNameInBothLanguages() {
        assertThat(tab.page().title()).isEqualTo("指挥大屏 · 安澜");
        tab.page().keyboard().press("l");
        assertThat(tab.page().title()).isEqualTo("Command wall · Anlan");
    }

    private List<String> lookBack() {
        var slider = tab.page().getByRole(com.microsoft.playwright.options.AriaRole.SLIDER);
        slider.focus();
        slider.press("Home");
        tab.page().waitForSelector("wall-page .back");
        tab.until("m.data.figures.missing.townships === 41");
        tab.settle();
        return harness.answers().takeAsked();
    }

    /// All the words of a part, through its shadow roots.
    private String text(String part) {
        tab.page().evaluate("() => new Promise(f => requestAnimationFrame(() => setTimeout(f)))");
        return tab.page()
                .locator(part)
                .evaluate(
                        """
                        part => {
                          const words = (n) => n.nodeType === Node.TEXT_NODE
                              ? n.data
                              : [...(n.shadowRoot?.childNodes ?? []), ...n.childNodes].map(words).join('');
                          return words(part);
                        }""")
                .toString();
    }

    private static String wall(String does) {
        return "() => { const m = document.querySelector('wall-page').model; %s }".formatted(does);
    }

    @Test
    void neverShowsTwoBasesTogether() {
        tab.page().keyboard().press("b");
        tab.until("m.data.figures?.base.id === 'since-meiyu'");
        assertThat(harness.answers().takeAsked())
                .filteredOn(a -> a.contains("base="))
                .allMatch(a -> a.contains("base=since-meiyu"));
    }

    @AfterEach
    void stop() {
        var faults = tab.faults();
        tab.close();
        harness.close();
        assertThat(faults).isEmpty();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static com.microsoft.playwright.Locator.FilterOptions withText(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    private static com.microsoft.playwright.Locator.GetByTextOptions exactly() {
        return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
    }

    private static com.microsoft.playwright.Page.WaitForSelectorOptions gone() {
        return new com.microsoft.playwright.Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }
}
