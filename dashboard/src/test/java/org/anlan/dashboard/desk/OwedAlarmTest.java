package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.AllocationOwes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An alarm about what an allocation owes")
class OwedAlarmTest {

    private static final Instant DUE = Instant.parse("2031-07-14T02:00:00Z");

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
    void standsForALateSignatureUntilItComes() {
        told("p1", AllocationOwes.What.SIGNATURE, AllocationOwes.State.OVERDUE);
        assertThat(desk.alarms("signature-late"))
                .singleElement()
                .asString()
                .contains("调拨方案第 3 号", "7月14日 10:00", "14 Jul 10:00", "/convoy#timeline/p1");
        told("p1", AllocationOwes.What.SIGNATURE, AllocationOwes.State.SETTLED);
        assertThat(desk.alarms("signature-late")).isEmpty();
    }

    @Test
    void standsForEachLoadThatIsSilentUntilItIsHeardOf() {
        told("d1", AllocationOwes.What.POSITION, AllocationOwes.State.OVERDUE);
        told("d2", AllocationOwes.What.POSITION, AllocationOwes.State.OVERDUE);
        told("d2", AllocationOwes.What.POSITION, AllocationOwes.State.OVERDUE);
        assertThat(desk.alarms("load-silent")).hasSize(2);
        told("d1", AllocationOwes.What.POSITION, AllocationOwes.State.SETTLED);
        assertThat(desk.alarms("load-silent")).hasSize(1);
    }

    private static void told(String subject, AllocationOwes.What what, AllocationOwes.State state) {
        var region = new RegionCode("340102");
        desk.happens(new AllocationOwes(subject, what, region, "调拨方案第 3 号", DUE, state));
    }
}
