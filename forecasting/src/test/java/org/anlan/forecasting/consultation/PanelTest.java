package org.anlan.forecasting.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.anlan.domain.Role;
import org.anlan.forecasting.book.Came;
import org.anlan.forecasting.book.ForecastBook;
import org.anlan.forecasting.book.PairBook;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.anlan.forecasting.loop.OutcomesKnown;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.ScoreKey;
import org.anlan.store.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The pool of a consultation")
class PanelTest {

    private static final List<Double> LEVELS = List.of(0.05, 0.5, 0.95);

    @TempDir private Path folder;
    private House house;
    private Instant opened;

    @BeforeEach
    void open() {
        house = new House(folder);
        opened = house.now();
        house.server().person("王教授", Role.DEPARTMENT, "340000");
        house.server().person("李总工", Role.DEPARTMENT, "340000");
    }

    @AfterEach
    void close() {
        house.close();
    }

    /// What an issuer said of the rain of a day in the past, and what fell.
    private void said(
            Told.Issuer kind, String issuer, int daysAgo, double observed, Double... values) {
        said(kind, issuer, "consultation:of-day-" + daysAgo, daysAgo, observed, values);
    }

    private void said(
            Told.Issuer kind,
            String issuer,
            String source,
            int daysAgo,
            double observed,
            Double... values) {
        var to = opened.minus(Duration.ofDays(daysAgo));
        var from = to.minus(Duration.ofDays(1));
        var time = new Horizon(from, to);
        var told = told(kind, issuer, source, time, from.minusSeconds(60), values);
        var came = new Came(Optional.of(from), OptionalDouble.of(observed), "rain", "test/1", to);
        house.server()
                .open()
                .store()
                .useTransaction(
                        Cause.house(),
                        tx -> {
                            ForecastBook.issue(tx, told);
                            ForecastBook.observe(tx, told.id(), came);
                        });
        OutcomesKnown.move(house, told, came);
    }

    private static Told told(
            Told.Issuer kind,
            String issuer,
            String source,
            Horizon time,
            Instant issued,
            Double... values) {
        return new Told(
                UuidCreator.getTimeOrderedEpoch(),
                kind,
                "AREAL_RAIN_DAY",
                time.from(),
                time.to(),
                source,
                new IssuedForecast(
                        new ScoreKey("flood", "340102", 0, issuer, 0),
                        issued,
                        new ForecastValue.Quantiled(LEVELS, List.of(values)),
                        Map.of()));
    }

    private Session asked(List<Map<String, String>> experts) {
        return Session.called(house, Map.of("experts", experts, "asked", Session.rainAsked(house)))
                .frozen();
    }

