package org.anlan.forecasting.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.anlan.forecasting.reference.SharedFiles;
import org.anlan.forecasting.verification.SymmetricCrps.Base;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Every value of the shared files of scores, read from them.
@DisplayName("Scores meet the figures of other programs:")
class ScoreReferenceTest {

    private static final String FOLDER = "reference/forecasting/";

    private static JsonNode json(String file) throws IOException {
        return Json.tree(Files.readString(SharedFiles.find(FOLDER + file)));
    }

    private static double[] numbers(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToDouble(i -> list.get(i).doubleValue())
                .toArray();
    }

    /// frazane/scoringrules, its tests at e48aa74f.
    @Test
    @DisplayName("scoringrules, all cases")
    void scoringRules() throws IOException {
        var file = json("h_scores_reference.json");
        var tolerance = within(file.get("tolerance").doubleValue());
        for (var each : file.get("cases")) {
            assertThat(score(each.get("function").asText(), each))
                    .as("%s", each)
                    .isCloseTo(each.get("expected").doubleValue(), tolerance);
        }
        assertThat(file.get("cases").size()).isGreaterThan(30);
    }

    private static double score(String function, JsonNode each) {
        var args = each.get("args");
        var x = numbers(args);
        return switch (function) {
            case "brier" -> PointScores.brier(x[1], x[0] == 1);
            case "log_score" -> PointScores.logarithmic(x[1], x[0] == 1);
            case "rps_1based" -> PointScores.ranked(numbers(args.get(1)), (int) x[0] - 1);
            case "crps_ensemble_empirical" -> EnsembleCrps.empirical(numbers(args.get(1)), x[0]);
            case "crps_ensemble_weighted_0..9" ->
                    EnsembleCrps.weighted(
                            numbers(args.get(1)),
                            IntStream.range(0, 10).asDoubleStream().toArray(),
                            x[0]);
            case "crps_mixnorm" ->
                    CrpsFormula.normals(
                            x[0], numbers(args.get(1)), numbers(args.get(2)), numbers(args.get(3)));
            case "crps_csg0" ->
                    CrpsFormula.shiftedGamma(
                            x[0],
                            each.at("/kwargs/shape").doubleValue(),
                            each.at("/kwargs/rate").doubleValue(),
                            each.at("/kwargs/shift").doubleValue());
            case "quantile_score" -> PointScores.quantile(x[2], x[1], x[0]);
            case "interval_score_alpha" -> PointScores.interval(x[1], x[2], x[3], x[0]);
            default -> closed(function, x);
        };
    }

    private static double closed(String function, double[] x) {
        return switch (function) {
            case "crps_beta" -> CrpsFormula.beta(x[0], x[1], x[2]);
            case "crps_binomial" -> DiscreteCrps.binomial((int) x[1], x[2]).of(x[0]);
            case "crps_exponential" -> CrpsFormula.exponential(x[0], x[1]);
            case "crps_gamma_shape_rate" -> CrpsFormula.gamma(x[0], x[1], x[2]);
            case "crps_gev_xi" -> CrpsFormula.gev(x[0], x[1], x[2], x[3]);
            case "crps_gpd" -> CrpsFormula.gpd(x[0], x[1], 0, 1, 0);
            case "crps_tlogistic" ->
                    SymmetricCrps.truncated(Base.LOGISTIC, x[1], x[2], x[3], x[4]).of(x[0]);
            case "crps_clogistic" ->
                    SymmetricCrps.censored(Base.LOGISTIC, x[1], x[2], x[3], x[4]).of(x[0]);
            case "crps_gtcnormal" ->
                    new SymmetricCrps(Base.NORMAL, x[1], x[2], x[3], x[4], x[5], x[6]).of(x[0]);
            case "crps_tnormal" ->
                    SymmetricCrps.truncated(Base.NORMAL, x[1], x[2], x[3], x[4]).of(x[0]);
            case "crps_cnormal" ->
                    SymmetricCrps.censored(Base.NORMAL, x[1], x[2], x[3], x[4]).of(x[0]);
            case "crps_logistic" -> SymmetricCrps.whole(Base.LOGISTIC, x[1], x[2]).of(x[0]);
            case "crps_laplace" -> SymmetricCrps.whole(Base.LAPLACE, x[1], x[2]).of(x[0]);
            case "crps_negbinom_n_p" -> DiscreteCrps.negativeBinomial(x[1], x[2]).of(x[0]);
            case "crps_negbinom_n_mu" ->
                    DiscreteCrps.negativeBinomial(x[1], x[1] / (x[1] + x[2])).of(x[0]);
            case "crps_poisson" -> DiscreteCrps.poisson(x[1]).of(x[0]);
            case "crps_t" -> CrpsFormula.t(x[0], x[1], x[2], x[3]);
            case "crps_uniform" -> CrpsFormula.uniform(x[0], x[1], x[2], 0, 0);
            case "crps_hypergeometric" ->
                    DiscreteCrps.hypergeometric((int) x[1], (int) x[2], (int) x[3]).of(x[0]);
            default -> throw new AssertionError("No test for " + function + ".");
        };
    }

