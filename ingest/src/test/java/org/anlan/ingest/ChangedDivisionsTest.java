package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("When regions change")
class ChangedDivisionsTest {

    private static final String PEOPLE = "people-affected";
    private static final String DEATHS = "deaths";

    private Moving province;

    @BeforeEach
    void open() {
        province = new Moving();
        province.file("340102001", 30, Map.of(PEOPLE, "100", DEATHS, "1"));
        province.file("340103001", 30, Map.of(PEOPLE, "50", DEATHS, "2"));
        province.file("340202001", 30, Map.of(PEOPLE, "7"));
    }

    @AfterEach
    void close() {
        province.close();
    }

    @ParameterizedTest(name = "dated {0}")
    @ValueSource(booleans = {false, true})
    void aCountyThatMovesCountsInItsNewCityAtOnceAndThenIsSummedAsThen(boolean dated) {
        assertThat(people("340100")).isEqualTo(150);
        var before = province.position();
        province.reopen(Moving.giving("340103", "340200", dated));

        assertThat(people("340100")).isEqualTo(100);
        assertThat(people("340200")).isEqualTo(57);
        assertThat(people("340000")).isEqualTo(157);
        assertThat(province.figure("340200", DEATHS)).isEqualTo(2);
        assertThat(province.figure("340100", PEOPLE, before)).isEqualTo(150);
        assertThat(province.figure("340200", PEOPLE, before)).isEqualTo(7);
        assertThat(province.reportPath("340103001")).isEqualTo("340000/340200/340103/340103001/");

        province.file("340103001", 20, Map.of(PEOPLE, "60", DEATHS, "2"));
        assertThat(people("340200")).isEqualTo(67);
        assertThat(people("340100")).isEqualTo(100);
    }

    @Test
    void aCountyThatIsDissolvedCountsInItsSuccessorOnce() {
        province.file("340102", 40, Map.of(PEOPLE, "300"));
        assertThat(people("340102")).isEqualTo(300);
        province.reopen(Moving.dissolving("340102", "340103"));

        assertThat(people("340103")).isEqualTo(150);
        assertThat(people("340100")).as("its own word yields to its townships'").isEqualTo(150);
        province.file("340102001", 10, Map.of(PEOPLE, "110"));
        assertThat(people("340103")).isEqualTo(160);
        assertThat(province.troubles()).isEmpty();
    }

    @Test
    void aCountyThatToldOfItselfOnlyStillCountsUnderItsLastOwnerUntilItsTownshipsTell() {
        province.file("340202", 20, Map.of(DEATHS, "4"));
        assertThat(province.figure("340200", DEATHS)).isEqualTo(4);
        province.reopen(Moving.dissolving("340202", "340103"));
        assertThat(province.figure("340200", DEATHS)).isEqualTo(4);
        assertThat(province.figure("340000", DEATHS)).isEqualTo(7);

        province.file("340202002", 10, Map.of(DEATHS, "5"));
        assertThat(province.figure("340200", DEATHS)).isEqualTo(-1);
        assertThat(province.figure("340103", DEATHS)).isEqualTo(7);
        assertThat(province.figure("340000", DEATHS)).isEqualTo(8);
    }

    @Test
    void nothingIsToldWhereNothingChanged() {
        province.reopen(regions -> regions);
        assertThat(province.told("ingest.DivisionsChanged")).isZero();
        province.reopen(Moving.giving("340103", "340200", false));
        province.reopen(regions -> regions);
        assertThat(province.told("ingest.DivisionsChanged")).isEqualTo(1);
    }

    private long people(String region) {
        return province.figure(region, PEOPLE);
    }
}
