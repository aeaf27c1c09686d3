package org.anlan.forecasting.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// By hand, on a sphere of 6371.0088 km: a degree along a meridian or the equator is 111 195.080 m,
/// one of longitude at 60° north 55 597.011 m along the great circle.
@DisplayName("Places in degrees")
class DegreesLabTest {

    private static final String GAUGES =
            """
            "gauges": [{"id": "a", "lon": %s, "lat": %s, "value": 10},
                       {"id": "b", "lon": %s, "lat": %s, "value": 20}]
            """;

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, 0, 111195.08023",
        "117, 31, 117, 32, 111195.08023",
        "117, 60, 118, 60, 55597.01086",
        "117, 31, 118, 32, 146125.35385",
        "179.5, 0, 180.5, 0, 111195.08023"
    })
    void lieAsFarApartAsTheHaversineSays(
            double lon, double lat, double otherLon, double otherLat, double metres) {
        var gauges = GAUGES.formatted(lon, lat, otherLon, otherLat);
        var told = run("variogram", "{%s, \"cutoff_m\": 200000}".formatted(gauges));
        assertThat(told.at("/bins/0/np").asInt()).isEqualTo(1);
        assertThat(told.at("/bins/0/dist").asDouble()).isCloseTo(metres, within(1e-4));
        assertThat(told.at("/bins/0/gamma").asDouble()).isEqualTo(50);
    }

    /// A quarter from one, three quarters from the other: weights 16 and 16/9, so 11 mm.
    @Test
    void areWeighedByInverseDistance() {
        var told =
                run(
                        "idw",
                        "{%s, \"targets\": [{\"lon\": 0.25, \"lat\": 0}]}"
                                .formatted(GAUGES.formatted(0, 0, 1, 0)));
        assertThat(told.at("/targets/0/value").asDouble()).isCloseTo(11, within(1e-9));
    }

    /// Two gauges, no nugget, exponential of 111 195.080 m: the covariances are 1 and e⁻¹ between
    /// the gauges and e^-¼, e^-¾ to the place. λ = ½ ± (e^-¼ − e^-¾) / (2 (1 − e⁻¹)).
    @Test
    void areKriged() {
        var told =
                run(
                        "kriging",
                        """
                        {%s, "targets": [{"lon": 0.25, "lat": 0}],
                         "variogram": {"model": "exponential", "psill": 1, "range_m": 111195.08023353292}}
                        """
                                .formatted(GAUGES.formatted(0, 0, 1, 0)));
        var half = (Math.exp(-0.25) - Math.exp(-0.75)) / (2 * (1 - Math.exp(-1)));
        assertThat(told.at("/targets/0/value").asDouble())
                .isCloseTo(10 * (0.5 + half) + 20 * (0.5 - half), within(1e-9));
    }

    /// One pass, L of a degree: weights e^-1/16 and e^-9/16.
    @Test
    void areSmoothedByBarnes() {
        var told =
                run(
                        "barnes",
                        """
                        {%s, "targets": [{"lon": 0.25, "lat": 0}], "passes": 1,
                         "length_m": 111195.08023353292}
                        """
                                .formatted(GAUGES.formatted(0, 0, 1, 0)));
        var near = Math.exp(-1 / 16.0);
        var far = Math.exp(-9 / 16.0);
        assertThat(told.at("/targets/0/value").asDouble())
                .isCloseTo((10 * near + 20 * far) / (near + far), within(1e-9));
    }

    @Test
    void areRefusedByFieldWhereTheyAreMixedStretchedOrHalfGiven() {
        var degrees = GAUGES.formatted(0, 0, 1, 0);
        assertThatThrownBy(
                        () ->
                                run(
                                        "idw",
                                        "{%s, \"targets\": [{\"x_m\": 1, \"y_m\": 1}]}"
                                                .formatted(degrees)))
                .hasMessageContaining("targets/0/x_m");
        assertThatThrownBy(
                        () ->
                                run(
                                        "idw",
                                        "{\"gauges\": [{\"lon\": 1, \"value\": 3}], \"targets\": []}"))
                .hasMessageContaining("gauges/0/lat");
        assertThatThrownBy(() -> run("idw", "{\"gauges\": [{\"value\": 3}], \"targets\": []}"))
                .hasMessageContaining("gauges/0/x_m");
        assertThatThrownBy(
                        () ->
                                run(
                                        "variogram",
                                        "{%s, \"anisotropy\": {\"angle_deg\": 10, \"ratio\": 0.5}}"
                                                .formatted(degrees)))
                .hasMessageContaining("anisotropy");
    }

    private static JsonNode run(String method, String input) {
        return Lab.find(method).orElseThrow().run(input);
    }
}
