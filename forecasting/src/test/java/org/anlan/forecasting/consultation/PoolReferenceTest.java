package org.anlan.forecasting.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anlan.forecasting.book.ForecastBook;
import org.anlan.forecasting.book.PairBook;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.house.Session;
import org.anlan.store.Cause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What stands beside the pool of a consultation")
class PoolReferenceTest extends WithPast {

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
        var evidence = house.server().get("值班长", session.path() + "/evidence").json();
        assertThat(evidence.at("/forecasts/0/issuer").asText()).isEqualTo("rain-model");
        assertThat(heard())
                .as("so that it is weighed on the same question")
                .containsExactly("run:1");
    }

    private List<String> heard() {
        return house.server().open().store().read(h -> PairBook.listHeard(h, "flood", 10)).stream()
                .map(heard -> heard.told().source())
                .toList();
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

    private void pooled(String source, int daysAgo, Double... values) {
        said(Told.Issuer.POOL, "pool", source, daysAgo, 50, values);
    }
}
