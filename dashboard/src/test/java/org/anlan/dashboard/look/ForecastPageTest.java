package org.anlan.dashboard.look;

import static org.anlan.dashboard.look.Looking.withText;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The forecasts")
class ForecastPageTest {

    @RegisterExtension static final Looking LOOK = new Looking(1366, 768);

    @Test
    void listTheWettestCountyFirstAndSayWhereTheyHaveNoSkill() {
        LOOK.show("forecast");
        var rows = LOOK.locate("rain-pane .row").allInnerTexts();
        assertThat(rows).hasSize(104).anyMatch(row -> row.contains("无技巧"));
        assertThat(rows.getFirst()).contains("金安区", "232.7", "128–400", "有技巧");
        LOOK.locate("rain-pane .row").first().click();
        assertThat(LOOK.said("county-forecast")).contains("只作建议,不自动发布", "紧急转移安置", "没有房屋暴露资料");
    }

    @Test
    void readAnotherDayWhenOneIsChosen() {
        LOOK.show("forecast");
        LOOK.answers().takeAsked();
        LOOK.locate("rain-pane .day button").first().click();
        LOOK.tab().page().waitForTimeout(400);
        assertThat(LOOK.answers().takeAsked())
                .contains(
                        "forecasting/forecasts?day=2020-07-19", "forecasting/rain?day=2020-07-19");
    }

    @Test
    void showTheDaysToComeAsOthersForecastThemWithSourceAgeAndHowGoodThatWas() {
        LOOK.show("forecast");
        LOOK.locate("rain-pane .coming").first().click();
        LOOK.locate("rain-pane .pane").getByText("省气象台").first().waitFor();
        assertThat(LOOK.locate("rain-pane .pane").last().innerText())
                .contains("6 小时前", "已检验 31 次", "平均误差 8.4 mm(持续性 14.2 mm)");
        LOOK.locate("rain-pane .row").filter(withText("瑶海区")).click();
        assertThat(LOOK.said("county-forecast")).contains("大兴镇", "乡镇可能影响");
        LOOK.locate("rain-pane .coming").last().click();
        LOOK.locate("county-forecast").getByText("没有区间").waitFor();
    }

    @Test
    void drawAStationWithItsFanAndSayFromWhichLeadOnTheyAreNoBetterThanNothing() {
        LOOK.show("forecast#stations/s0");
        LOOK.locate("al-fan canvas").waitFor();
        assertThat(LOOK.said("stations-pane .chart"))
                .contains("落回保证水位 29.30 m 以下 41%", "约 7月21日 12:00", "48 小时");
        var leads = LOOK.locate("stations-pane al-table tbody tr").allInnerTexts();
        assertThat(leads.getLast()).contains("持续性", "无技巧", "比持续性差 0.04");
        LOOK.locate("stations-pane .row").filter(withText("正阳关")).click();
        LOOK.locate("stations-pane .chart").getByText("无预报").waitFor();
    }

    @Test
    void showATyphoonWithItsConeItsWindCirclesAndTheWindOfEachCounty() {
        LOOK.show("forecast#storms");
        LOOK.locate("storms-pane al-table").waitFor();
        assertThat(LOOK.said("storms-pane .pane"))
                .contains("温比亚", "70% 的可能", "293 km 以内", "不是气象部门的预报", "7 级 255 km", "50 条");
        var rows = LOOK.locate("storms-pane al-table tbody tr").allInnerTexts();
        assertThat(rows.getFirst()).contains("级").contains(" – ");
    }

    @Test
    void reckonLossesAsAnIntervalAndShowWhomToPhoneFirst() {
        LOOK.answers().readBy("county"); // any who is signed in
        LOOK.show("forecast#losses");
        var rows = LOOK.locate("losses-pane tbody tr");
        assertThat(rows.filter(withText("霍邱县")).innerText()).contains("未报", "—未统计");
        assertThat(rows.filter(withText("歙县")).innerText()).contains("不推算");
        assertThat(LOOK.locate("losses-pane .pane").first().innerText()).contains("不上报、不对外");
        var third = LOOK.locate("phone-first li").filter(withText("颍上县"));
        third.getByText("打电话").click();
        third.getByText("0558-441 2001").waitFor();
    }

    @Test
    void computeARunAgainAndSayWhetherItIsTheSame() {
        LOOK.show("forecast#runs");
        assertThat(LOOK.locate("run-record dl").innerText())
                .contains("anhui-2020.1", "7426193310", "fact 48190");
        LOOK.locate("run-record").getByText("重算").click();
        LOOK.locate("run-record [role=status]").getByText("逐位相同").waitFor();
        assertThat(LOOK.answers().takeAsked()).contains("POST forecasting/runs/r1/again");
    }

    @Test
    void haveAModelRunByHandAndSayWhenItMayNot() {
        LOOK.show("forecast#runs");
        LOOK.locate("runs-pane input[name=subject]").fill("2020-07-19");
        LOOK.answers().refuseNext(403, "无权运行", java.util.List.of());
        LOOK.locate("runs-pane form button").click();
        LOOK.locate("runs-pane form .problem").getByText("无权运行").waitFor();
        LOOK.locate("runs-pane form button").click();
        LOOK.tab().page().waitForTimeout(200);
        assertThat(LOOK.answers().takeAsked()).contains("POST forecasting/runs");
    }

    @Test
    void readAnewWhenARunHasEnded() {
        LOOK.show("forecast#runs");
        LOOK.answers().takeAsked();
        LOOK.answers().tell("forecasting.RunEnded/1", Map.of("run", "r3"));
        LOOK.tab().page().waitForTimeout(800);
        assertThat(LOOK.answers().takeAsked()).anyMatch(a -> a.startsWith("forecasting/runs?"));
    }
}
