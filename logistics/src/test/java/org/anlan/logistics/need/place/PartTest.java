package org.anlan.logistics.need.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.need.place.Part.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The people of a place")
class PartTest {

    private static final Instant NOON = Instant.parse("2031-07-02T04:00:00Z");

    private static Part part(Kind kind, String region, long people) {
        var counted =
                new Denominator(
                        "relocated-now", people, Denominator.Origin.REPORT, "7", NOON, false);
        return Part.of(kind, new RegionCode(region), counted, NOON);
    }

    private static Part county(long people, long... townships) {
        var below =
                Arrays.stream(townships)
                        .mapToObj(n -> part(Kind.TOWNSHIP, "340102001", n))
                        .toList();
        return part(Kind.COUNTY, "340102", people).over(below);
    }

    @Test
    void divideIntoThoseThatReportedAndAStatedRest() {
        var county = county(1000, 300, 200);
        assertThat(county.parts()).extracting(Part::people).containsExactly(300L, 200L, 500L);
        assertThat(county.parts().getLast().kind()).isEqualTo(Kind.REST);
        assertThat(county.parts().getLast().denominator().origin())
                .isEqualTo(Denominator.Origin.REST);
    }

    @Test
    void haveNoRestWhereThePartsAreAll() {
        assertThat(county(500, 300, 200).parts()).hasSize(2);
    }

    @Test
    void stayWholeWhereNothingIsKnownBelow() {
        assertThat(county(500).leaves()).singleElement().returns(500L, Part::people);
    }

    @Test
    void stayWholeWhereMoreAreListedBelowThanThereAre() {
        var county = county(400, 300, 200);
        assertThat(county.exceeded()).isTrue();
        assertThat(county.parts()).isEmpty();
        assertThat(county.listed(Kind.TOWNSHIP)).as("still shown").hasSize(2);
        var shares = Shares.of(county, 40);
        assertThat(shares.units(county)).isEqualTo(40);
        assertThat(shares.units(county.below().getFirst())).as("listed, not counted").isZero();
    }

    @Test
    void areNeverMoreInTheShelterOfATownshipThanInTheTownship() {
        var shelter = part(Kind.SHELTER, "340102001", 120);
        var township = part(Kind.TOWNSHIP, "340102001", 100).over(List.of(shelter));
        var county = part(Kind.COUNTY, "340102", 300).over(List.of(township));
        assertThat(township.exceeded()).isTrue();
        assertThat(county.leaves()).extracting(Part::people).containsExactly(100L, 200L);
        assertThat(county.listed(Kind.SHELTER)).hasSize(1);
    }
}