    /// R scoringRules 1.1.1.
    @Test
    @DisplayName("scoringRules, closed forms also far from the distribution")
    void closedForms() {
        for (var row : SharedFiles.rows("data/verification/crps_closed_form.csv")) {
            var p = parameters(row[1]);
            var y = Double.parseDouble(row[2]);
            var score =
                    switch (row[0]) {
                        case "norm" -> SymmetricCrps.whole(Base.NORMAL, p[0], p[1]).of(y);
                        case "logis" -> SymmetricCrps.whole(Base.LOGISTIC, p[0], p[1]).of(y);
                        case "t" -> CrpsFormula.t(y, p[0], p[1], p[2]);
                        case "gamma" -> CrpsFormula.gamma(y, p[0], p[1]);
                        case "lnorm" -> CrpsFormula.lognormal(y, p[0], p[1]);
                        case "exp" -> CrpsFormula.exponential(y, p[0]);
                        default -> throw new AssertionError("No test for " + row[0] + ".");
                    };
            assertThat(score)
                    .as("%s", String.join(",", row))
                    .isCloseTo(Double.parseDouble(row[3]), within(1e-9));
        }
    }

    /// The values of `mean=0.5;sd=1.5`, in their order.
    private static double[] parameters(String text) {
        return Arrays.stream(text.split(";", -1))
                .mapToDouble(each -> Double.parseDouble(each.split("=", -1)[1]))
                .toArray();
    }

