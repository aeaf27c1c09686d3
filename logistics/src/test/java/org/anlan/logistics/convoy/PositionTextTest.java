package org.anlan.logistics.convoy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.anlan.web.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A driver's text message")
class PositionTextTest {

    @ParameterizedTest(name = "“{0}” names {1} at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "皖A12345 肥西县 | 皖A12345 | 肥西县",
                "位置 皖a·12345 肥西县 | 皖A12345 | 肥西县",
                "位置:皖A-12345 肥西县 | 皖A12345 | 肥西县",
                "WZ 皖A12345 肥西县 14:30 | 皖A12345 | 肥西县",
                "皖A12345　肥西县 | 皖A12345 | 肥西县",
            })
    void isReadHoweverItIsTyped(String text, String plate, String place) {
        var read = PositionText.read(text);
        assertThat(read.plate()).isEqualTo(plate);
        assertThat(read.place()).isEqualTo(place);
        assertThat(read.point()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"皖A12345 117.30,31.86", "皖A12345 117.30,31.86 09:05"})
    void mayTellAPositionInsteadOfAPlace(String text) {
        assertThat(PositionText.read(text).point()).contains(new PlacePoints.Point(117.30, 31.86));
    }

    @Test
    void mayTellItsHour() {
        assertThat(PositionText.read("皖A12345 肥西县 9:05").time()).isEqualTo(Optional.of("9:05"));
        assertThat(PositionText.read("皖A12345 肥西县").time()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"皖A12345", "到了", "皖A12345 肥西县 25:00", "皖A12345 肥西县 14:30 快到", ""})
    void ofAnotherFormIsRefusedWithTheForm(String text) {
        assertThatThrownBy(() -> PositionText.read(text))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> {
                            assertThat(p.status()).isEqualTo(422);
                            assertThat(p.faults().getFirst().message()).contains("短信格式");
                        });
    }
}
