package org.anlan.forecasting.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The lab's level")
class LevelLabTest {

    private static final LabMethod METHOD = Lab.find("level-decision").orElseThrow();
    private static final List<String> LEVELS = List.of("none", "blue", "yellow", "orange", "red");

    private static JsonNode decide(String input) {
        var answer = METHOD.run(input.replace('\'', '"'));
        new Shape(METHOD.shapes().get("output")).check(answer);
        return answer;
    }

    /// A reader with paper and pencil: nothing but the answer itself.
    @Test
    @DisplayName("can be reckoned again from its explanation alone")
    void recomputed() {
        var random = new SplittableRandom(11);
        for (int turn = 0; turn < 100; turn++) {
            var parts = random.doubles(4).sorted().toArray();
            var input =
                    "{'probabilities':[%s,%s,%s,%s,%s],'ratios':[0.6,0.45,0.3,0.1]%s}"
                            .formatted(
                                    parts[0],
                                    parts[1] - parts[0],
                                    parts[2] - parts[1],
                                    parts[3] - parts[2],
                                    1 - parts[3],
                                    turn % 2 == 0
                                            ? ""
                                            : ",'costs':{'action':[0,1,4,10,25],'unprotected':[0,10,40,120,400],"
                                                    + "'protectable':[0,0.2,0.3,0.4,0.5]}");
            var answer = decide(input);
            assertThat(answer.get("by_cost_loss").asText()).isEqualTo(byCostLoss(answer));
            if (turn % 2 == 1) {
                assertThat(answer.get("by_expected_loss").asText()).isEqualTo(byLoss(answer));
                assertThat(answer.get("level")).isEqualTo(answer.get("by_expected_loss"));
            } else {
                assertThat(answer.get("level")).isEqualTo(answer.get("by_cost_loss"));
            }
        }
    }

    private static String byCostLoss(JsonNode answer) {
        var level = "none";
        for (int k = 1; k < 5; k++) {
            double atLeast = 0;
            for (int j = k; j < 5; j++) {
                atLeast += answer.at("/probabilities/" + j).doubleValue();
            }
            level =
                    atLeast >= answer.at("/ratios/" + (k - 1)).doubleValue()
                            ? LEVELS.get(k)
                            : level;
        }
        return level;
    }

    private static String byLoss(JsonNode answer) {
        var level = "none";
        var least = Double.MAX_VALUE;
        for (int k = 0; k < 5; k++) {
            double sum = 0;
            for (int j = 0; j < 5; j++) {
                sum +=
                        answer.at("/probabilities/" + j).doubleValue()
                                * answer.at("/losses/" + k + "/" + j).doubleValue();
            }
            assertThat(answer.at("/expected_losses/" + k).doubleValue())
                    .isCloseTo(sum, within(1e-9));
            level = sum <= least ? LEVELS.get(k) : level;
            least = Math.min(least, sum);
        }
        return level;
    }

    @Test
    @DisplayName("of its example follows statute, loss, standing, and tells waiting and value")
    void example() {
        var answer = METHOD.run(METHOD.example());
        assertThat(answer.get("by_statute").asText()).isEqualTo("blue");
        assertThat(answer.at("/experts/0/id").asText()).isNotBlank();
        assertThat(answer.get("inputs").size()).isEqualTo(2);
        assertThat(answer.at("/waiting/loss_now").doubleValue()).isPositive();
        assertThat(answer.get("value_curve").size()).isEqualTo(3);
        assertThat(answer.at("/flip/mass").doubleValue()).isBetween(0.0, 1.0);
        assertThat(answer.get("statute").get(1).isNull()).isTrue();
    }

    @Test
    @DisplayName("comes down in the second run below its release, by what the first answered")
    void standing() {
        var low = "'probabilities':[1,0,0,0,0]";
        var first = decide("{%s,'standing':{'level':'red'}}".formatted(low));
        assertThat(first.get("level").asText()).isEqualTo("red");
        assertThat(first.get("recommended").asText()).isEqualTo("none");
        var second =
                decide(
                        "{%s,'standing':{'level':'red','runs_below':%s}}"
                                .formatted(low, first.get("runs_below")));
        assertThat(second.get("level").asText()).isEqualTo("none");
    }

    @Test
    @DisplayName("is the chief's if ordered, and says what was overridden")
    void ordered() {
        var answer =
                decide(
                        "{'probabilities':[1,0,0,0,0],'order':{'level':'orange','by':'值班领导','reason':'堤防出险'}}");
        assertThat(answer.get("level").asText()).isEqualTo("orange");
        assertThat(answer.get("is_overridden").asBoolean()).isTrue();
        assertThat(answer.at("/order/reason").asText()).isEqualTo("堤防出险");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {} | probabilities
                    {'probabilities':[0.5,0.4,0,0,0]} | probabilities
                    {'probabilities':[1,0,0,0]} | probabilities
                    {'probabilities':[1,0,0,0,0],'ratios':[0.5,0.6,0.3,0.2]} | ratios
                    {'probabilities':[1,0,0,0,0],'ratios':[0.5,0.4,0.3,0]} | ratios/3
                    {'probabilities':[1,0,0,0,0],'losses':[[1,2,3,4,5]]} | losses
                    {'probabilities':[1,0,0,0,0],'standing':{'level':'green'}} | standing/level
                    {'probabilities':[1,0,0,0,0],'order':{'level':'red','by':' ','reason':'x'}} | order/by
                    {'probabilities':[1,0,0,0,0],'rain':[{'hours':3,'members_mm':[-1]}]} | rain/0/members_mm/0
                    {'probabilities':[1,0,0,0,0],'verified':{'p':[0.1,0.2],'y':[1]}} | verified/y
                    {'opinions':[{'id':'A','probabilities':[1,0,0,0,0],'weight':0}]} | opinions
                    {'probabilities':[1,0,0,0,0],'costs':{'action':[0,2,1,3,4],'unprotected':[0,0,0,0,0],'protectable':[0,0,0,0,0]}} | costs/action
                    {'probabilities':[1,0,0,0,0],'waiting':{'lead_hours':6,'step_hours':3,'lead_value':[{'hours':0,'share':1}],'prospects':[{'weight':1,'probabilities':[1,0,0,0,0]}]}} | waiting
                    """)
    @DisplayName("is refused, naming")
    void refuses(String input, String field) {
        assertThatThrownBy(() -> decide(input))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(field + " (")
                .hasMessageNotContaining("\n");
    }
}
