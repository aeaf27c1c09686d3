package org.anlan.forecasting.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.port.Observations;
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
                .containsExactlyInAnyOrder("works", "works", "danger", "relief", "past");
        assertThat(pack.get("tookMs").asLong()).isLessThan(60_000);
    }

    @Test
    void showsOfWorksAndDangersWhatTheHouseHasInTheRegion() {
        var now = house.now();
        house.gauges()
                .stand(
                        Observations.Kind.RESERVOIR,
                        List.of(reservoir("v1", "梅山"), reservoir("v2", "响洪甸")));
        house.gauges().put(Observations.Kind.RESERVOIR, "v1", now, "127.35");
        house.gauges().put(Observations.Kind.RESERVOIR, "v2", now, "124.90");
        house.gauges().put(Observations.Kind.STAGE, "r1", now, "29.75");
        house.calls().tell("dike-breach", true, "340102", now);
        house.calls().tell("trapped", false, "340103", now);
        house.storage().open("mengwa", "340102", now);
        house.storage().open("later", "340102", now.plus(Duration.ofHours(2)));
        var session = Session.called(house).frozen();
        var pack = house.server().get("值班长", session.path() + "/evidence").json();
        assertThat(pack.at("/works/reservoirs").findValuesAsText("name")).containsExactly("梅山");
        assertThat(pack.at("/works/reservoirs/0/overM").asText()).isEqualTo("2.05");
        assertThat(pack.at("/works/dikes/0/overM").asText()).isEqualTo("0.45");
        assertThat(pack.at("/works/incidents").findValuesAsText("kind"))
                .containsExactly("dike-breach");
        assertThat(pack.at("/incidents/items").findValuesAsText("kind"))
                .containsExactly("dike-breach", "trapped");
        assertThat(pack.at("/works/floodAreas").findValuesAsText("nameZh"))
                .containsExactly("mengwa蓄洪区");
        assertThat(pack.at("/works/floodAreas/0/note").asText()).isEqualTo("省防指令");
        assertThat(pack.at("/pages/2/items").asInt()).isEqualTo(4);
        assertThat(pack.at("/pages/3/items").asInt()).isEqualTo(2);
        assertThat(pack.get("missing").toString()).contains("堤防巡查").doesNotContain("danger");
    }

    private static Observations.Station reservoir(String id, String name) {
        return new Observations.Station(
                id,
                Observations.Kind.RESERVOIR,
                name,
                "史河",
                115.9,
                31.7,
                Optional.of(new BigDecimal("125.30")),
                Optional.empty());
    }

    @Test
    void saysThatNoFloodStorageAreaIsKnownRatherThanThatNoneIsInUse() {
        house.storage().knowNone();
        var session = Session.called(house).frozen();
        var pack = house.server().get("值班长", session.path() + "/evidence").json();
        assertThat(pack.at("/works/floodAreas").size()).isZero();
        assertThat(pack.get("missing").toString()).contains("省包没有行蓄洪区名录");
    }

    @Test
    void goesOnWhereTheDesksBookCannotBeRead() {
        house.calls().goAway();
        var session = Session.called(house).frozen();
        var pack = house.server().get("值班长", session.path() + "/evidence").json();
        assertThat(pack.get("missing").toString()).contains("danger", "works", "取数失败");
        assertThat(pack.get("goods").size()).isPositive();
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
