package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.need.Reckoning;
import org.anlan.store.Cause;
import org.anlan.store.pack.Pack;
import org.anlan.store.testing.Statements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reckoning the needs of many counties")
class ReckoningTripsTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"340102", "340102 340103", "340102 340103 340176 340202"})
    void takesAsManyTripsAsThoseOfOne(String touched) {
        try (var scene = new Scene()) {
            scene.relocate("340102", 30).relocate("340103", 30).relocate("340202", 30);
            var pack = Pack.open(Path.of("src/test/resources/test-pack"));
            var reckoning = new Reckoning(scene.server.open(), Catalogue.of(pack), scene.figures);
            var counties = counties(touched);
            var before = scene.figures.questions();
            int statements =
                    scene.server
                            .open()
                            .store()
                            .inTransaction(
                                    Cause.house(),
                                    tx ->
                                            Statements.during(
                                                    tx.handle(),
                                                    () ->
                                                            reckoning.follow(
                                                                    tx, Scene.FLOOD, counties, 1)));
            assertThat(statements)
                    .as("basis read and put, needs and displaced dropped and put")
                    .isEqualTo(6);
            assertThat(scene.figures.questions() - before).isEqualTo(1);
        }
    }

    private static Set<RegionCode> counties(String codes) {
        return Arrays.stream(codes.split(" "))
                .map(RegionCode::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
