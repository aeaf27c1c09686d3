package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The silence of a person who is called (未应)")
class CalloutSilenceTest {

    @RegisterExtension final CalledDesk called = new CalledDesk();

    @Test
    void passesAnUnansweredCallOnToTheNextThenAboveThenToTheDesk() {
        called.issue("RED", CalledDesk.COUNTY);
        called.log("张某", "PHONE", "ANSWERED", "");
        called.log("王某", "PHONE", "ANSWERED", "");
        called.log("赵某", "PHONE", "NO_ANSWER", "");
        assertThat(called.line("赵某").get("nextTo").asText()).isEqualTo("NEXT");
        called.later(4);
        assertThat(CalledDesk.names(called.list())).doesNotContain("陈某");
        called.later(1);
        assertThat(CalledDesk.names(called.list())).contains("陈某");
        assertThat(called.line("陈某").get("because").asText())
                .isEqualTo(called.line("赵某").get("person").asText());
        assertThat(called.alarms()).isEmpty();
        called.later(10);
        assertThat(called.line("赵某").get("step").asInt()).isEqualTo(3);
        assertThat(called.alarms()).singleElement().asString().contains("1 位责任人");
        called.log("赵某", "PHONE", "ANSWERED", "");
        called.later(1);
        assertThat(called.alarms()).isEmpty();
    }

    @Test
    void passesOnWhomNobodyCalledAsIfCalledInVain() {
        called.issue("RED", CalledDesk.COUNTY);
        called.later(9);
        assertThat(CalledDesk.names(called.list())).doesNotContain("陈某");
        called.later(1);
        assertThat(CalledDesk.names(called.list())).contains("陈某", "李某");
        assertThat(called.line("赵某").get("state").asText()).isEqualTo("TO_CALL");
        called.later(10);
        assertThat(called.alarms()).singleElement().asString().contains("位责任人");
    }

    @Test
    void passesNothingOnAfterAnAnswer() {
        called.issue("RED", CalledDesk.COUNTY);
        called.later(1);
        called.log("赵某", "PHONE", "ANSWERED", "");
        called.later(30);
        assertThat(called.line("赵某").get("step").asInt()).isZero();
        assertThat(CalledDesk.names(called.list())).doesNotContain("陈某");
    }

    @Test
    void listsSilentPlacesAsTheyStoodAfterThreeTenAndTwentyMinutes() {
        called.issue("RED", CalledDesk.COUNTY);
        called.later(2);
        called.log("张某", "PHONE", "ANSWERED", "");
        called.later(3);
        called.log("王某", "PHONE", "ANSWERED", "");
        called.later(4);
        var marks = called.read(CalledDesk.LISTS + "/" + called.warning() + "/silent").get("marks");
        assertThat(marks.findValuesAsText("minutes")).containsExactly("3", "10", "20");
        assertThat(marks.at("/0/reached").asBoolean()).isTrue();
        assertThat(marks.at("/0/counties")).isEmpty();
        assertThat(marks.at("/0/townships/0/region").asText()).isEqualTo("340102001");
        assertThat(marks.at("/0/townships/0/answeredSince").isNull()).isFalse();
        assertThat(marks.at("/0/villages/0/village").asText()).isEqualTo("甲村");
        assertThat(marks.at("/1/reached").asBoolean()).isFalse();
        assertThat(marks.at("/1/townships")).as("of now").isEmpty();
        assertThat(marks.at("/1/villages/0/called").asInt()).isZero();
    }
}
