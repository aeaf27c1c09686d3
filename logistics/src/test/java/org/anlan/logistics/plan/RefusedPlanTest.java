package org.anlan.logistics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anlan.logistics.Logistics;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.road.RoadMap;
import org.anlan.store.Cause;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.store.testing.TestDatabase;
import org.anlan.store.testing.TestProvince;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plan in which the checker finds fault")
class RefusedPlanTest {

    private static final String NEED =
            """
            insert into logistics.basis values ('p', 'b', 'b', 1, now());
            insert into logistics.need values
                ('p', '340103', 'tent-12', 'b', 'need-tent', 30, 10, now(), now(), 1, false);
            """;

    @Test
    void isNotStored() {
        try (var open =
                OpenStore.open(
                        TestDatabase.settings(),
                        TestProvince.birth(),
                        List.of(Logistics.schema()))) {
            open.journal().start();
            var pack = Pack.open(Path.of("src/test/resources/test-pack"));
            var planner =
                    new Planner(
                            open,
                            Catalogue.of(pack),
                            RoadMap.of(pack),
                            (_, _) -> List.of("planted fault"));
            open.store()
                    .useTransaction(
                            Cause.house(),
                            tx -> {
                                tx.handle().createScript(NEED).execute();
                                assertThatThrownBy(
                                                () ->
                                                        planner.propose(
                                                                tx,
                                                                "p",
                                                                Proposer.HOUSE,
                                                                Occasion.REQUEST))
                                        .isInstanceOf(PlanRefused.class)
                                        .hasMessageContaining("planted fault");
                                planner.proposeAlone(tx, "p", Occasion.NEEDS); // logged
                            });
            var plans = open.store().read(h -> SqlPlans.findLatest(h, Optional.empty()));
            assertThat(plans).isEmpty();
        }
    }
}
