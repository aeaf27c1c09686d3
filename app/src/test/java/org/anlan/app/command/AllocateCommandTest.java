package org.anlan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anlan.logistics.allocation.family.FleetFamily;
import org.anlan.logistics.allocation.family.InstanceFamily;
import org.anlan.logistics.allocation.file.AllocationFolder;
import org.anlan.web.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("On the command line, an allocation")
class AllocateCommandTest {

    @TempDir private Path home = Path.of("");

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void writeInstance() throws Exception {
        var instance = new InstanceFamily(8, 20, 3, false).instance(5);
        AllocationFolder.write(folder, instance, FleetFamily.fleets(instance, 0.5, 5));
    }

    @Test
    void isPlannedCheckedAndTold() throws Exception {
        var told = allocate("--json");
        assertThat(told.exit()).isZero();
        var outcome = Json.tree(told.out());
        assertThat(outcome.path("optimal").asBoolean()).isTrue();
        assertThat(outcome.path("gap").asDouble()).isLessThan(1e-9);
        assertThat(Json.tree(Files.readString(plan())).path("objective").asDouble())
                .isEqualTo(outcome.path("objective").asDouble());
        assertThat(check().exit()).isZero();
        assertThat(check().out()).contains("方案成立");
    }

    @Test
    void tellsPeopleItsBoundAndGapOnTheWay() {
        var told = allocate();
        assertThat(told.err()).contains("下界 bound", "差距 gap");
        assertThat(told.out()).contains("目标 objective", "用时");
    }

    @Test
    void isPlannedWithoutVehicles() {
        assertThat(allocate("--no-vehicles").exit()).isZero();
        assertThat(check("--no-vehicles").exit()).isZero();
        var withVehicles = check();
        assertThat(withVehicles.exit()).isEqualTo(1);
        assertThat(withVehicles.out()).contains("driving from", "方案不成立");
    }

    @Test
    void isPlannedFairlyAndThePriceOfItTold() throws Exception {
        var told = allocate("--fair", "1", "--rural-tilt", "0.3", "--json");
        assertThat(told.exit()).isZero();
        var outcome = Json.tree(told.out());
        assertThat(outcome.path("objective").asDouble())
                .isGreaterThan(outcome.path("objectiveWithoutFloors").asDouble());
        assertThat(outcome.path("levels").asInt()).isPositive();
        assertThat(outcome.path("served").path("rural").asDouble())
                .isGreaterThan(outcome.path("servedWithoutTilt").path("rural").asDouble());
        assertThat(check().out()).contains("方案成立");
        var file = Files.readString(plan());
        Files.writeString(plan(), file.replaceAll("\"share\":0\\.[0-9]+", "\"share\":1.0"));
        assertThat(check().out()).contains("floor of", "方案不成立");
        assertThat(allocate("--fair", "1").out()).contains("保底", "农村 rural");
    }

    @Test
    void isPlannedInWholeUnits() throws Exception {
        assertThat(allocate("--whole").exit()).isZero();
        var flows = Json.tree(Files.readString(plan())).path("flows");
        assertThat(flows).isNotEmpty();
        assertThat(flows).allMatch(flow -> flow.path("units").asDouble() % 1 == 0);
        assertThat(check().out()).contains("方案成立");
        assertThat(allocate("--whole", "--no-vehicles").exit()).isEqualTo(2);
    }

    @Test
    void isNotPlannedByAnUnfitRule() {
        assertThat(allocate("--fair", "1.5").exit()).isEqualTo(2);
        assertThat(allocate("--fair", "1", "--rural-tilt", "2").exit()).isEqualTo(2);
        assertThat(allocate("--fair", "1", "--no-vehicles").exit()).isEqualTo(2);
    }

    @Test
    void endsWithinItsTimeAndHoldsAllTheSame() {
        assertThat(allocate("--time-limit", "0.000001").exit()).isZero();
        assertThat(check().exit()).isZero();
    }

    @Test
    void isRefusedAtThePlaceThatIsWrong() throws Exception {
        Files.writeString(folder.resolve("routes.csv"), "depot,township,minutes\nD0,T0,soon\n");
        var told = allocate();
        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains("routes.csv:2:3").doesNotContain("\tat ");
        Files.delete(folder.resolve("routes.csv"));
        assertThat(allocate().err()).contains("routes.csv:0:0: the file is missing");
        assertThat(allocate("--gap", "7").exit()).isEqualTo(2);
        assertThat(new Shell(home).run("plan", "check", folder.toString(), "nowhere.json").exit())
                .isEqualTo(2);
    }

    @Test
    void ofOneItemIsAFlowOfLeastCost() throws Exception {
        var file = folder.resolve("two.dmx");
        Files.writeString(file, "p min 2 1\nn 1 3\nn 2 -3\na 1 2 0 5 7\n");
        assertThat(new Shell(home).run("flow", file.toString()).out().strip()).isEqualTo("21");
        Files.writeString(file, "p min 2 1\nn 1 3\nn 2 -3\na 1 2 0 2 7\n");
        var none = new Shell(home).run("flow", file.toString());
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.out()).contains("无可行流", "missing 1");
        Files.writeString(file, "p min 2 1\na 1 3 0 2 7\n");
        assertThat(new Shell(home).run("flow", file.toString()).err()).contains("two.dmx:2:");
    }

    private Shell.Done allocate(String... more) {
        return run(List.of("allocate", folder.toString(), "--out", plan().toString()), more);
    }

    private Shell.Done check(String... more) {
        return run(List.of("plan", "check", folder.toString(), plan().toString()), more);
    }

    private Shell.Done run(List<String> words, String... more) {
        var all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new Shell(home).run(all.toArray(String[]::new));
    }

    private Path plan() {
        return folder.resolve("plan.json");
    }
}
