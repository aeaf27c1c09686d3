package org.anlan.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anlan.logistics.dispatch.Dispatch;
import org.anlan.logistics.dispatch.DispatchTask;
import org.anlan.logistics.dispatch.check.LoadsCheck;
import org.anlan.logistics.dispatch.file.DispatchFiles;
import org.anlan.logistics.dispatch.file.LoadsView;
import org.anlan.logistics.dispatch.search.Dispatcher;
import org.anlan.logistics.flow.FileRefused;
import org.anlan.web.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes truck loads from a folder of CSV files, or checks those in a file; needs no installation.
@Command(
        name = "dispatch",
        description = {
            "Make truck loads of the deliveries in DIR, or check them / 装车派车,或复核",
            "Bad files: exit 2, naming file, line and column. --check: exit 1 if anything is wrong."
        })
final class DispatchCommand implements Callable<Integer> {

    private static final double NANOS = 1e9;
    private static final int MINUTES_AN_HOUR = 60;
    private static final int MOST_LINES = 20;

    @Parameters(paramLabel = "DIR", description = "vehicles, fleets, deliveries, ways .csv / 目录")
    private Path folder = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "Where the loads go / 结果文件")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--check", paramLabel = "FILE", description = "Check these loads / 复核")
    private Optional<Path> check = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Of the search / 随机种子")
    private long seed = 1;

    @Option(names = "--tries", paramLabel = "N", description = "For each depot / 每库尝试次数")
    private int tries = Dispatcher.TRIES;

    @Option(
            names = "--time-limit",
            paramLabel = "S",
            description = "Stop after so many seconds with the best so far / 限时(秒)")
    private Optional<Double> limit = Optional.empty();

    @Option(names = "--hours", paramLabel = "H", description = "By when all are back / 期限(小时)")
    private int hours = 24;

    @Option(
            names = "--vehicle-hour-weight",
            paramLabel = "W",
            description = "A vehicle ton-hour beside a ton-hour of waiting / 车时权重")
    private double weight = DispatchTask.VEHICLE_HOUR_WEIGHT;

    @Option(names = "--json", description = "Say the figures as JSON / 以 JSON 输出指标")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, FileRefused {
        if (out.isPresent() == check.isPresent()
                || hours < 0
                || hours * MINUTES_AN_HOUR > DispatchTask.MOST_MINUTES
                || !(weight >= 0 && weight <= 1_000)
                || tries < 0
                || limit.filter(seconds -> !(seconds > 0)).isPresent()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "dispatch: one of --out and --check; --hours 0 to 168, --tries from 0, "
                                    + "--vehicle-hour-weight 0 to 1000, --time-limit above 0.");
            return Exit.USAGE.code();
        }
        var task = DispatchFiles.read(folder, weight, hours * MINUTES_AN_HOUR);
        return check.isPresent() ? check(check.get()) : dispatch(task, out.orElseThrow());
    }

    private int check(Path loads) throws IOException {
        var wrong = LoadsCheck.wrong(folder, loads);
        var told = spec.commandLine().getOut();
        wrong.stream().limit(MOST_LINES).forEach(told::println);
        if (wrong.size() > MOST_LINES) {
            told.println("… %d more 另有".formatted(wrong.size() - MOST_LINES));
        }
        told.println(wrong.isEmpty() ? "装车方案成立 the loads hold" : "装车方案不成立 the loads do not hold");
        return (wrong.isEmpty() ? Exit.OK : Exit.FAILED).code();
    }

    private int dispatch(DispatchTask task, Path file) throws IOException {
        long began = System.nanoTime();
        var found =
                Dispatcher.dispatch(
                        task,
                        seed,
                        tries,
                        () ->
                                limit.filter(s -> (System.nanoTime() - began) / NANOS > s)
                                        .isPresent());
        var view = LoadsView.of(found, task.mostMinutes());
        Files.writeString(file, Json.write(view));
        if (json) {
            spec.commandLine()
                    .getOut()
                    .println(Json.write(Objects.requireNonNull(view.get("figures"))));
        } else {
            say(found, (System.nanoTime() - began) / NANOS);
        }
        return Exit.OK.code();
    }

    private void say(Dispatch found, double seconds) {
        var figures = found.figures();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "车次 trips %d · 已装 carried %.1f t · %.0f km%n等待 waiting %.1f t·h, 下界 bound"
                                + " %.1f (+%.1f %%)%n车时 vehicle hours %.1f t·h, 下界 bounds %.1f (+%.1f"
                                + " %%), %.1f (+%.1f %%)%n用时 %.2f s%n",
                        found.trips().size(),
                        figures.carriedTonnes(),
                        figures.kilometres(),
                        figures.waitingTonHours(),
                        figures.waitingBound(),
                        100 * figures.waitingGap(),
                        figures.vehicleTonHours(),
                        figures.loadBound(),
                        100 * figures.loadGap(),
                        figures.clusterBound(),
                        100 * figures.clusterGap(),
                        seconds);
        for (var row : found.uncarried()) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            "未装 not carried %s × %d: %s / %s%n",
                            row.delivery(), row.units(), row.rule().zh(), row.rule().en());
        }
    }
}
