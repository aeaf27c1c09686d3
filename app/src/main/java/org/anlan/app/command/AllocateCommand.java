package org.anlan.app.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anlan.logistics.allocation.ServiceShares;
import org.anlan.logistics.allocation.VehiclePlan;
import org.anlan.logistics.allocation.file.AllocationFiles;
import org.anlan.logistics.allocation.file.PlanJson;
import org.anlan.logistics.allocation.file.VehiclePlanJson;
import org.anlan.logistics.allocation.pack.WholePacks;
import org.anlan.logistics.allocation.solve.Allocator;
import org.anlan.logistics.allocation.solve.FairLevels;
import org.anlan.logistics.allocation.solve.FairRule;
import org.anlan.logistics.allocation.solve.VehicleAllocator;
import org.anlan.logistics.flow.FileRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(names = "--whole", description = "In whole units; what that costs is in the gap / 整件")
    private boolean whole;

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

    @Mixin private FairOptions fair = new FairOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    private long began;

    @Override
    public Integer call() throws IOException, FileRefused {
        var unfit = unfit();
        if (unfit.isPresent()) {
            spec.commandLine().getErr().println(unfit.get());
            return Exit.USAGE.code();
        }
        var files = AllocationFiles.open(folder);
        began = System.nanoTime();
        return noVehicles ? allocateFreely(files) : allocate(files);
    }

    /// What is wrong with the options, if anything is.
    private Optional<String> unfit() {
        if (gap < 0 || gap > 1 || limit.filter(seconds -> !(seconds > 0)).isPresent()) {
            return Optional.of("--gap must be 0 to 1, --time-limit above 0.");
        }
        if (noVehicles && fair.isAsked()) {
            return Optional.of("--fair counts the vehicles; leave --no-vehicles out.");
        }
        if (whole && (noVehicles || fair.isAsked())) {
            return Optional.of("--whole is for plans with vehicles and without floors.");
        }
        return fair.unfit();
    }

    private int allocate(AllocationFiles files) throws IOException {
        var exact =
                VehicleAllocator.allocate(
                        files.instance(), files.fleets(), threads(), this::isLate, this::isEnough);
        var plan = whole ? WholePacks.of(files.instance(), files.fleets(), exact, _ -> 1) : exact;
        if (fair.rule().isPresent()) {
            return allocateFairly(files, plan, fair.rule().get());
        }
        double took = seconds();
        write(writer -> VehiclePlanJson.write(plan, took, writer));
        say(outcome(plan, took), Optional.empty());
        return Exit.OK.code();
    }

    private int allocateFairly(AllocationFiles files, VehiclePlan cheapest, FairRule rule)
            throws IOException {
        var levels = levels(files, rule);
        var plan = kept(files, levels);
        double took = seconds();
        write(writer -> VehiclePlanJson.write(plan, levels, took, writer));
        var neutral =
                fair.neutral().map(without -> shares(files, kept(files, levels(files, without))));
        var served = shares(files, plan);
        say(
                outcome(plan, took),
                Optional.of(
                        new PlanOutcome.Fairness(levels, cheapest.objective(), served, neutral)));
        return Exit.OK.code();
    }

    private FairLevels levels(AllocationFiles files, FairRule rule) {
        return FairLevels.of(files.instance(), files.fleets(), rule, threads(), this::isLate);
    }

    private static VehiclePlan kept(AllocationFiles files, FairLevels levels) {
        return VehicleAllocator.allocate(
                files.instance(), files.fleets(), levels.floors(), threads());
    }

    private static ServiceShares shares(AllocationFiles files, VehiclePlan plan) {
        return ServiceShares.of(files.instance(), plan);
    }

    private static PlanOutcome outcome(VehiclePlan plan, double took) {
        return new PlanOutcome(
                plan.objective(), plan.lowerBound(), plan.gap(), plan.optimal(), took);
    }

    private static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors());
    }

    private int allocateFreely(AllocationFiles files) throws IOException {
        var plan = Allocator.allocate(files.instance());
        double took = seconds();
        write(writer -> PlanJson.write(files.instance(), plan, took, writer));
        double cost = (double) plan.objective();
        var outcome = new PlanOutcome(cost, (double) plan.lowerBound(), plan.gap(), true, took);
        say(outcome, Optional.empty());
        return Exit.OK.code();
    }

    private void say(PlanOutcome outcome, Optional<PlanOutcome.Fairness> fairness) {
        outcome.say(spec.commandLine().getOut(), json, fairness);
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
}
