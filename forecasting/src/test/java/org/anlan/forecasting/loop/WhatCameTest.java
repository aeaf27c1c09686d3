package org.anlan.forecasting.loop;

import static org.anlan.domain.port.Observations.Kind.STAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.house.Gauges;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.store.open.OpenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What came of a forecast")
class WhatCameTest {

    private static final String COUNTY = "340102";

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
    void findsItselfWhenTheDayIsOverAndItsRainAnalysed() {
        var day = house.today();
        var told = tellers.rain("model-a", COUNTY, day, Tellers.quantiles(20, 40, 60));
        untilAfter(day);
        assertThat(pair(told).get("state").asText()).isEqualTo("AWAITED");
        rain(day, "30");
        house.pass(Duration.ofMinutes(1));

        var pair = pair(told);
        assertThat(pair.get("state").asText()).isEqualTo("KNOWN");
        assertThat(pair.at("/outcomes/0/observed").asDouble()).isCloseTo(30, within(1e-6));
        assertThat(pair.at("/outcomes/0/source").asText()).startsWith("run:");
        assertThat(pair.at("/outcomes/0/rule").asText()).isEqualTo("rain-of-the-day@1");
        assertThat(pair.get("digest").asText()).isEqualTo(told.forecast().digest());
        // twice the mean pinball: 2 (0.1 · 10 + 0.5 · 10 + 0.1 · 30) / 3
        assertThat(pair.get("score").asDouble()).isCloseTo(6.0, within(1e-4));
    }

    @Test
    void isWrittenOnceHoweverOftenOneLooks() {
        var day = house.today();
        var told = tellers.rain("model-a", COUNTY, day, Tellers.quantiles(20, 40, 60));
        rain(day, "30");
        untilAfter(day);
        house.pass(Duration.ofHours(2));
        house.rainArrived(day);
        house.pass(Duration.ofDays(3));
        assertThat(pair(told).get("outcomes")).hasSize(1);
    }

    @Test
    void isWrittenBesideTheFirstWhenAReadingIsCorrected() {
        var day = house.today();
        var told = tellers.rain("model-a", COUNTY, day, Tellers.quantiles(20, 40, 60));
        rain(day, "30");
        untilAfter(day);
        assertThat(scores().at("/scores/0/mean").asDouble()).isCloseTo(6.0, within(1e-4));
        rain(day, "40");
        house.pass(Duration.ofMinutes(1));

        assertThat(pair(told).at("/outcomes/0/observed").asDouble()).isCloseTo(30, within(1e-6));
        assertThat(pair(told).at("/outcomes/1/observed").asDouble()).isCloseTo(40, within(1e-6));
        assertThat(scores().at("/counts/corrected").asInt()).isOne();
        assertThat(scores().at("/counts/known").asInt()).isOne();
        // 2 (0.1 · 20 + 0 + 0.1 · 20) / 3: the first word counts no more
        assertThat(scores().at("/scores/0/mean").asDouble()).isCloseTo(8 / 3.0, within(1e-4));
    }

    @Test
    void isClosedAsUntestableWhenItCanNeverBeKnown() {
        var day = house.today();
        var told = tellers.rain("model-a", COUNTY, day, Tellers.quantiles(20, 40, 60));
        untilAfter(day);
        house.pass(Duration.ofHours(69));
        assertThat(pair(told).get("state").asText()).isEqualTo("AWAITED");
        house.pass(Duration.ofDays(1));
        assertThat(pair(told).get("state").asText()).isEqualTo("UNTESTABLE");
        assertThat(pair(told).at("/outcomes/0/source").asText()).contains("不可检验", "72 小时", "面雨量分析");
        assertThat(scores().at("/counts/untestable").asInt()).isOne();

        rain(day, "30"); // it came late, but it came
        house.pass(Duration.ofMinutes(1));
        assertThat(pair(told).get("state").asText()).isEqualTo("KNOWN");
        assertThat(pair(told).get("outcomes")).hasSize(2);
    }