    /// R scoringRules 1.1.1 on its gdp_mcmc: 12 quarters of 100 members each.
    @Test
    @DisplayName("scoringRules, real ensembles")
    void realEnsembles() {
        var ensembles = SharedFiles.rows("data/verification/gdp_ensembles.csv");
        var expected = SharedFiles.rows("data/verification/gdp_expected_scores.csv");
        for (int i = 0; i < expected.size(); i++) {
            var members =
                    Arrays.stream(ensembles.get(i))
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            var e =
                    Arrays.stream(expected.get(i))
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            var y = e[0];
            close(EnsembleCrps.empirical(members, y), e[3]);
            var density = new KernelDensity(members);
            close(density.crps(y), e[4]);
            close(density.logarithmic(y), e[5]);
            close(PointScores.dawidSebastiani(members, y), e[6]);
            close(SymmetricCrps.whole(Base.NORMAL, e[1], e[2]).of(y), e[7]);
            assertThat(Pit.rank(members, y, 1)).isEqualTo((int) e[9]);
            close(PointScores.brier(e[10], e[11] == 1), e[12]);
            var sorted = members.clone();
            Arrays.sort(sorted);
            close(Quantiles.of(sorted, 0.05), e[13]);
            close(Quantiles.of(sorted, 0.95), e[14]);
            close(2 * PointScores.quantile(0.05, e[13], y), e[15]);
            close(2 * PointScores.quantile(0.95, e[14], y), e[16]);
        }
        assertThat(expected).hasSize(12);
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-6));
    }

    /// nci/scores, its tests at db96ff80.
    @Test
    @DisplayName("nci/scores, comparisons by both methods")
    void comparisons() throws IOException {
        var file = json("h_diebold_mariano.json");
        for (int i = 0; i < file.get("HLN").size(); i++) {
            var each = file.get("HLN").get(i);
            var test = DieboldMariano.of(numbers(each.get("diffs")), each.get("h").intValue());
            if (each.get("statistic").isNull()) {
                assertThat(test.statistic()).isNaN();
                continue;
            }
            close(test.statistic(), each.get("statistic").doubleValue());
            close(test.confidenceAboveZero(), file.at("/confidence_gt_0_t/" + i).doubleValue());
            close(test.interval(0.9)[0], file.at("/ci90_t/" + i + "/0").doubleValue());
            close(test.interval(0.9)[1], file.at("/ci90_t/" + i + "/1").doubleValue());
        }
        for (var each : file.get("HG")) {
            var test =
                    DieboldMariano.byExponential(
                            numbers(each.get("diffs")), each.get("h").intValue());
            close(test.statistic(), each.get("statistic").doubleValue());
        }
    }

    /// The other program gives this for a horizon of 1 as well: seven lags give the same fit.
    @Test
    @DisplayName("the exponential curve needs no long horizon")
    void shortHorizon() {
        var differences = new double[] {0, -1, 0, 2, -1, 0, 1, -4, -1, -1, 2, 1, 0, 2, -1};
        close(DieboldMariano.byExponential(differences, 1).statistic(), -0.169192);
        assertThat(DieboldMariano.byExponential(new double[] {0, 0, 0}, 1).statistic()).isNaN();
        var normal = DieboldMariano.of(differences, 1).by(DieboldMariano.Law.NORMAL);
        assertThat(normal.twoSided())
                .isLessThan(DieboldMariano.of(differences, 1).twoSided())
                .isBetween(0.0, 1.0);
    }

    /// The formula of R forecast's dm.test, reckoned apart by NumPy and SciPy on its WWWusage
    /// errors.
    @Test
    @DisplayName("forecast's dm.test, real errors at several horizons and powers")
    void realErrors() {
        var rows = SharedFiles.rows(FOLDER + "h_dm_www_errors.csv");
        double[][] expected = {
            {1, 1, 2.9030277569809178, 0.004556557022211804},
            {1, 4, 2.5979267766380105, 0.010809305217859699},
            {2, 1, 1.9077772931862034, 0.05931785586784789},
            {2, 2, 2.211362176214337, 0.02931132507925579}
        };
        for (var each : expected) {
            var differences =
                    rows.stream()
                            .mapToDouble(row -> loss(row[0], each[0]) - loss(row[1], each[0]))
                            .toArray();
            var test = DieboldMariano.of(differences, (int) each[1]);
            assertThat(test.statistic()).isCloseTo(each[2], within(1e-9));
            assertThat(test.twoSided()).isCloseTo(each[3], within(1e-9));
        }
    }

    private static double loss(String error, double power) {
        return Math.pow(Math.abs(Double.parseDouble(error)), power);
    }

    /// Finley 1884 as in Murphy 1996.
    @Test
    @DisplayName("Finley's tornadoes, from the file")
    void finley() throws IOException {
        var file = json("g_finley.json");
        var table =
                new ContingencyTable(
                        file.get("hits").doubleValue(),
                        file.get("false_alarms").doubleValue(),
                        file.get("misses").doubleValue(),
                        file.get("correct_negatives").doubleValue());
        var found =
                Map.of(
                        "POD", table.detection(),
                        "FAR", table.falseAlarmRatio(),
                        "POFD", table.falseDetection(),
                        "CSI", table.criticalSuccess(),
                        "PSS", table.peirce(),
                        "bias", table.bias(),
                        "accuracy", table.accuracy(),
                        "max_economic_value", table.economicValue(table.baseRate()),
                        "value_max_at_cost_loss", table.baseRate(),
                        "HSS", table.heidke());
        file.get("expected")
                .properties()
                .forEach(
                        each ->
                                assertThat(found.getOrDefault(each.getKey(), Double.NaN))
                                        .as(each.getKey())
                                        .isCloseTo(
                                                each.getValue().doubleValue(),
                                                within(each.getKey().equals("HSS") ? 1e-4 : 1e-9)));
    }

    @Test
    @DisplayName("real chances come apart exactly, by steps and by bins")
    void realChances() {
        var rows = SharedFiles.rows(FOLDER + "h_corp_forecasts.csv");
        var p = rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray();
        var y = rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray();
        var corp = Corp.of(p, y);
        assertThat(corp.miscalibration() - corp.discrimination() + corp.uncertainty())
                .isCloseTo(corp.score(), within(1e-12));
        assertThat(BrierParts.of(p, y, 10).score()).isCloseTo(corp.score(), within(1e-12));
        assertThat(corp.miscalibration()).isPositive();
        assertThat(corp.discrimination()).isPositive();
    }
}
