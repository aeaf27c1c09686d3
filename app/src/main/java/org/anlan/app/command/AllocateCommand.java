package org.anlan.app.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anlan.logistics.allocation.AllocationFiles;
import org.anlan.logistics.allocation.Allocator;
import org.anlan.logistics.allocation.PlanJson;
import org.anlan.logistics.allocation.VehicleAllocator;
import org.anlan.logistics.allocation.VehiclePlan;
import org.anlan.logistics.allocation.VehiclePlanJson;
import org.anlan.logistics.flow.FileRefused;
import org.anlan.web.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Plans one allocation instance from a folder of CSV files; needs no installation.
@Command(
        name = "allocate",
        description = {
            "Plan the instance in DIR, with a proven bound / 求解一个调拨算例并给出可验证的下界",
            "Bad files: exit 2, naming file, line and column."
        })
final class AllocateCommand implements Callable<Integer> {

    private static final double NANOS = 1e9;

    @Parameters(paramLabel = "DIR", description = "depots, townships, items, … .csv / 算例目录")
    private Path folder = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The plan / 方案文件")
    private Path out = Path.of("");

    @Option(names = "--no-vehicles", description = "Vehicles have no limit / 不计运力")
    private boolean noVehicles;

    @Option(
            names = "--time-limit",
            paramLabel = "S",
            description = "Stop after so many seconds with the best plan so far / 限时(秒)")
    private Optional<Double> limit = Optional.empty();

    @Option(
            names = "--gap",
            paramLabel = "G",
            description = "Stop once proven within this share of the best, 0.001 is 0.1 % / 差距")
    private double gap;

    @Option(names = "--json", description = "Say the outcome as JSON / 以 JSON 输出结果")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    private long began;

    @Override
    public Integer call() throws IOException, FileRefused {
        if (gap < 0 || gap > 1 || limit.filter(seconds -> !(seconds > 0)).isPresent()) {
            spec.commandLine().getErr().println("--gap must be 0 to 1, --time-limit above 0.");
            return Exit.USAGE.code();
        }
        var files = AllocationFiles.open(folder);
        began = System.nanoTime();
        return noVehicles ? allocateFreely(files) : allocate(files);
    }

    private int allocate(AllocationFiles files) throws IOException {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        var plan =
                VehicleAllocator.allocate(
                        files.instance(), files.fleets(), threads, this::isLate, this::isEnough);
        double took = seconds();
        write(writer -> VehiclePlanJson.write(plan, took, writer));
        say(plan.objective(), plan.lowerBound(), plan.gap(), plan.optimal(), took);
        return Exit.OK.code();
    }

    private int allocateFreely(AllocationFiles files) throws IOException {
        var plan = Allocator.allocate(files.instance());
        double took = seconds();
        write(writer -> PlanJson.write(files.instance(), plan, took, writer));
        say((double) plan.objective(), (double) plan.lowerBound(), plan.gap(), true, took);
        return Exit.OK.code();
    }

    private boolean isLate() {
        return limit.isPresent() && seconds() > limit.get();
    }

    private boolean isEnough(VehiclePlan plan) {
        if (!json) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            Locale.ROOT,
                            "下界 bound %.6e · 差距 gap %.4f %% · %.2f s%n",
                            plan.lowerBound(),
                            100 * plan.gap(),
                            seconds());
        }
        return gap > 0 && plan.gap() <= gap;
    }

    private double seconds() {
        return (System.nanoTime() - began) / NANOS;
    }

    private interface Writing {
        void to(Writer writer) throws IOException;
    }

    private void write(Writing writing) throws IOException {
        try (var writer = Files.newBufferedWriter(out)) {
            writing.to(writer);
        }
    }

    private void say(double objective, double bound, double share, boolean optimal, double took) {
        if (json) {
            var told = new LinkedHashMap<String, Object>();
            told.put("objective", objective);
            told.put("lowerBound", bound);
            told.put("gap", share);
            told.put("optimal", optimal);
            told.put("seconds", took);
            spec.commandLine().getOut().println(Json.write(told));
            return;
        }
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "目标 objective %.2f%n下界 bound %.2f%n差距 gap %.6f %%%n用时 %.3f s%n",
                        objective,
                        bound,
                        100 * share,
                        took);
    }
}
