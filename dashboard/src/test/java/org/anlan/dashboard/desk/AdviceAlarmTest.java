package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Responses;
import org.anlan.domain.port.Responses.Advised;
import org.anlan.store.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An alarm about a response that a consultation advised")
class AdviceAlarmTest {

    private DeskServer desk;

    @BeforeEach
    void open() {
        desk = new DeskServer();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void isRaisedOnceItsTimeIsOverAndEndsWhenItIsDecided() {
        var now = desk.server.open().civil().instant();
        advise("a", 3, Optional.of(now.plus(Duration.ofMinutes(30))));
        later(29);
        assertThat(desk.alarms("advice-undecided")).isEmpty();
        later(1);
        assertThat(desk.alarms("advice-undecided")).hasSize(1);
        var alarm = desk.alarms("advice-undecided").getFirst();
        assertThat(alarm.get("titleZh").asText()).contains("救灾应急响应三级", "前采纳或不采纳");
        assertThat(alarm.get("titleEn").asText()).contains("Relief response III");
        assertThat(alarm.get("link").asText()).isEqualTo("/warn#responses/a");
        later(1);
        assertThat(desk.alarms("advice-undecided")).as("once, however long it lies").hasSize(1);
        desk.responses.decide("a");
        later(1);
        assertThat(desk.alarms("advice-undecided")).isEmpty();
    }

    @Test
    void isNotRaisedWhereNoClockIsSet() {
        advise("a", 3, Optional.empty());
        later(600);
        assertThat(desk.alarms("advice-undecided")).isEmpty();
    }

    @Test
    void standsForEachByItselfAlsoForOneThatEndsAResponse() {
        var now = desk.server.open().civil().instant();
        advise("a", 3, Optional.of(now));
        advise("b", 0, Optional.of(now));
        later(1);
        assertThat(desk.alarms("advice-undecided")).hasSize(2);
        assertThat(desk.alarms("advice-undecided").toString()).contains("终止", "三级");
    }

    private void advise(String id, int level, Optional<Instant> decideBy) {
        var now = desk.server.open().civil().instant();
        var province = new RegionCode("340000");
        desk.responses.advise(
                new Advised(id, Responses.Type.RELIEF, level, province, now, decideBy));
    }

    private void later(int minutes) {
        var open = desk.server.open();
        open.turnClock(open.civil().instant().plus(Duration.ofMinutes(minutes)));
        open.store().useTransaction(Cause.house(), desk.dashboard()::tick);
        desk.server.settle();
    }
}
