package org.anlan.app.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.anlan.app.command.CommonOptions;
import org.anlan.app.drill.story.Scenario;
import org.anlan.app.house.House;
import org.anlan.app.settings.Settings;
import org.anlan.store.StorageException;
import org.anlan.store.pack.Pack;
import org.anlan.web.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Plays a scenario through the public API in an exercise installation, then keeps the wall up.
@Command(name = "drill", description = "Play a real flood through the whole chain / 推演一场真实洪水")
public final class DrillCommand implements Callable<Integer> {

    /// As fast as the machine can.
    private static final String MAX = "max";

    /// A month in about five minutes.
    private static final String WATCHED = "9000";

    @Mixin private CommonOptions common = new CommonOptions();

    @Option(
            names = "--scenario",
            paramLabel = "DIR",
            description = "Scenario folder / 情景目录 (default: the one the province pack names)")
    private Optional<Path> scenario = Optional.empty();

    @Option(
            names = "--speed",
            paramLabel = "N|max",
            defaultValue = WATCHED,
            description = "Civil seconds in one second, or max / 推演倍速 (default ${DEFAULT-VALUE})")
    private String speed = WATCHED;

    @Option(names = "--port", paramLabel = "PORT", description = "Port, 0 takes a free one / 端口")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "Write the summary as JSON / 汇总文件")
    private Optional<Path> summary = Optional.empty();

    @Option(
            names = "--receipts",
            paramLabel = "FILE",
            description = "Write the id of each report the moment it is acknowledged / 逐条记下已收报告的编号")
    private Optional<Path> receipts = Optional.empty();

    @Option(names = "--exit", description = "End after the drill / 推演结束后退出")
    private boolean exit;

    @Spec private CommandSpec spec = CommandSpec.create();

    /// For picocli.
    public DrillCommand() {}

    @Override
    public Integer call() throws InterruptedException, IOException {
        var begun = System.nanoTime();
        var pace = pace();
        var settings = common.settings(defaults());
        if (settings.database().url().isEmpty()) {
            ExerciseFolder.renew(settings.database().folder());
        }
        var story = Scenario.read(scenario.orElseGet(() -> bundled(settings)));
        var house = House.open(settings);
        refuseUsed(house);
        var stop = Thread.ofPlatform().name("anlan-stop").unstarted(house::close);
        Runtime.getRuntime().addShutdownHook(stop);
        var wall = house.address().resolve("/wall");
        var kept = receipts.map(Receipts::new);
        var drill = new Played(house, story, pace, id -> kept.ifPresent(k -> k.accept(id)));
        say("演练 EXERCISE · " + story.titleZh() + " · 大屏 wall: " + wall);
        drill.play();
        var found = drill.summary((System.nanoTime() - begun) / 1e9);
        write(found);
        new SummaryTable(found, spec.commandLine().getOut()).print();
        if (!exit) {
            say("大屏仍在 The wall stays up at " + wall + " ; Ctrl-C ends");
            new CountDownLatch(1).await(); // until a signal: the hook closes the house
        }
        return drill.isTrue() ? 0 : 1;
    }

    /// A drill begins on an empty database; what others wrote is not its to play on.
    private static void refuseUsed(House house) {
        if (!house.accounts().isEmpty()) {
            house.close();
            throw new StorageException(
                    "The database is in use by another installation or drill.\nMaybe name an empty one with --database.",
                    null);
        }
    }

    private Map<String, String> defaults() {
        var defaults = new HashMap<String, String>();
        defaults.put("data", CommonOptions.home().resolve("data-drill").toString());
        defaults.put("installation.kind", "exercise");
        port.ifPresent(p -> defaults.put("web.port", p.toString()));
        return defaults;
    }

    private Path bundled(Settings settings) {
        return Pack.open(settings.pack())
                .drill()
                .orElseThrow(
                        () ->
                                new ParameterException(
                                        spec.commandLine(),
                                        "Pack %s names no drill.\nMaybe name one with --scenario."
                                                .formatted(settings.pack())));
    }

    private double pace() {
        if (speed.equals(MAX)) {
            return Double.POSITIVE_INFINITY;
        }
        if (!speed.matches("[1-9][0-9]{0,6}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--speed (%s) must be a whole number from 1 to 9999999, or max."
                            .formatted(speed));
        }
        return Double.parseDouble(speed);
    }

    private void write(Map<String, Object> found) {
        summary.ifPresent(
                file -> {
                    try {
                        Files.writeString(file, Json.write(found) + "\n");
                    } catch (IOException e) {
                        throw new StorageException(
                                "The summary %s cannot be written.".formatted(file), e);
                    }
                });
    }

    private void say(String line) {
        var out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