    private JsonNode weight(JsonNode read, String speaker) {
        return read.at("/pool/weights")
                .valueStream()
                .filter(w -> w.path("speaker").asText().equals(speaker))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void weighsAllAlikeAndSaysSoWhileNothingWasVerified() {
        var session = asked(List.of());
        fileAll(session);
        var read = session.read();
        assertThat(read.at("/pool/equal").asBoolean()).isTrue();
        assertThat(read.at("/pool/whyZh").asText()).contains("尚无已检验的意见");
        assertThat(weight(read, "省水利厅").path("weight").asText()).isEqualTo("0.3333");
        assertThat(read.at("/reference/lineZh").asText()).startsWith("参考:").contains("权重相等");
        assertThat(read.at("/reference/classical/global").isNull()).isTrue();
    }

    private static void fileAll(Session session) {
        session.quantiles("省气象局", "", 40, 60, 90);
        session.quantiles("省水利厅", "", 30, 50, 80);
        session.quantiles("省自然资源厅", "", 35, 55, 85);
    }

    @Test
    void weighsMoreWhoWasNearerBefore() {
        for (int day = 1; day <= 20; day++) {
            said(Told.Issuer.DEPARTMENT, "省气象局", day, 50, 45.0, 50.0, 55.0);
            said(Told.Issuer.DEPARTMENT, "省水利厅", day, 50, 150.0, 200.0, 250.0);
            said(Told.Issuer.DEPARTMENT, "省自然资源厅", day, 50, 80.0, 90.0, 100.0);
        }
        var session = asked(List.of());
        fileAll(session);
        var read = session.read();
        assertThat(read.at("/pool/equal").asBoolean()).isFalse();
        assertThat(read.at("/pool/whyZh").asText()).contains("20 个已检验问题");
        assertThat(weight(read, "省气象局").path("verified").asInt()).isEqualTo(20);
        assertThat(weight(read, "省气象局").path("whyZh").asText()).contains("检验过 20 题,检验板上");
        var board = house.server().get("值班长", "/api/v1/forecasting/verification/weights").json();
        for (var shown : board.at("/items/0/items")) {
            assertThat(weight(read, shown.path("issuer").asText()).path("weight").asDouble())
                    .as("what the board shows is what pools, all being present")
                    .isCloseTo(shown.path("weight").asDouble(), within(1e-4));
        }
        assertThat(read.at("/reference/weightsZh").asText())
                .startsWith("权重:")
                .contains("省气象局", "检验过 20 题");
        var best = weight(read, "省气象局").path("quantileWeight").asDouble();
        var worst = weight(read, "省水利厅").path("quantileWeight").asDouble();
        assertThat(best).isGreaterThan(weight(read, "省自然资源厅").path("weight").asDouble());
        assertThat(worst).isLessThan(0.3);
        // the pool's median leans to the best: equal weights give 55
        assertThat(median(read.at("/pool/quantiles"))).isGreaterThan(55);
        assertThat(read.at("/reference/classical/seeds").asInt()).isEqualTo(20);
        assertThat(read.at("/reference/classical/global/quantiles").size()).isEqualTo(3);
    }

    private static double median(JsonNode quantiles) {
        return quantiles
                .valueStream()
                .filter(q -> q.path("p").asText().equals("0.5"))
                .mapToDouble(q -> q.path("value").asDouble())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void standsThoughANewcomerHasNoPastAndAnOutcomeCannotBeScored() {
        for (int day = 1; day <= 3; day++) {
            said(Told.Issuer.DEPARTMENT, "省气象局", day, 50, 45.0, 50.0, 55.0);
            said(Told.Issuer.DEPARTMENT, "省水利厅", day, 50, 150.0, 200.0, 250.0);
        }
        said(Told.Issuer.DEPARTMENT, "省气象局", 4, Double.POSITIVE_INFINITY, 45.0, 50.0, 55.0);
        var session = asked(List.of(Map.of("name", "王教授")));
        fileAll(session);
        session.quantiles("王教授", "", 42, 62, 92);
        var read = session.read();
        assertThat(read.get("state").asText()).isEqualTo("REVEALED");
        assertThat(weight(read, "王教授").path("verified").asInt()).isZero();
        assertThat(weight(read, "王教授").path("whyZh").asText()).isEqualTo("没有检验过,按平均计");
        assertThat(weight(read, "王教授").path("board").isNull()).isTrue();
        assertThat(read.at("/reference/classical/global/weights").findValuesAsText("speaker"))
                .containsExactlyInAnyOrder("省气象局", "省水利厅");
        assertThat(read.at("/reference/classical/equal/quantiles").size()).isEqualTo(3);
    }

    @Test
    void capsADepartmentHoweverManyExpertsItSends() {
        var session =
                asked(
                        List.of(
                                Map.of("name", "王教授", "department", "省水利厅"),
                                Map.of("name", "李总工", "department", "省水利厅")));
        fileAll(session);
        session.quantiles("王教授", "", 30, 50, 80);
        session.quantiles("李总工", "", 30, 50, 80);
        var read = session.read();
        var water =
                Stream.of("省水利厅", "王教授", "李总工")
                        .mapToDouble(s -> weight(read, s).path("levelWeight").asDouble())
                        .sum();
        assertThat(water).isBetween(0.4999, 0.5002);
        assertThat(read.at("/pool/whyZh").asText()).contains("省水利厅已压到一半");
    }

    @Test
    void countsAModelAsOneMoreExpertAndShowsItApart() {
        var asked = Session.rainAsked(house);
        var from = Instant.parse((String) asked.get("from"));
        var to = Instant.parse((String) asked.get("to"));
        house.server()
                .open()
                .store()
                .useTransaction(
                        Cause.house(),
                        tx ->
                                ForecastBook.issue(
                                        tx,
                                        told(
                                                Told.Issuer.MODEL,
                                                "rain-model",
                                                "run:1",
                                                new Horizon(from, to),
                                                house.now(),
                                                140.0,
                                                160.0,
                                                180.0)));
        var session = Session.called(house, Map.of("asked", asked)).frozen();
        fileAll(session);
        var read = session.read();
        assertThat(weight(read, "rain-model").path("quantileWeight").asText()).isEqualTo("0.2500");
        assertThat(weight(read, "rain-model").path("levelWeight").isNull()).isTrue();
        assertThat(read.at("/pool/differencesFirst").findValuesAsText("department"))
                .doesNotContain("rain-model");
        assertThat(read.at("/reference/models/0/issuer").asText()).isEqualTo("rain-model");
        assertThat(read.at("/reference/lineZh").asText()).contains("模型 rain-model");
        assertThat(read.at("/rounds/0/answers").size()).isEqualTo(4);
        assertThat(heard())
                .as("so that it is weighed on the same question")
                .containsExactly("run:1");
        var evidence = house.server().get("值班长", session.path() + "/evidence").json();
        assertThat(evidence.at("/forecasts/0/issuer").asText()).isEqualTo("rain-model");
    }

    private List<String> heard() {
        return house.server().open().store().read(h -> PairBook.listHeard(h, "flood", 10)).stream()
                .map(heard -> heard.told().source())
                .toList();
    }

    @Test
    void goesIntoTheBookWithEveryOpinionWhenTheCardsTurnAndNotBefore() {
        var session = asked(List.of(Map.of("name", "王教授")));
        session.quantiles("王教授", "", 30, 50, 80);
        session.quantiles("省气象局", "", 40, 60, 90);
        house.server().settle();
        assertThat(book()).isEmpty();
        session.quantiles("省水利厅", "", 30, 50, 80);
        session.file("省自然资源厅", "RED", Map.of("RED", 0.7, "ORANGE", 0.3));
        assertThat(book())
                .containsExactlyInAnyOrder(
                        "EXPERT 王教授 RISK_LEVEL",
                        "EXPERT 王教授 AREAL_RAIN_DAY",
                        "DEPARTMENT 省气象局 RISK_LEVEL",
                        "DEPARTMENT 省气象局 AREAL_RAIN_DAY",
                        "DEPARTMENT 省水利厅 RISK_LEVEL",
                        "DEPARTMENT 省水利厅 AREAL_RAIN_DAY",
                        "DEPARTMENT 省自然资源厅 RISK_LEVEL",
                        "POOL pool RISK_LEVEL",
                        "POOL pool AREAL_RAIN_DAY");
    }

    private List<String> book() {
        return house.server()
                .open()
                .store()
                .read(
                        handle ->
                                handle.createQuery(
                                                "select kind || ' ' || issuer || ' ' || quantity from forecasting.issued")
                                        .mapTo(String.class)
                                        .list());
    }

    @Test
    void tellsWhetherFurtherRoundsHelpedOnceTwentyQuestionsAreKnown() {
        for (int day = 1; day <= 20; day++) {
            var source = "consultation:" + UuidCreator.getTimeOrderedEpoch();
            pooled(source, day, 60.0, 70.0, 80.0);
            pooled(source + "/round:2", day, 45.0, 52.0, 60.0);
        }
        var session = asked(List.of());
        fileAll(session);
        var rounds = session.read().at("/reference/furtherRounds");
        assertThat(rounds.path("questions").asInt()).isEqualTo(20);
        assertThat(rounds.path("inVain").asBoolean()).isFalse();
        assertThat(rounds.path("gainPercent").asDouble()).isBetween(60.0, 95.0);
        assertThat(session.read().at("/pool/equal").asBoolean())
                .as("pools of the past are no voices")
                .isTrue();
    }

    private void pooled(String source, int daysAgo, Double... values) {
        said(Told.Issuer.POOL, "pool", source, daysAgo, 50, values);
    }

    @Test
    void explainsWhyALevelFollowsAsData() {
        var read = Session.called(house).revealed().read();
        var decision = read.at("/reference/decision");
        // pooled: yellow 0.4667, orange 0.2, red 0.3333, which is above the sample ratio 0.20
        assertThat(decision.path("level").asText()).isEqualTo("RED");
        assertThat(decision.at("/atLeast/RED").asText()).isEqualTo("0.3333");
        assertThat(decision.at("/margins/RED").asText()).isEqualTo("0.1333");
        assertThat(decision.at("/experts/0/name").asText()).isEqualTo("省水利厅");
        assertThat(decision.at("/flip/level").asText()).isEqualTo("ORANGE");
        assertThat(decision.path("sample").asBoolean()).isTrue();
    }
}
