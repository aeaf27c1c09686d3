package org.anlan.app.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.app.drill.stage.Sounds.Loud;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sounds of a desk")
class SoundsTest {

    private static final Instant ELEVEN = Instant.parse("2020-07-20T03:00:00Z");

    @Test
    void areOneWhileAnyRedAlarmRings() {
        assertThat(begun(red(0, 10), red(4, 6), red(9, 20))).containsExactly(ELEVEN);
        assertThat(begun(red(0, 10), red(10, 12))).containsExactly(ELEVEN, at(10));
        assertThat(begun(new Loud(true, ELEVEN, Optional.empty()), red(50, 51))).hasSize(1);
    }

    @Test
    void ofOrangeAlarmsOfOneMinuteAreOneAndComeAgainWhereUnsigned() {
        assertThat(begun(orange(0, 2), orange(0, 1))).containsExactly(ELEVEN);
        assertThat(begun(orange(0, 20), orange(0, 20))).containsExactly(ELEVEN, at(3));
    }

    @Test
    void areCountedByTheHourOfTheClock() {
        var sounds = Sounds.ofLoud(List.of(orange(-5, -4), orange(5, 6), orange(59, 60)));
        assertThat(sounds.mostInAnHour()).isEqualTo(2);
        assertThat(sounds.worstHour().orElseThrow().getKey()).isEqualTo(ELEVEN);
        assertThat(Sounds.ofLoud(List.of()).mostInAnHour()).isZero();
    }

    @Test
    void areReadFromTheDesksListWithoutTheSilentYellow() {
        var listed =
                List.of(
                        alarm("YELLOW", Map.of()),
                        alarm("ORANGE", Map.of("endedAt", at(2), "signedAt", at(9))));
        var nodes = listed.stream().map(a -> Json.tree(Json.write(a))).toList();
        assertThat(Sounds.of(nodes).begun()).containsExactly(ELEVEN);
    }

    private static Map<String, Object> alarm(String level, Map<String, Object> more) {
        var alarm = new java.util.HashMap<String, Object>(more);
        alarm.put("level", level);
        alarm.put("raisedAt", ELEVEN);
        return alarm;
    }

    private static List<Instant> begun(Loud... alarms) {
        return Sounds.ofLoud(List.of(alarms)).begun();
    }

    private static Loud red(int from, int until) {
        return new Loud(true, at(from), Optional.of(at(until)));
    }

    private static Loud orange(int from, int until) {
        return new Loud(false, at(from), Optional.of(at(until)));
    }

    private static Instant at(int minute) {
        return ELEVEN.plus(Duration.ofMinutes(minute));
    }
}
