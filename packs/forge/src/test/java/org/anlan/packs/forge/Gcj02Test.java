package org.anlan.packs.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class Gcj02Test {

    @Property
    void isUndoneByItsInverse(
            @ForAll @DoubleRange(min = 114, max = 120) double longitude,
            @ForAll @DoubleRange(min = 29, max = 35) double latitude) {
        var back = Gcj02.toCgcs2000(Gcj02.fromCgcs2000(new Coordinate(longitude, latitude)));
        assertThat(back.x).isCloseTo(longitude, within(1e-9));
        assertThat(back.y).isCloseTo(latitude, within(1e-9));
    }

    /// The pair is the one in the tests of the open-source library eviltransform.
    @Test
    void shiftsAKnownPointOfShanghaiAsPublished() {
        var shifted = Gcj02.fromCgcs2000(new Coordinate(121.5272106, 31.1774276));
        assertThat(shifted.x).isCloseTo(121.531541859215, within(1e-6));
        assertThat(shifted.y).isCloseTo(31.17530398364597, within(1e-6));
    }
}
