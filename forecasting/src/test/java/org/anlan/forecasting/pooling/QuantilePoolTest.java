package org.anlan.forecasting.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.forecasting.reference.SharedFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pool of quantiles")
class QuantilePoolTest {

    /// Two uniform distributions, on 0..10 and on 10..20, given by their 10 % and 90 % quantiles:
    /// the intrinsic range is 1 − 1.8 = −0.8 to 19 + 1.8 = 20.8.
    @Test
    void isTheMixtureNotTheMeanOfQuantiles() {
        var pooled =
                QuantilePool.pool(
                        List.of(opinion("a", 0.1, 1, 0.9, 9), opinion("b", 0.1, 11, 0.9, 19)));
        // a: 0.9 at 9, then 0.1 over 11.8; b: 0.1 over 11.8 from −0.8, then 0.1 at 11
        assertThat(pooled.median()).isCloseTo(10, within(1e-9));
        var atOne = (0.1 + 0.1 * 1.8 / 11.8) / 2; // the mixture's chance at 1, and at 9:
        var atNine = (0.9 + 0.1 * 9.8 / 11.8) / 2;
        assertThat(pooled.quantiles().get(0.1))
                .isCloseTo(1 + 8 * (0.1 - atOne) / (atNine - atOne), within(1e-9));
    }

    @Test
    void ofOneKeepsItsQuantiles() {
        var only = opinion("a", 0.05, 3, 0.95, 40);
        assertThat(QuantilePool.pool(List.of(only)).quantiles()).isEqualTo(only.quantiles());
    }

    @Test
    void namesWhoDiffersMostFirst() {
        var pooled =
                QuantilePool.pool(
                        List.of(
                                opinion("a", 0.1, 10, 0.9, 20),
                                opinion("b", 0.1, 80, 0.9, 99),
                                opinion("c", 0.1, 11, 0.9, 21)));
        assertThat(pooled.differencesFirst().getFirst().opinion().department()).isEqualTo("b");
        assertThat(pooled.differencesFirst().getFirst().fromMedian()).isPositive();
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> opinion("a", 0.1, 5, 0.9, 5))
                .withMessageContaining("above the one before");
        assertThatIllegalArgumentException().isThrownBy(() -> opinion("a", 0.0, 5, 0.9, 6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> opinion("a", 0.1, Double.NaN, 0.9, 6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuantileOpinion("a", new TreeMap<>(Map.of(0.5, 1.0))));
        assertThatIllegalArgumentException().isThrownBy(() -> QuantilePool.pool(List.of()));
    }

    /// Anduryl 1.2.2 on real panels of the TU Delft database: the equal-weight decision maker of
    /// every open question on a linear scale, tolerance 1e-6.
    @Test
    void agreesWithAndurylOnRealPanels() throws IOException {
        var mapper = new ObjectMapper();
        var folder = "reference/forecasting/";
        var cases =
                mapper.readTree(SharedFiles.find(folder + "f_cooke_cases_inputs.json").toFile());
        var expected = mapper.readTree(SharedFiles.find(folder + "f_cooke_expected.json").toFile());
        int compared = 0;
        for (var panel : expected.properties()) {
            var inputs = cases.get(panel.getKey());
            for (int item = 0; item < inputs.get("items").size(); item++) {
                if (isOpenOnALinearScale(inputs, item)) {
                    var wanted = panel.getValue().at("/dms/EQ/dm_q").get(item);
                    compared += compare(opinions(inputs, item), wanted);
                }
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    private static int compare(List<QuantileOpinion> opinions, JsonNode wanted) {
        var pooled = List.copyOf(QuantilePool.pool(opinions).quantiles().values());
        for (int k = 0; k < pooled.size(); k++) {
            var value = wanted.get(k).asDouble();
            assertThat(pooled.get(k)).isCloseTo(value, within(1e-6 * Math.max(1, Math.abs(value))));
        }
        return pooled.size();
    }

    private static boolean isOpenOnALinearScale(JsonNode inputs, int item) {
        return inputs.get("realizations").get(item).isNull()
                && inputs.get("scales").get(item).asText().equals("uni");
    }

    private static List<QuantileOpinion> opinions(JsonNode inputs, int item) {
        var opinions = new ArrayList<QuantileOpinion>();
        for (int e = 0; e < inputs.get("experts").size(); e++) {
            var quantiles = new TreeMap<Double, Double>();
            for (int k = 0; k < inputs.get("quantiles").size(); k++) {
                var value = inputs.get("assessments").get(e).get(k).get(item);
                if (!value.isNull()) {
                    quantiles.put(inputs.get("quantiles").get(k).asDouble(), value.asDouble());
                }
            }
            if (!quantiles.isEmpty()) {
                opinions.add(new QuantileOpinion("expert %03d".formatted(e), quantiles));
            }
        }
        return opinions;
    }

    private static QuantileOpinion opinion(
            String department, double p, double low, double q, double high) {
        return new QuantileOpinion(department, new TreeMap<>(Map.of(p, low, q, high)));
    }
}
