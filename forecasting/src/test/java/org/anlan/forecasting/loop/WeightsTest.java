package org.anlan.forecasting.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.anlan.forecasting.book.Came;
import org.anlan.forecasting.book.PairBook.Heard;
import org.anlan.forecasting.book.PairBook.Teller;
import org.anlan.forecasting.book.PairBook.Verified;
import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.house.Gauges;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.pooling.RelativeLossWeights;
import org.anlan.forecasting.pooling.Shrinkage;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.ScoreKey;
import org.anlan.store.Cause;
import org.anlan.store.open.OpenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The weights of a pool")
class WeightsTest {

    @TempDir private Path folder;
    private House house;
    private Tellers tellers;

    @BeforeEach
    void open() {
        house = new House(folder);
        tellers = new Tellers(house);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void moveAfterEachOutcomeAndSayWhy() {
        ask("c1", "130", 2, 4, 0); // 100 mm and more is yellow
        var weights = weights("值班长");
        assertThat(weights.get("questions").asInt()).isOne();
        var first = listed(weights);
        assertThat(first).hasSize(3);
        var hand =
                Shrinkage.of(
                        RelativeLossWeights.of(new double[][] {{0}, {2}, {2}}),
                        new int[] {1, 1, 1});
        // by name: 省水利厅 told red, 省气象局 yellow, 省自然资源厅 none
        assertThat(weight(weights, "省气象局")).isCloseTo(hand[0], within(1e-5));
        assertThat(weight(weights, "省水利厅")).isCloseTo(hand[1], within(1e-5));

        ask("c2", "3", 1, 0, 0); // nothing came
        var moved = weights("值班长");
        assertThat(weight(moved, "省气象局")).isLessThan(weight(weights, "省气象局"));
        var sum = listed(moved).stream().mapToDouble(Double::doubleValue).sum();
        assertThat(sum).isCloseTo(1, within(1e-5));
        var move = moved.at("/moves").findParents("issuer").getFirst();
        assertThat(move.get("reasonZh").asText()).contains("风险等级", "实况 无", "3 家平均", "权重由", "样本太少");
        assertThat(move.get("reasonEn").asText()).contains("risk level", "none", "Weight from");
        assertThat(move.get("from").asDouble()).isPositive();
    }

    @Test
    void moveAgainWhereTheOutcomeWasCorrected() {
        var day = ask("c1", "130", 2, 0, 0);
        var before = weight(weights("值班长"), "省气象局");
        rain(day, "3");
        house.pass(Duration.ofMinutes(1));
        var after = weights("值班长");
        assertThat(weight(after, "省气象局")).isLessThan(before);
        assertThat(after.at("/moves/0/reasonZh").asText()).startsWith("实况更正:");
        assertThat(after.get("questions").asInt()).as("it is still one question").isOne();
    }

    @Test
    void areShownToADepartmentForItselfOnly() {
        ask("c1", "130", 2, 4, 0);
        var own = weights("省水利厅");
        assertThat(own.get("items").findValuesAsText("issuer")).containsExactly("省水利厅");
        assertThat(own.get("moves").findValuesAsText("issuer")).containsOnly("省水利厅");
    }

    @Test
    void areThoseOfThePoolAmongWhoIsPresentAndANewcomerWeighsAsAnAverageOne() {
        ask("c1", "130", 2, 4, 0);
        var board = weights("值班长");
        var pool = house.server().open().store().read(h -> PoolWeights.read(h, "flood"));
        var met = new Teller(Told.Issuer.DEPARTMENT, "省气象局");
        var water = new Teller(Told.Issuer.DEPARTMENT, "省水利厅");
        var newcomer = new Teller(Told.Issuer.EXPERT, "新专家");
        assertThat(pool.shown(met).orElseThrow()).isCloseTo(weight(board, "省气象局"), within(1e-5));
        assertThat(pool.verified(met)).isOne();
        assertThat(pool.verified(newcomer)).isZero();
        var among = pool.among(List.of(met, water, newcomer));
        assertThat(among.stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(among.get(0) / among.get(1))
                .as("those present stand to each other as on the board")
                .isCloseTo(weight(board, "省气象局") / weight(board, "省水利厅"), within(1e-4));
        assertThat(among.get(2) / among.get(0))
                .as("the mean of three weights that add up to 1")
                .isCloseTo(1.0 / 3 / weight(board, "省气象局"), within(1e-4));
        assertThat(new PoolWeights(Map.of()).among(List.of(met, newcomer)))
                .containsExactly(0.5, 0.5);
    }

    @Test
    void countOfTwoAnswersToOneQuestionTheFirstWhichWasGivenAlone() {
        var issued = house.now();
        var first = tellers.risk("省气象局", "c1", issued, Tellers.certain(4));
        var second = again(first, first.source(), issued.plus(Duration.ofMinutes(20)));
        var later = again(first, first.source() + "/round:2", issued.plus(Duration.ofMinutes(40)));
        var book =
                LossBook.of(
                        List.of(verified(later, 3), verified(second, 2), verified(first, 1)),
                        List.of());
        assertThat(book.questions()).isOne();
        assertThat(book.loss(Question.of(first), LossBook.teller(first)).orElseThrow())
                .isEqualTo(Tellers.certain(4).mainScore(0));
    }

    private Told again(Told first, String source, Instant at) {
        return tellers.issue(
                Told.Issuer.DEPARTMENT,
                first.quantity(),
                first.validFrom(),
                first.validTo(),
                source,
                new IssuedForecast(first.forecast().key(), at, Tellers.certain(0), Map.of()));
    }

    @Test
    void countAModelOnTheQuestionsAtWhichItWasHeardAndOnNoOther() {
        var issued = house.now();
        var person = tellers.risk("省气象局", "c1", issued, Tellers.certain(1));
        var heard = model(issued, "340000", Tellers.certain(0));
        var elsewhere = model(issued, "340102", Tellers.certain(0));
        var book =
                LossBook.of(
                        List.of(verified(person, 1)),
                        List.of(
                                new Heard(person.source(), heard),
                                new Heard(person.source(), elsewhere),
                                new Heard("consultation:other", heard)));
        assertThat(book.panel()).hasSize(2);
        assertThat(book.loss(Question.of(person), LossBook.teller(heard)).orElseThrow())
                .as("held against what came of the question")
                .isZero();
        assertThat(book.weights()[book.panel().indexOf(LossBook.teller(heard))]).isGreaterThan(0.5);
    }

    private Told model(Instant issued, String region, ForecastValue value) {
        return tellers.issue(
                Told.Issuer.MODEL,
                Quantity.RISK_LEVEL,
                issued,
                issued.plus(Duration.ofHours(20)),
                "run:" + UUID.randomUUID(),
                new IssuedForecast(
                        new ScoreKey("flood", region, 24, "county-products", 0),
                        issued,
                        value,
                        Map.of()));
    }

    private static Verified verified(Told told, long entry) {
        return new Verified(
                told,
                told.forecast().digest(),
                entry,
                1,
                new Came(
                        Optional.empty(),
                        OptionalDouble.of(0),
                        "severity:none",
                        "severity@1",
                        told.validTo()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update forecasting.weight set weight = 1",
                "delete from forecasting.weight",
                "delete from forecasting.model_voice",
                "update forecasting.issued set issuer = 'x'",
                "delete from forecasting.outcome",
                "update forecasting.outcome set observed = 4"
            })
    void andThePairsBehindThemCannotBeEditedBySql(String statement) {
        ask("c1", "130", 2, 4, 0);
        assertThatThrownBy(
                        () ->
                                house.server()
                                        .open()
                                        .store()
                                        .useTransaction(
                                                Cause.house(),
                                                tx -> tx.handle().execute(statement)))
                .hasStackTraceContaining("stay as they are");
    }

    /// Three departments tell levels for the day after today; then so much rain falls.
    private LocalDate ask(String consultation, String mm, int... levels) {
        var day = house.today().plusDays(1);
        var issued = day.atStartOfDay(OpenStore.ZONE).toInstant().minus(Duration.ofHours(2));
        var departments = List.of("省气象局", "省水利厅", "省自然资源厅");
        for (int d = 0; d < levels.length; d++) {
            tellers.risk(departments.get(d), consultation, issued, Tellers.certain(levels[d]));
        }
        until(issued.plus(Duration.ofHours(25)));
        rain(day, mm);
        house.pass(Duration.ofHours(25));
        return day;
    }

    private void until(Instant instant) {
        house.pass(Duration.between(house.now(), instant));
    }

    private void rain(LocalDate day, String mm) {
        Gauges.STATIONS.forEach(s -> house.gauges().put(s.id(), day, mm));
        house.rainArrived(day);
    }

    private JsonNode weights(String person) {
        return house.server()
                .get(person, "/api/v1/forecasting/verification/weights")
                .json()
                .at("/items/0");
    }

    private static double weight(JsonNode weights, String issuer) {
        for (var item : weights.get("items")) {
            if (item.get("issuer").asText().equals(issuer)) {
                return item.get("weight").asDouble();
            }
        }
        throw new AssertionError(issuer + " has no weight");
    }

    private static List<Double> listed(JsonNode weights) {
        return weights.get("items").findValues("weight").stream().map(JsonNode::asDouble).toList();
    }
}
