package org.anlan.forecasting.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A method of hazard and impact")
class BadHazardInputTest {

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("names what is wrong with its input")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            vulnerability | {}                                                       | function (absent)
            vulnerability | {"function":{"kind":"emanuel","v_half":70}}              | intensity (absent)
            vulnerability | {"function":{"kind":"emanuel"},"intensity":[1]}          | function/v_half (absent)
            vulnerability | {"function":{"kind":"emanuel","v_half":20},"intensity":[1]} | function/v_half (20)
            vulnerability | {"function":{"kind":"lognormal","theta":-1,"beta":1},"intensity":[1]} | function/theta (-1)
            vulnerability | {"function":{"kind":"table","imls":[2,1],"mean":[0,1]},"intensity":[1]} | function/imls ([2,1])
            vulnerability | {"function":{"kind":"table","imls":[1,2],"mean":[0]},"intensity":[1]} | function/mean ([0])
            vulnerability | {"function":{"kind":"emanuel","v_half":70},"intensity":[1],"exposure":[-1]} | exposure/0 (-1)
            vulnerability | {"function":{"kind":"emanuel","v_half":70},"intensity":[1],"exposure":[1,2]} | exposure ([1,2])
            vulnerability | {"function":{"kind":"mass","imls":[1],"loss_ratios":[0,1],"probabilities":[[0.5],[0.4]]},"intensity":[1]} | function/probabilities ([[0.5],[0.4]])
            vulnerability | {"function":{"kind":"table","imls":[1],"mean":[0.9],"cov":[2]},"intensity":[1],"loss_ratios":[0.5],"spread":"BT"} | spread ("BT")
            vulnerability | {"fragility":{"curves":[{"theta":5}]},"intensity":[1]}   | fragility/curves/0/beta (absent)
            vulnerability | {"damage_distributions":[[0.5,0.4]]}                     | damage_distributions/0
            pager         | {}                                                       | exposure_mmi_1_to_10
            pager         | {"exposure_mmi_1_to_10":[1,2,3]}                         | exposure_mmi_1_to_10 ([1,2,3])
            pager         | {"country":"XX","exposure_mmi_1_to_10":[0,0,0,0,0,0,0,0,0,0]} | country ("XX")
            pager         | {"kind":"economic","exposure_mmi_1_to_10":[0,0,0,0,0,0,0,0,0,0]} | gdp_per_capita_usd (absent)
            pager         | {"grid":{"mmi":[[7]],"population":[[1,2]]}}              | grid/population/0
            pager         | {"expected":-1}                                          | expected (-1)
            intensity     | {"magnitude":6}                                          | region (absent)
            intensity     | {"region":"moon","magnitude":6}                          | region ("moon")
            intensity     | {"region":"moderate"}                                    | magnitude
            intensity     | {"region":"moderate","magnitude":6,"places":[{"east_km":1}]} | places/0/north_km (absent)
            intensity     | {"region":"moderate","magnitude":6,"places":[{"lon":117,"lat":32}]} | epicentre (absent)
            holland       | {"vmax_ms":30}                                           | central_pressure_hPa (absent)
            holland       | {"central_pressure_hPa":1020,"vmax_ms":30}               | central_pressure_hPa (1020)
            holland       | {"central_pressure_hPa":960}                             | latitude_deg (absent)
            holland       | {"central_pressure_hPa":960,"vmax_ms":0}                 | vmax_ms (0)
            holland       | {"central_pressure_hPa":960,"vmax_ms":30,"distances_km":[1]} | radius_max_km (absent)
            """)
    void namesTheField(String method, String input, String words) {
        assertThatThrownBy(() -> Lab.find(method).orElseThrow().run(input))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("\n");
    }

    @Test
    @DisplayName("takes nobody exposed for no loss, and the unknown not for nothing")
    void zeroAndUnknown() {
        var green =
                Lab.find("pager")
                        .orElseThrow()
                        .run("{\"exposure_mmi_1_to_10\":[0,0,0,0,0,0,0,0,0,0]}");
        assertThat(green.get("expected").asDouble()).isZero();
        assertThat(green.get("alert").asText()).isEqualTo("green");
        var partly =
                Lab.find("vulnerability")
                        .orElseThrow()
                        .run(
                                "{\"function\":{\"kind\":\"emanuel\",\"v_half\":70},"
                                        + "\"intensity\":[70,null],\"exposure\":[8,9]}");
        assertThat(partly.get("total").asDouble()).isCloseTo(4, within(1e-12));
        assertThat(partly.get("missing").asInt()).isEqualTo(1);
        assertThat(partly.at("/v/1").isNull()).isTrue();
    }

    @Test
    @DisplayName("estimates the greatest wind of pressure where none was measured, south as north")
    void noGreatestWind() {
        var north = "{\"central_pressure_hPa\":960,\"latitude_deg\":20,\"radius_max_km\":40}";
        var south = north.replace("20,", "-20,");
        var answer = Lab.find("holland").orElseThrow().run(north);
        assertThat(answer.get("B").asDouble()).isCloseTo(1.11, within(1e-9));
        assertThat(Lab.find("holland").orElseThrow().run(south)).isEqualTo(answer);
    }
}
