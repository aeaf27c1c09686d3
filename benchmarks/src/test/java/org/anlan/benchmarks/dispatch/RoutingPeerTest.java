package org.anlan.benchmarks.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.anlan.logistics.dispatch.Delivery;
import org.anlan.logistics.dispatch.DepotVehicles;
import org.anlan.logistics.dispatch.DispatchFamily;
import org.anlan.logistics.dispatch.DispatchTask;
import org.anlan.logistics.dispatch.Mode;
import org.anlan.logistics.dispatch.Way;
import org.anlan.logistics.dispatch.search.Dispatcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("OR-Tools' routing as a peer")
class RoutingPeerTest {

    @Test
    void findsTheSameVehicleHoursWhereOneTripIsPlainlyBest() {
        var ways =
                List.of(
                        new Way("D", "P", Mode.ROAD, 60, 60_000, Way.NO_LIMIT, Way.ALWAYS),
                        new Way("P", "D", Mode.ROAD, 60, 60_000, Way.NO_LIMIT, Way.ALWAYS));
        var task =
                new DispatchTask(
                        DispatchFamily.CLASSES,
                        List.of(new DepotVehicles("D", "medium", 1, 1, 0)),
                        List.of(new Delivery("L", "D", "P", "I", 9, 1, 1_000_000, 1_000_000, 1)),
                        ways,
                        1_000,
                        1_440);
        assertThat(new RoutingPeer(task, "D").tonHours()).isEqualTo(9.0, within(1e-6));
        assertThat(Dispatcher.dispatch(task, 1, 10, () -> false).figures().vehicleTonHours())
                .isEqualTo(9.0);
    }
}