    @Test
    void isNotScoredWhereTheForecastWasIssuedWhenItHadBegun() {
        var day = house.today();
        var begun = day.atStartOfDay(OpenStore.ZONE).toInstant();
        var told = tellers.rain("model-a", COUNTY, day, Tellers.quantiles(20, 40, 60));
        var late =
                tellers.issue(
                        Told.Issuer.MODEL,
                        told.quantity(),
                        told.validFrom(),
                        told.validTo(),
                        told.source(),
                        told.forecast().issuedAt(begun.plus(Duration.ofHours(9))));
        rain(day, "30");
        untilAfter(day);
        assertThat(pair(late).get("state").asText()).isEqualTo("KNOWN");
        assertThat(pair(late).get("scored").asBoolean()).isFalse();
        assertThat(pair(late).get("unscoredZh").asText()).contains("不计分");
        assertThat(scores().at("/counts/unscored").asInt()).isOne();
        assertThat(scores().at("/scores/0/n").asInt()).isOne();
    }

    @Test
    void isTheReadingNearestTheTimeAndFollowsItsCorrection() {
        var at = house.now().plus(Duration.ofHours(6));
        var told = tellers.stage(at, Tellers.quantiles(28, 29, 30));
        house.gauges().put(STAGE, "r1", at.minus(Duration.ofMinutes(50)), "28.90");
        house.gauges().put(STAGE, "r1", at.plus(Duration.ofMinutes(10)), "29.10");
        house.gauges().put(STAGE, "r1", at.plus(Duration.ofMinutes(90)), "31.00");
        house.pass(Duration.ofHours(8));
        assertThat(pair(told).at("/outcomes/0/observed").asDouble()).isEqualTo(29.1);

        house.gauges().put(STAGE, "r1", at.plus(Duration.ofMinutes(10)), "29.01");
        house.arrived(STAGE, at.plus(Duration.ofMinutes(10)));
        house.pass(Duration.ofMinutes(1));
        assertThat(pair(told).at("/outcomes/1/observed").asDouble()).isEqualTo(29.01);
    }

    @Test
    void isTheReviewedFigureAfterTheProcessEndedAndNeverAZeroThatNobodyCounted() {
        var by = house.now().plus(Duration.ofHours(12));
        var told = tellers.figure("relocated", by, Tellers.quantiles(400, 500, 900));
        var uncounted = tellers.figure("deaths", by, Tellers.quantiles(0, 1, 2));
        house.counts().put("340000", "relocated", 640);
        house.pass(Duration.ofHours(13));
        assertThat(pair(told).get("state").asText()).isEqualTo("AWAITED");
        house.counts().end();
        house.pass(Duration.ofHours(12));
        assertThat(pair(told).at("/outcomes/0/observed").asDouble()).isEqualTo(640);
        assertThat(pair(told).at("/outcomes/0/source").asText())
                .startsWith("figure:flood/since-july/340000@");
        assertThat(pair(uncounted).get("state").asText()).isEqualTo("UNTESTABLE");

        house.counts().put("340000", "relocated", 700); // an erratum
        house.pass(Duration.ofDays(2));
        assertThat(pair(told).at("/outcomes/1/observed").asDouble()).isEqualTo(700);
    }

    @Test
    void isLookedForAtOnceWhenTheProcessOfAFigureEnds() {
        var told =
                tellers.figure(
                        "relocated",
                        house.now().plus(Duration.ofHours(12)),
                        Tellers.quantiles(400, 500, 900));
        house.counts().put("340000", "relocated", 640);
        house.pass(Duration.ofDays(12)); // from now on it is looked at every three days
        house.counts().end();
        house.pass(Duration.ofMinutes(1));
        assertThat(pair(told).at("/outcomes/0/observed").asDouble()).isEqualTo(640);
    }

