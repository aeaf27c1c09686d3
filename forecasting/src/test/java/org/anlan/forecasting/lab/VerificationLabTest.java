package org.anlan.forecasting.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.commons.math3.exception.MathArithmeticException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Verification and extremes of the lab")
class VerificationLabTest {

    private static JsonNode run(String method, String input) {
        return Lab.find(method).orElseThrow().run(input.replace('\'', '"'));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            reliability     | {'p':[0.5],'y':[0,1]}                               | y ([0,1])
            reliability     | {'p':[1.5],'y':[0]}                                 | p/0 (1.5)
            pit             | {'cases':[{'below':0.5,'up_to':0.4}]}               | cases/0/below (0.5)
            rank-histogram  | {'cases':[{'members':[1,2],'observed':1},{'members':[1],'observed':1}]} | cases/1/members
            event-matching  | {'warnings':[{'id':'w','start':'now','end':'then','areas':[{'code':'A'}]}],'events':[]} | warnings/0/start ("now")
            event-matching  | {'warnings':[{'id':'w','start':'2031-07-02T00:00:00Z','end':'2031-07-01T00:00:00Z','areas':[{'code':'A'}]}],'events':[]} | warnings/0/end
            event-matching  | {'warnings':[{'id':'w','start':'2031-07-01T00:00:00Z','end':'2031-07-02T00:00:00Z','areas':[]}],'events':[]} | warnings/0/areas
            level-hits      | {'told':[0,5],'came':[0,1]}                         | told/1
            level-hits      | {'told':[0],'came':[0],'levels':2,'loss':[[0,1]]}   | loss (
            skill           | {'scores':[1,2],'references':[{'name':'x','scores':[1]}]} | references/0/scores
            holm            | {'p_values':[1.5]}                                  | p_values/0 (1.5)
            verification    | {'pairs':[{'issued':'2031-07-02T00:00:00Z','onset':'2031-07-01T00:00:00Z','observed':1,'probability':1}]} | pairs/0/onset
            verification    | {'pairs':[{'issued':'2031-07-01T00:00:00Z','onset':'2031-07-02T00:00:00Z','observed':1}]} | pairs/0/quantiles
            verification    | {'pairs':[{'issued':'2031-07-01T00:00:00Z','onset':'2031-07-02T00:00:00Z','observed':0.5,'probability':1}]} | pairs ([
            diebold-mariano | {'diffs':[1,2,3],'h':3}                             | h (3)
            diebold-mariano | {'diffs':[1,2,3],'h':4,'method':'HG'}               | h (4)
            scores          | {'cases':[{'score':'log_density','observed':1,'members':[2,2]}]} | cases/0/members
            scores          | {'cases':[{'score':'dawid_sebastiani','observed':1,'mean':2,'variance':0}]} | cases/0/variance
            scores          | {'cases':[{'score':'crps','observed':1,'threshold':1,'distribution':{'family':'gamma','shape':1}}]} | cases/0/distribution/family
            """)
    void nameTheFieldThatIsWrong(String method, String input, String words) {
        assertThatThrownBy(() -> run(method, input))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("\n");
    }

    /// Whoever refuses, method or library, the answer is one line with the field.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            gev             | {'sample':[3,3,3,3,3,3,3,3,3,3]}                    | sample ([3,3
            gumbel          | {'sample':[3,3,3,3,3,3,3,3,3,3],'method':'ml'}      | sample ([3,3
            """)
    void turnARefusalOfTheMethodIntoOneLineWithTheField(String method, String input, String words) {
        assertThatThrownBy(() -> run(method, input))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(words)
                .hasMessageContaining("gives no answer")
                .hasMessageNotContaining("\n");
    }

    @Test
    void turnALibrarysFaultIntoOneLineWithTheField() {
        for (var fault :
                List.of(
                        new SingularMatrixException(),
                        new TooManyEvaluationsException(7),
                        new MathArithmeticException())) {
            var method =
                    new LabMethod(
                            "holm",
                            _ -> {
                                throw fault;
                            });
            assertThatThrownBy(() -> method.run("{\"p_values\":[0.5]}"))
                    .isInstanceOf(BadInput.class)
                    .hasMessageStartingWith("p_values ([0.5]): gives no answer: ")
                    .hasMessageNotContaining("\n");
        }
        var ours =
                new LabMethod(
                        "holm",
                        _ -> {
                            throw new IllegalStateException("a fault of ours");
                        });
        assertThatThrownBy(() -> ours.run("{\"p_values\":[0.5]}"))
                .isNotInstanceOf(BadInput.class)
                .hasMessage("a fault of ours");
    }

    @Test
    void compareByBothMethodsAndLaws() {
        var hg =
                run(
                        "diebold-mariano",
                        "{'diffs':[0,-1,0,1,-1,1,-2,-2,-1,-1],'h':10,'method':'HG'}");
        assertThat(hg.get("statistic").doubleValue()).isCloseTo(-1.860521, within(1e-6));
        var normal = run("diebold-mariano", "{'diffs':[1,2,3,4],'h':2,'distribution':'normal'}");
        assertThat(normal.get("confidence_gt_0").doubleValue()).isCloseTo(0.98733, within(1e-5));
    }

    @Test
    void scoreAboveAThresholdInEachForm() {
        var scores =
                run(
                                "scores",
                                """
                {'cases':[
                 {'score':'crps','observed':1,'threshold':-50,'members':[0,2,5],'fair':true},
                 {'score':'crps','observed':1,'members':[0,2,5],'fair':true},
                 {'score':'crps','observed':0.5,'threshold':-50,'distribution':{'family':'normal'}},
                 {'score':'crps','observed':0.5,'distribution':{'family':'normal'}},
                 {'score':'crps','observed':0,'threshold':9,'members':[1,2]},
                 {'score':'crps','observed':0,'threshold':9,'levels':[0.5],'quantiles':[3]}]}
                """)
                        .get("scores");
        assertThat(scores.get(0)).isEqualTo(scores.get(1));
        assertThat(scores.get(2).doubleValue())
                .isCloseTo(scores.get(3).doubleValue(), within(1e-12));
        assertThat(scores.get(4).doubleValue()).isZero();
        assertThat(scores.get(5).doubleValue()).isZero();
    }

    @Test
    void addUpVerifiedForecastsByKeyAndTogether() {
        var told = Lab.find("verification").orElseThrow();
        var answer = told.run(told.example());
        assertThat(answer.get("keys").size()).isEqualTo(2);
        assertThat(answer.at("/all/scores/brier/n").intValue()).isEqualTo(2);
        assertThat(answer.at("/all/scores/brier/mean").doubleValue())
                .isCloseTo((0.09 + 0.04) / 2, within(1e-15));
        assertThat(answer.at("/all/skill/climatology/skill").doubleValue())
                .isCloseTo(1 - 0.13 / 0.82, within(1e-12));
        assertThat(answer.at("/all/auc").doubleValue()).isEqualTo(1);
    }

    @Test
    void sayWhyLikelihoodWasNotUsedAndWithWhichSeed() {
        var answer =
                run("gev", "{'sample':[1,5,7,8.5,9.2,9.6,9.8,9.9,9.95,9.98,9.99,9.999,10,10.001]}");
        assertThat(answer.get("method").asText()).isEqualTo("lmoments");
        assertThat(answer.get("message").asText()).contains("below -0.5");
        assertThat(answer.get("interval_method").asText()).isEqualTo("bootstrap");
        assertThat(answer.get("seed").intValue()).isEqualTo(1993);
    }

    @Test
    void flagWhatLiesFarBeyondTheRecord() {
        var ten = "'sample':[11,12,14,13,17,19,12,15,16,22]";
        var near = run("pearson3-fit", "{" + ten + ",'return_periods':[2,40]}");
        assertThat(near.get("beyond_record").booleanValue()).isFalse();
        var far = run("pearson3-fit", "{" + ten + ",'return_periods':[2],'values':[60]}");
        assertThat(far.get("beyond_record").booleanValue()).isTrue();
        assertThat(run("gev", "{" + ten + "}").get("beyond_record").booleanValue()).isTrue();
    }

    @Test
    void fitSixDistributionsByLMoments() {
        var fits =
                run("lmoments", "{'sample':[2,3,4,2.4,5.5,1.2,5.4,2.2,7.1,1.3,1.5]}").get("fits");
        assertThat(fits.at("/glo/k").doubleValue()).isCloseTo(-0.2738854, within(1e-6));
        assertThat(fits.at("/gno/scale").doubleValue()).isCloseTo(1.7664322, within(1e-6));
        assertThat(fits.at("/gpa/quantiles/2").doubleValue()).isCloseTo(4.806899, within(1e-5));
        assertThat(run("lmoments", "{'sample':[2,2,2,2]}").has("fits")).isFalse();
    }

    @Test
    void mixHalfLivesUnlessOneIsLaidDown() {
        var now = "'now':'2031-07-03','items':[{'event':'2031-07-01','report':'2031-07-02'}]";
        assertThat(run("nowcast", "{" + now + "}").has("weights")).isTrue();
        assertThat(run("nowcast", "{" + now + ",'half_life_days':4}").has("weights")).isFalse();
    }
}
