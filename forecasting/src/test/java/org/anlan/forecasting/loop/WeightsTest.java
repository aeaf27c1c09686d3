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
import org.anlan.forecasting.book.Came;
import org.anlan.forecasting.book.PairBook.Verified;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.house.Gauges;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.pooling.RelativeLossWeights;
import org.anlan.forecasting.verification.IssuedForecast;
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
        var hand = RelativeLossWeights.of(new double[][] {{0}, {2}, {2}});
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
    void areGivenToThePoolOfTheNextConsultation() {
        ask("c1", "130", 2, 4, 0);
        List<PoolWeights.Weight> given =
                house.server().open().store().read(h -> PoolWeights.list(h, "flood"));
        assertThat(given).extracting(PoolWeights.Weight::n).containsOnly(1);
        assertThat(given.stream().mapToDouble(PoolWeights.Weight::weight).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(given)
                .filteredOn(w -> w.issuer().equals("省气象局"))
                .first()
                .satisfies(w -> assertThat(w.reason()).contains("首次计入"));
    }

    @Test
    void countOfTwoAnswersToOneQuestionTheLater() {
        var issued = house.now();
        var first = tellers.risk("省气象局", "c1", issued, Tellers.certain(4));
        var second =
                tellers.issue(
                        Told.Issuer.DEPARTMENT,
                        first.quantity(),
                        first.validFrom(),
                        first.validTo(),
                        first.source(),
                        new IssuedForecast(
                                first.forecast().key(),
                                issued.plus(Duration.ofMinutes(20)),
                                Tellers.certain(0),
                                Map.of()));
        assertThat(second.forecast().issued()).isAfter(first.forecast().issued());
        var book = LossBook.of(List.of(verified(first, 1), verified(second, 2)));
        assertThat(book.questions()).isOne();
        assertThat(book.loss(Question.of(first), LossBook.teller(first)).orElseThrow()).isZero();
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
