package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A call-out by person (叫应到人)")
class CalloutPersonTest {

    @RegisterExtension final CalledDesk called = new CalledDesk();

    @Test
    void opensTheListOfTheFirstPersonsOfItsAreaByLevel() {
        called.issue("RED", CalledDesk.COUNTY);
        assertThat(CalledDesk.names(called.list())).containsExactlyInAnyOrder("张某", "王某", "赵某");
        assertThat(called.list().at("/counts/toCall").asInt()).isEqualTo(3);
        assertThat(called.list().at("/counts/called").asInt()).isZero();
        assertThat(called.list().at("/levels").findValuesAsText("level"))
                .containsExactly("COUNTY", "TOWNSHIP", "VILLAGE");
        assertThat(called.list().at("/levels/2/counts/total").asInt()).isEqualTo(1);
        assertThat(called.read(CalledDesk.LISTS).at("/items/0/warning").asText())
                .isEqualTo(called.warning());
        assertThat(
                        CalledDesk.names(
                                called.read(
                                        CalledDesk.LISTS
                                                + "/"
                                                + called.warning()
                                                + "?level=VILLAGE")))
                .containsExactly("赵某");
        assertThat(
                        CalledDesk.names(
                                called.read(
                                        CalledDesk.LISTS
                                                + "/"
                                                + called.warning()
                                                + "?region=340102001")))
                .containsExactlyInAnyOrder("王某", "赵某");
    }

    @Test
    void callsTheCountyAboveATownshipToo() {
        called.issue("RED", new RegionCode("340102001"));
        assertThat(CalledDesk.names(called.list())).containsExactlyInAnyOrder("张某", "王某", "赵某");
    }

    @Test
    void goesFromCalledToAnsweredToActedWithItsPhoneLog() {
        called.issue("RED", CalledDesk.COUNTY);
        called.log("赵某", "PHONE", "NO_ANSWER", "");
        assertThat(called.line("赵某").get("state").asText()).isEqualTo("CALLED");
        called.later(2);
        called.log("赵某", "SATELLITE", "ANSWERED", "已收到,正在组织转移");
        assertThat(called.line("赵某").get("state").asText()).isEqualTo("ANSWERED");
        called.log("赵某", "VISIT", "ACTED", "二十户已转移");
        assertThat(called.line("赵某").get("stateZh").asText()).isEqualTo("已行动");
        assertThat(called.line("赵某").get("calls").asInt()).isEqualTo(3);
        var calls = called.read(called.path("赵某")).get("items");
        assertThat(calls.findValuesAsText("wayZh")).containsExactly("电话", "卫星电话", "上门");
        assertThat(calls.at("/1/said").asText()).isEqualTo("已收到,正在组织转移");
        assertThat(calls.at("/1/caller").asText()).isEqualTo(DeskServer.OFFICER);
        assertThat(
                        called.read(CalledDesk.LISTS + "/" + called.warning() + "?state=ACTED")
                                .get("items"))
                .hasSize(1);
    }

    @Test
    void endsWithItsWarningOrIsClosedWithAReasonAndThenTakesNoCall() {
        called.issue("RED", CalledDesk.COUNTY);
        var why = Map.of("why", "群众已全部转移");
        var close = CalledDesk.LISTS + "/" + called.warning() + "/close";
        assertThat(called.post(DeskServer.OFFICER, close, why).status()).isEqualTo(403);
        assertThat(called.post(DeskServer.CHIEF, close, why).json().get("closedWhy").asText())
                .isEqualTo("群众已全部转移");
        assertThat(called.post(DeskServer.CHIEF, close, why).status()).isEqualTo(409);
        assertThat(called.tryLog(DeskServer.OFFICER, "赵某", Map.of()).status()).isEqualTo(409);
        assertThat(called.read(CalledDesk.LISTS).get("items")).isEmpty();
        called.issue("RED", CalledDesk.COUNTY);
        var second = called.warning();
        called.issue("CANCEL", "RED", List.of(second), CalledDesk.COUNTY);
        assertThat(called.read(CalledDesk.LISTS + "/" + second).get("closedAt").isNull()).isFalse();
    }

    @Test
    void refusesACallThatIsToComeOrOlderThanTheWarningOrToSomebodyElse() {
        called.issue("RED", CalledDesk.COUNTY);
        var ahead = called.desk.server.open().civil().instant().plusSeconds(90).toString();
        assertThat(called.tryLog(DeskServer.OFFICER, "赵某", Map.of("at", ahead)).json().toString())
                .contains("past");
        var before = called.desk.server.open().civil().instant().minusSeconds(9_000).toString();
        assertThat(called.tryLog(DeskServer.OFFICER, "赵某", Map.of("at", before)).json().toString())
                .contains("after-warning");
        var nobody =
                CalledDesk.LISTS
                        + "/"
                        + called.warning()
                        + "/persons/"
                        + UUID.randomUUID()
                        + "/calls";
        var call = Map.of("way", "PHONE", "outcome", "BUSY");
        assertThat(called.post(DeskServer.OFFICER, nobody, call).status()).isEqualTo(404);
        assertThat(
                        called.post(DeskServer.OFFICER, called.path("赵某"), Map.of("way", "PIGEON"))
                                .status())
                .isIn(400, 422);
        assertThat(called.read404(CalledDesk.LISTS + "/no-such/silent")).isEqualTo(404);
    }

    @Test
    void isPrintedAsASlipWithWhoHasNotAnswered() {
        called.issue("RED", CalledDesk.COUNTY);
        called.log("王某", "PHONE", "ANSWERED", "");
        var slip = called.desk.docx(CalledDesk.LISTS + "/" + called.warning() + "/slip.docx");
        assertThat(slip)
                .contains("叫应通知单", "未应2人", "已应1人", "赵某", "000-0004", "演练", called.warning());
        assertThat(slip.indexOf("赵某")).isLessThan(slip.indexOf("王某"));
        var pdf =
                called.desk.download(
                        DeskServer.OFFICER,
                        CalledDesk.LISTS + "/" + called.warning() + "/slip.pdf");
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(
                        called.desk
                                .server
                                .get(
                                        DeskServer.COUNTY,
                                        CalledDesk.LISTS + "/" + called.warning() + "/slip.docx")
                                .status())
                .isEqualTo(403);
        assertThat(called.read404(CalledDesk.LISTS + "/no-such/slip.docx")).isEqualTo(404);
    }
}
