package org.anlan.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A measure")
class MeasureTest {

    @ParameterizedTest(name = "{0} {1} is {2} minor steps and prints {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # decimal      | unit      | minor           | printed
                    0              | PERSON    | 0               | 0 people
                    35             | PERSON    | 35              | 35 people
                    35.0           | PERSON    | 35              | 35 people
                    208700.5       | HECTARE   | 20870050        | 208700.5 ha
                    0.01           | HECTARE   | 1               | 0.01 ha
                    7106.9         | WAN_YUAN  | 7106900000      | 7106.9 10k yuan
                    0.000001       | WAN_YUAN  | 1               | 0.000001 10k yuan
                    1000000000     | WAN_YUAN  | 1000000000000000| 1000000000 10k yuan
                    12             | PIECE     | 12              | 12
                    007            | SET       | 7               | 7 sets
                    """)
    void isReadExactly(String decimal, Unit unit, long minor, String printed) {
        var measure = Measure.of(decimal, unit);
        assertThat(measure.minor()).isEqualTo(minor);
        assertThat(measure).hasToString(printed);
    }

    @ParameterizedTest(name = "{0} {1} is refused")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0.5              | PERSON
                    0.001            | HECTARE
                    0.0000001        | WAN_YUAN
                    1000000001       | WAN_YUAN
                    9999999999999999 | PERSON
                    """)
    void refusesWhatItsUnitCannotHold(String decimal, Unit unit) {
        assertThatThrownBy(() -> Measure.of(decimal, unit))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "[{0}] is refused")
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "-0",
                "+1",
                "1e5",
                "1E99999999",
                "0x10",
                "1,000",
                ".5",
                "5.",
                "1 ",
                "１２",
                "٣",
                "NaN",
                "一百",
                "99999999999999999999",
                "1\n",
                "1/2"
            })
    void refusesWhatIsNoPlainDecimal(String text) {
        assertThatThrownBy(() -> Measure.of(text, Unit.WAN_YUAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text.strip());
    }

    @Test
    void namesOnlyTheStartOfAHugeText() {
        assertThatThrownBy(() -> Measure.of("9".repeat(1_000_000), Unit.PERSON))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(120));
    }

    @Test
    void isNeverNegative() {
        var five = Measure.whole(5, Unit.PERSON);
        var six = Measure.whole(6, Unit.PERSON);
        assertThat(six.minus(five)).isEqualTo(Measure.whole(1, Unit.PERSON));
        assertThat(five.minus(five).isZero()).isTrue();
        assertThatThrownBy(() -> five.minus(six)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Measure.whole(-1, Unit.PERSON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotMixUnits() {
        var people = Measure.whole(1, Unit.PERSON);
        var rooms = Measure.whole(1, Unit.ROOM);
        assertThatThrownBy(() -> people.plus(rooms)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> people.minus(rooms)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> people.compareTo(rooms))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesASumBeyondItsRange() {
        var largest = new Measure(Measure.MAX_MINOR, Unit.PERSON);
        assertThatThrownBy(() -> largest.plus(Measure.whole(1, Unit.PERSON)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
