package org.anlan.forecasting.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The evidence pack")
class EvidencePackTest {

    @TempDir private Path folder;
    private House house;

    @BeforeEach
    void open() {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void holdsWhatIsKnownPageByPageAndSaysWhatIsNot() {
        house.counts().put("340000", "relocated", 450);
        house.counts().put("340102", "relocated", 400);
        for (var gauge : new String[] {"g1", "g2", "g3", "g4"}) {
            house.gauges().put(gauge, house.today(), "88.5");
        }
        house.rainArrived(house.today());
        var session = Session.called(house).frozen();
        var pack = house.server().get("值班长", session.path() + "/evidence").json();
        assertThat(pack.at("/pages").findValuesAsText("zh"))
                .containsExactly("雨", "水", "工", "险", "灾", "救", "物", "例");
        assertThat(pack.at("/counties/0/region").asText()).isEqualTo("340102");
        assertThat(pack.at("/counties/0/items/0/reviewed").asText()).isEqualTo("400");
        assertThat(pack.at("/rain/items").size()).isPositive();
        assertThat(pack.at("/goods/0/free").asLong()).isEqualTo(1200);
        assertThat(pack.get("missing").findValuesAsText("page"))
                .containsExactly("works", "danger", "relief", "past");
        assertThat(pack.get("tookMs").asLong()).isLessThan(60_000);
    }

    @Test
    void tellsOfEarlierConsultationsOfTheSameHazard() {
        Session.called(house).signed();
        house.pass(Duration.ofHours(1));
        var session = Session.called(house).frozen();
        var past =
                house.server()
                        .get("值班长", session.path() + "/evidence")
                        .json()
                        .at("/pastCases/consultations/0");
        assertThat(past.path("level").asText()).isEqualTo("ORANGE");
        assertThat(past.path("conclusion").asText()).isEqualTo("未来24小时风险高");
        assertThat(past.path("came").isNull()).isTrue();
    }
}
