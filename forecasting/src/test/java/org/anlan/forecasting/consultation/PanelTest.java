package org.anlan.forecasting.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anlan.forecasting.book.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pool of a consultation")
class PanelTest extends WithPast {

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

    private static double median(JsonNode quantiles) {
        return quantiles
                .valueStream()
                .filter(q -> q.path("p").asText().equals("0.5"))
                .mapToDouble(q -> q.path("value").asDouble())
                .findFirst()
                .orElseThrow();
    }
}
