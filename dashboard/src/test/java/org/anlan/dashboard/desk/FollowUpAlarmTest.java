package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.WarningFollowUp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An alarm about what a warning still owes")
class FollowUpAlarmTest {

    private static DeskServer desk;

    @BeforeAll
    static void open() {
        desk = new DeskServer();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void standsForEachThingThatIsLateUntilItIsBrought() {
        told("w1", "REVIEW", WarningFollowUp.State.OVERDUE);
        told("w1", "COUNTERSIGN", WarningFollowUp.State.OVERDUE);
        assertThat(desk.alarms("follow-up-late")).hasSize(2);
        assertThat(desk.alarms("follow-up-late").toString()).contains("补审", "补签", "signature");
        told("w1", "COUNTERSIGN", WarningFollowUp.State.SETTLED);
        assertThat(desk.alarms("follow-up-late")).hasSize(1);
        told("w1", "REVIEW", WarningFollowUp.State.OBJECTED);
        assertThat(desk.alarms("follow-up-late")).isEmpty();
        assertThat(desk.alarms("review-objected")).singleElement().asString().contains("请更新或解除");
        told("w1", "REVIEW", WarningFollowUp.State.SETTLED);
        assertThat(desk.alarms("review-objected")).isEmpty();
    }

    private static void told(String warning, String what, WarningFollowUp.State state) {
        desk.happens(new WarningFollowUp(warning, new RegionCode("340102"), "RED", what, state));
    }
}
