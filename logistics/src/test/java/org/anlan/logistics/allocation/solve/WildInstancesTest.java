package org.anlan.logistics.allocation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.anlan.logistics.allocation.WildInstance;
import org.anlan.logistics.allocation.file.AllocationFolder;
import org.anlan.logistics.allocation.file.VehiclePlanJson;
import org.anlan.logistics.audit.PlanAudit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `-Danlan.wild=10000` draws as many as that; a build draws some hundreds.
@DisplayName("Out of the wildest instances")
class WildInstancesTest {

    private static final int DRAWN = Integer.getInteger("anlan.wild", 400);

    @TempDir private Path folder = Path.of("");

    @Test
    void comesAPlanThatHoldsAndIsProvenBest() throws Exception {
        for (long seed = 0; seed < DRAWN; seed++) {
            var wild = WildInstance.of(seed);
            var plan = VehicleAllocator.allocate(wild.instance(), wild.fleets(), 1);
            assertThat(plan.optimal()).as("seed %d", seed).isTrue();
            assertThat(plan.gap()).as("seed %d", seed).isLessThan(1e-6);
            AllocationFolder.write(folder, wild.instance(), wild.fleets());
            var file = folder.resolve("plan.json");
            try (var writer = Files.newBufferedWriter(file)) {
                VehiclePlanJson.write(plan, 0, writer);
            }
            assertThat(PlanAudit.wrong(folder, file, true)).as("seed %d", seed).isEmpty();
        }
    }
}
