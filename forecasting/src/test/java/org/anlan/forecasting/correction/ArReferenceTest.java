package org.anlan.forecasting.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.IntStream;
import org.anlan.forecasting.reference.SharedFiles;
import org.anlan.web.Json;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Expected values: R 4.2.2, package stats, for the errors of a Xinanjiang model over two years.
@DisplayName("On the errors of a real basin an autoregression has")
class ArReferenceTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static JsonNode expected() throws IOException {
        var file = SharedFiles.find("reference/forecasting/d_ar_error_correction.json");
        return Json.tree(Files.readString(file));
    }

    private static double[] errors() {
        var flow = SharedFiles.rows("reference/forecasting/c_xaj_expected_A.csv");
        var days =
                SharedFiles.rows("reference/forecasting/c_L0123001_daily.csv").stream()
                        .filter(row -> row[0].compareTo(flow.getFirst()[0]) >= 0)
                        .toList();
        return IntStream.range(0, 731)
                .mapToDouble(
                        t ->
                                Double.parseDouble(days.get(t)[3])
                                        - Double.parseDouble(flow.get(t)[1]))
                .toArray();
    }

    private static double[] numbers(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToDouble(i -> list.get(i).doubleValue())
                .toArray();
    }

    @Test
    @DisplayName("the published coefficients by Yule and Walker")
    void yuleWalker() throws IOException {
        var fit = new ArFit(errors(), 3, ArMethod.YULE_WALKER);
        assertThat(fit.autocorrelation(3)).containsExactly(numbers(expected().get("acf")), EXACT);
        for (int p = 1; p <= 2; p++) {
            var name = "yule_walker_ar" + p;
            assertThat(fit.atMost(p).coefficients())
                    .containsExactly(numbers(expected().get(name)), EXACT);
            assertThat(fit.atMost(p).variance())
                    .isCloseTo(expected().get(name + "_var").doubleValue(), EXACT);
        }
    }

    @Test
    @DisplayName("the published coefficients by least squares")
    void leastSquares() throws IOException {
        var model = new ArFit(errors(), 2, ArMethod.OLS).atMost(2);
        assertThat(model.coefficients()).containsExactly(numbers(expected().get("ols_ar2")), EXACT);
        assertThat(model.variance()).isCloseTo(expected().get("ols_ar2_var").doubleValue(), EXACT);
    }

    @Test
    @DisplayName("the published likelihood, coefficients and forecast by likelihood")
    void likelihood() throws IOException {
        var fit = new ArFit(errors(), 2, ArMethod.ML);
        var model = fit.atMost(2);
        assertThat(model.coefficients())
                .containsExactly(numbers(expected().get("ml_ar2")), within(1e-4));
        assertThat(model.variance())
                .isCloseTo(expected().get("ml_sigma2").doubleValue(), within(1e-4));
        assertThat(fit.logLikelihood(model))
                .isCloseTo(expected().get("ml_loglik").doubleValue(), within(1e-4));
        var ahead = fit.forecast(model, 5);
        assertThat(ahead.stream().mapToDouble(ErrorForecast::mean).toArray())
                .containsExactly(numbers(expected().get("forecast")), within(1e-3));
        assertThat(ahead.stream().mapToDouble(ErrorForecast::deviation).toArray())
                .containsExactly(numbers(expected().get("forecast_se")), within(1e-3));
    }
}
