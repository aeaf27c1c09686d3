package org.anlan.forecasting.lab;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A method of the lab names what is wrong with its input:")
class BadRainInputTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            kriging      | {}                                              | gauges
            kriging      | {"gauges":[]}                                   | gauges ([])
            kriging      | {"gauges":[{"x_m":1,"y_m":2,"value":null}]}     | gauges ([{
            kriging      | {"gauges":[{"x_m":"a","y_m":2,"value":1}]}      | gauges/0/x_m ("a")
            kriging      | {"gauges":[{"x_m":1,"y_m":2,"value":-1}]}       | gauges/0/value (-1)
            kriging      | {"gauges":[{"x_m":1,"y_m":2,"value":1}]}        | variogram (absent)
            idw          | {"gauges":[{"x_m":1,"y_m":2,"value":1}]}        | targets
            barnes       | {"gauges":[{"x_m":1,"y_m":2,"value":1}],"targets":[]} | length_m
            barnes       | {"gauges":[{"x_m":1,"y_m":2,"value":1}],"targets":[],"length_m":0} | length_m (0)
            gev          | {"sample":[1,2,3,4,5,6,7,8,9]}                  | sample ([1,2,3
            gumbel       | {"sample":[1,2,3,4,5,6,7,8,9,null]}             | sample
            pearson3-fit | {"sample":[0,2,3,4,5,6,7,8,9,10]}               | sample
            pearson3-phi | {"Cs":[1],"P_percent":[100]}                    | P_percent/0
            pearson3-phi | {"Cs":[1,2],"P_percent":[10]}                   | P_percent ([10])
            lmoments     | {"sample":[1,1e999,3]}                          | sample (
            zonal        | {"values":[[1,2],[3]],"zones":[]}               | zones ([])
            """)
    void namesTheField(String method, String input, String words) {
        assertThatThrownBy(() -> Lab.find(method).orElseThrow().run(input))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("\n");
    }
}
