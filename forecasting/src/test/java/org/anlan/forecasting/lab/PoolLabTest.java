package org.anlan.forecasting.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.anlan.forecasting.reference.SharedFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The lab pools")
class PoolLabTest {

    private static final LabMethod POOL = Lab.find("pool").orElseThrow();

    private static JsonNode pool(String input) {
        var answer = POOL.run(input.replace('\'', '"'));
        new Shape(POOL.shapes().get("output")).check(answer);
        return answer;
    }

    private static double sum(JsonNode weights) {
        double sum = 0;
        for (var weight : weights) {
            sum += weight.doubleValue();
        }
        return sum;
    }

    @Test
    @DisplayName("from quantiles on past questions, by every weighting")
    void fromSeeds() {
        var answer = POOL.run(POOL.example());
        assertThat(answer.get("weights_by").asText()).isEqualTo("relative_loss");
        assertThat(answer.get("pools").properties().stream().map(each -> each.getKey()))
                .containsExactly(
                        "equal",
                        "given",
                        "inverse_loss",
                        "relative_loss",
                        "global",
                        "global_optimised",
                        "item",
                        "item_optimised");
        for (var pool : answer.get("pools")) {
            assertThat(sum(pool.get("weights"))).isCloseTo(1, within(1e-12));
            assertThat(pool.get("quantiles").size()).isEqualTo(3);
            assertThat(pool.get("dm_cal").doubleValue()).isBetween(0.0, 1.0);
        }
        assertThat(answer.at("/losses/1/2").isNull()).isTrue(); // Y left one out
        assertThat(answer.at("/calibration/2").isNull()).isTrue(); // the model is new
        assertThat(answer.at("/weights/2").doubleValue()).isGreaterThan(0.2);
    }

    @Test
    @DisplayName("from losses told outright, those of seeds after them")
    void fromLosses() {
        var answer =
                pool(
                        "{'opinions':[{'losses':[0.1,0.2],'quantiles':[1,2,3]},"
                                + "{'losses':[null,0.1],'quantiles':[2,3,4]}]}");
        // on the second question ratios 4/3 and 2/3; on the first A alone is average
        var n = 1 + Math.pow(0.5, 1 / 40.0);
        var odds = Math.exp(Math.sqrt(8 * Math.log(2) / n) / 5 * 2 / 3);
        assertThat(answer.at("/weights/1").doubleValue() / answer.at("/weights/0").doubleValue())
                .isCloseTo(odds, within(1e-12));
        assertThat(answer.get("pools").has("global")).isFalse();
        assertThat(answer.at("/pools/inverse_loss/weights/1").doubleValue()).isGreaterThan(0.5);
    }

    @Test
    @DisplayName("without those who did not answer, and no department above half")
    void missingAndCapped() {
        var answer =
                pool(
                        "{'opinions':[{'department':'A','weight':8,'quantiles':[1,2,3]},"
                                + "{'department':'B','weight':1,'quantiles':[2,3,4]},"
                                + "{'department':'C','weight':1}]}");
        assertThat(answer.at("/weights/0").doubleValue()).isCloseTo(0.5, within(1e-12));
        assertThat(answer.at("/weights/1").doubleValue()).isCloseTo(0.5, within(1e-12));
        assertThat(answer.at("/weights/2").doubleValue()).isZero();
        assertThat(answer.at("/pools/given/weights/0").doubleValue())
                .isCloseTo(8 / 9.0, within(1e-12));
    }

    @Test
    @DisplayName("chances of levels, of one who gave none too")
    void chances() {
        var answer =
                pool(
                        "{'method':'log','opinions':[{'probabilities':[0.5,0.5]},{},"
                                + "{'probabilities':[0.5,0.5],'losses':[0.2]}]}");
        assertThat(answer.at("/probabilities/0").doubleValue()).isCloseTo(0.5, within(1e-12));
        assertThat(answer.at("/weights/1").doubleValue()).isZero();
    }

    @Test
    @DisplayName("one opinion alone into itself")
    void alone() {
        var answer = pool("{'opinions':[{'quantiles':[1,2,4],'losses':[0.3]}]}");
        assertThat(answer.at("/quantiles/1").doubleValue()).isCloseTo(2, within(1e-12));
        assertThat(answer.at("/weights/0").doubleValue()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'opinions':[{}]} | opinions
                    {'opinions':[{'quantiles':[1,1,2]}]} | opinions/0/quantiles
                    {'opinions':[{'quantiles':[1,2]}]} | opinions/0/quantiles
                    {'scale':'log','opinions':[{'quantiles':[-1,1,2]}]} | opinions/0/quantiles
                    {'opinions':[{'quantiles':[1,2,3]},{'probabilities':[1]}]} | opinions/1/probabilities
                    {'opinions':[{'probabilities':[0.4,0.4]}]} | opinions/0/probabilities
                    {'weights_by':'global','opinions':[{'quantiles':[1,2,3]}]} | weights_by
                    {'weights_by':'inverse_loss','opinions':[{'quantiles':[1,2,3]}]} | weights_by
                    {'opinions':[{'weight':0,'quantiles':[1,2,3]}]} | opinions
                    {'opinions':[{'losses':[-1],'quantiles':[1,2,3]}]} | opinions/0/losses/0
                    {'levels':[0.5,0.1],'opinions':[{'quantiles':[1,2]}]} | levels/1
                    {'seeds':[{}],'opinions':[{'quantiles':[1,2,3]}]} | seeds/0
                    {'seeds':[{'realization':-1,'scale':'log'}],'opinions':[{'quantiles':[1,2,3]}]} | seeds/0/realization
                    {'seeds':[{'realization':1}],'opinions':[{'seeds':[[3,2,1]],'quantiles':[1,2,3]}]} | opinions/0/seeds/0
                    {'seeds':[{'realization':1}],'opinions':[{'seeds':[],'quantiles':[1,2,3]}]} | opinions/0/seeds
                    """)
    @DisplayName("refuses, naming")
    void refuses(String input, String field) {
        assertThatThrownBy(() -> pool(input))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(field + " (")
                .hasMessageNotContaining("\n");
    }

    @Test
    @DisplayName("chances through the beta distribution as another program does, row by row")
    void betaRows() {
        for (var row : SharedFiles.rows("reference/forecasting/f_beta_transform.csv")) {
            var answer =
                    Lab.find("beta-transform")
                            .orElseThrow()
                            .run(
                                    "{\"p\":[%s],\"alpha\":%s,\"beta\":%s}"
                                            .formatted(row[0], row[1], row[2]));
            assertThat(answer.at("/transformed/0").doubleValue())
                    .isCloseTo(Double.parseDouble(row[3]), within(1e-10));
        }
    }
}
