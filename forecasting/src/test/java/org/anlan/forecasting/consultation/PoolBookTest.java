package org.anlan.forecasting.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A consultation's opinions")
class PoolBookTest extends WithPast {

    @Test
    void goIntoTheBookWithTheirPoolWhenTheCardsTurnAndNotBefore() {
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
}
