package org.anlan.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A bulletin")
class DisplayTest {

    @ParameterizedTest(name = "prints {0} {1} as {2}, in English {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the figures of the public provincial bulletin of 12 July 2020, 11:00
                    2157000  | PERSON   | 215.7万人    | 2,157,000 people
                    385000   | PERSON   | 38.5万人     | 385,000 people
                    197000   | PERSON   | 19.7万人     | 197,000 people
                    208700   | HECTARE  | 208.7千公顷  | 208,700 ha
                    849      | ROOM     | 849间        | 849 rooms
                    9427     | ROOM     | 9427间       | 9,427 rooms
                    902000   | WAN_YUAN | 90.2亿元     | 9,020 million yuan
                    # below one of the larger unit: exact, in its own
                    9999     | PERSON   | 9999人       | 9,999 people
                    10000    | PERSON   | 1万人        | 10,000 people
                    999.99   | HECTARE  | 999.99公顷   | 999.99 ha
                    1000     | HECTARE  | 1千公顷      | 1,000 ha
                    9999.99  | WAN_YUAN | 9999.99万元  | 99.9999 million yuan
                    0        | PERSON   | 0人          | 0 people
                    12       | PIECE    | 12个         | 12
                    # half up: 四舍五入
                    10449    | PERSON   | 1万人        | 10,449 people
                    10500    | PERSON   | 1.1万人      | 10,500 people
                    11499    | PERSON   | 1.1万人      | 11,499 people
                    1049.99  | HECTARE  | 1千公顷      | 1,049.99 ha
                    1050     | HECTARE  | 1.1千公顷    | 1,050 ha
                    """)
    void printsFiguresInItsUnits(String decimal, Unit unit, String zh, String en) {
        var measure = Measure.of(decimal, unit);
        assertThat(Display.zh(measure)).isEqualTo(zh);
        assertThat(Display.en(measure)).isEqualTo(en);
    }

    @ParameterizedTest(name = "prints {0} people in a column of 万人 as {1}")
    @CsvSource({"0, 0万人", "1, <0.1万人", "499, <0.1万人", "500, 0.1万人", "617, 0.1万人", "200000, 20万人"})
    void neverPrintsSomethingAsNothing(long people, String zh) {
        var measure = Measure.whole(people, Unit.PERSON);
        assertThat(Display.zh(measure, DisplayUnit.WAN_PEOPLE)).isEqualTo(zh);
    }

    @Test
    void doesNotPrintPeopleInHectares() {
        var people = Measure.whole(1, Unit.PERSON);
        assertThatThrownBy(() -> Display.zh(people, DisplayUnit.THOUSAND_HECTARES))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