    @Test
    void hasWhatTheSameIssuerToldBeforeAsOneMoreReference() {
        var by = house.now().plus(Duration.ofDays(4));
        var first = tellers.figure("relocated", by, Tellers.quantiles(400, 500, 900));
        assertThat(pair(first).path("references")).isEmpty();
        var second =
                tellers.issue(
                        Told.Issuer.MODEL,
                        first.quantity(),
                        by,
                        by,
                        "run:" + UUID.randomUUID(),
                        new IssuedForecast(
                                first.forecast().key(),
                                first.forecast().issued().plus(Duration.ofHours(6)),
                                Tellers.quantiles(450, 520, 800),
                                Map.of()));
        assertThat(pair(second).at("/references/PREVIOUS_ISSUE/values/0").asDouble())
                .isEqualTo(400);
    }

    @Test
    void isNeverTheFigureOfAnotherBaseThanItWasToldFor() {
        var by = house.now().plus(Duration.ofHours(12));
        var told = tellers.figure("relocated", by, Tellers.quantiles(400, 500, 900));
        var other = tellers.figure("relocated", by, Tellers.quantiles(400, 500, 900));
        tellers.about(told, "2020-07-06T08|flood|since-july");
        tellers.about(other, "2020-07-06T08|flood|since-june");
        house.counts().put("340000", "relocated", 640);
        house.counts().end();
        house.pass(Duration.ofHours(25));
        assertThat(pair(told).at("/outcomes/0/observed").asDouble()).isEqualTo(640);
        assertThat(pair(other).get("state").asText()).isEqualTo("UNTESTABLE");
    }

    @Test
    void isTheHighestSeverityThatTheTableFinds() {
        var day = house.today().plusDays(1);
        var issued = day.atStartOfDay(OpenStore.ZONE).toInstant().minus(Duration.ofHours(2));
        var told = tellers.risk("省气象局", "c1", issued, Tellers.certain(2));
        untilAfter(day);
        rain(day, "130");
        house.pass(Duration.ofHours(24));
        var pair = pair(told);
        assertThat(pair.at("/outcomes/0/observed").asInt()).as("100 mm is yellow").isEqualTo(2);
        assertThat(pair.at("/outcomes/0/source").asText()).startsWith("rain-100@1 run:");
        assertThat(pair.get("score").asDouble()).isZero();
    }

    @Test
    void isOfNoSeverityOnlyWhereTheRainIsKnown() {
        var day = house.today().plusDays(1);
        var issued = day.atStartOfDay(OpenStore.ZONE).toInstant().minus(Duration.ofHours(2));
        var told = tellers.risk("省气象局", "c1", issued, Tellers.certain(0));
        untilAfter(day);
        house.pass(Duration.ofHours(26));
        assertThat(pair("省气象局", told).get("state").asText()).isEqualTo("AWAITED");
        rain(day, "3");
        house.pass(Duration.ofMinutes(1));
        assertThat(pair(told).at("/outcomes/0/observed").asInt()).isZero();
        assertThat(pair(told).at("/outcomes/0/source").asText()).isEqualTo("severity:none");
    }

    /// The clock stands two hours after the end of a day.
    private void untilAfter(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(OpenStore.ZONE).toInstant();
        house.pass(Duration.between(house.now(), end.plus(Duration.ofHours(2))));
    }

    private void rain(LocalDate day, String mm) {
        Gauges.STATIONS.forEach(s -> house.gauges().put(s.id(), day, mm));
        house.rainArrived(day);
    }

    private JsonNode pair(Told told) {
        return pair("值班长", told);
    }

    private JsonNode pair(String person, Told told) {
        return house.server()
                .get(person, "/api/v1/forecasting/verification/pairs/" + told.id())
                .json();
    }

    private JsonNode scores() {
        return house.server().get("值班长", "/api/v1/forecasting/verification").json();
    }
}
