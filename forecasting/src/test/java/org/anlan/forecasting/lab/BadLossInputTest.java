package org.anlan.forecasting.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Error correction and loss estimates of the lab")
class BadLossInputTest {

    private static final String ITEM = "{\"event\":\"2031-07-02\",\"report\":\"2031-07-02\"}";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ar            | {}                                                | observed (absent)
            ar            | {"observed":[1,2]}                                | simulated (absent)
            ar            | {"observed":[1,2],"simulated":[1]}                | simulated ([1])
            ar            | {"observed":[1,-2],"simulated":[1,2]}             | observed/1
            ar            | {"observed":[null],"simulated":[2]}               | observed ([null])
            ar            | {"observed":[1],"simulated":[2],"errors":[1]}     | errors ([1])
            ar            | {"errors":[]}                                     | errors ([])
            ar            | {"errors":[1,2],"method":"burg"}                  | method ("burg")
            ar            | {"errors":[1,2],"max_order":-1}                   | max_order (-1)
            chain-ladder  | {}                                                | triangle
            chain-ladder  | {"triangle":[]}                                   | triangle ([])
            chain-ladder  | {"triangle":[[1,2],[]]}                           | triangle/1 (
            chain-ladder  | {"triangle":[[1,2],[null,null]]}                  | triangle/1 (
            chain-ladder  | {"triangle":[[1,2],[-1]]}                         | triangle/1/0 (-1)
            nowcast       | {"now":"2031-07-01"}                              | items
            nowcast       | {"now":"1 July","items":[]}                       | now ("1 July")
            nowcast       | {"now":"+999999999-07-01","items":[]}             | now (
            nowcast       | {"now":"2031-07-01","items":[{"event":"2031-07-01"}]} | items/0
            nowcast       | {"now":"2031-07-03","items":[{"event":"2031-07-02","report":"2031-07-01"}]} | items/0/report
            nowcast       | {"now":"2031-07-03","items":[{"event":"1831-07-02","report":"2031-07-01"}]} | items/0/event
            nowcast       | {"now":"2031-07-01","items":[],"max_delay":2,"usual_share":[1]} | usual_share ([1])
            nowcast       | {"now":"2031-07-01","items":[],"prior":{"mean":0,"variance":1}} | prior/mean (0)
            county-totals | {"counties":[]}                                   | counties ([])
            county-totals | {"counties":[{"county":"A","prior_median":0,"prior_sd":1}]} | counties/0/prior_median (0)
            county-totals | {"counties":[{"county":"A","prior_median":1,"prior_sd":1,"reported":-1}]} | counties/0/reported (-1)
            """)
    void nameTheFieldThatIsWrong(String method, String input, String words) {
        assertThatThrownBy(() -> Lab.find(method).orElseThrow().run(input))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("\n");
    }

    @Test
    @DisplayName("correct the flow ahead by the latest error, on a scale of one's own")
    void flowAheadIsCorrected() {
        var answer =
                Lab.find("ar")
                        .orElseThrow()
                        .run(
                                """
                        {"observed":[10,12,10,12,11,13], "simulated":[10,11,10,11,11,11,20,20],
                         "lambda":1, "epsilon":0, "order":1, "method":"yule-walker"}
                        """);
        var phi = answer.at("/phi/0").doubleValue();
        assertThat(phi).isCloseTo(0, within(1e-12)); // errors 0 1 0 1 0 2: none follows another
        assertThat(answer.at("/corrected/0").doubleValue()).isCloseTo(20, within(1e-9));
        assertThat(answer.at("/quantiles/0/0").doubleValue()).isLessThan(20);
        assertThat(answer.at("/quantiles/2/0").doubleValue()).isGreaterThan(20);
        assertThat(answer.at("/corrected").size()).isEqualTo(2);
        assertThat(answer.at("/persistence").doubleValue()).isEqualTo(13);
    }

    @Test
    @DisplayName("take days of the nowcast from the end, and an impact prior")
    void daysFromTheEnd() {
        var answer =
                Lab.find("nowcast")
                        .orElseThrow()
                        .run(
                                """
                        {"now":"2031-07-04", "items":[%s], "days":2,
                         "prior":{"mean":10,"variance":20}}
                        """
                                        .formatted(ITEM));
        assertThat(answer.at("/days").size()).isEqualTo(2);
        assertThat(answer.at("/days/1/day").asText()).isEqualTo("2031-07-04");
        assertThat(answer.at("/days/1/mean").doubleValue()).isBetween(5.0, 10.0);
    }
}
