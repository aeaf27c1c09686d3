package org.anlan.app.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.anlan.app.house.House;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Opens an installation and serves it until it is told to stop.
@Command(name = "serve", description = "Serve an installation until Ctrl-C / 启动服务")
final class Serve implements Callable<Integer> {

    @Mixin private CommonOptions common = new CommonOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port, 0 takes a free one / 端口,0 为任意空闲端口")
    private Optional<Integer> port = Optional.empty();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var more = port.map(p -> Map.of("web.port", p.toString())).orElse(Map.of());
        var house = House.open(common.settings(more));
        var stop = Thread.ofPlatform().name("anlan-stop").unstarted(house::close);
        Runtime.getRuntime().addShutdownHook(stop);
        announce(house, spec.commandLine().getOut());
        new CountDownLatch(1).await(); // until a signal: the hook closes the house, then all ends
        return Exit.OK.code();
    }

    private static void announce(House house, PrintWriter out) {
        if (house.store().installation().isExercise()) {
            out.println("演练 EXERCISE — no warning of this installation is meant");
        }
        out.println("安澜 is ready 已就绪: " + house.address());
        house.firstLink()
                .ifPresent(
                        link ->
                                out.printf(
                                        "First sign-in, once within a day 首次登录(一次有效,24 小时内):%n  %s%n",
                                        link));
        out.println("Ctrl-C stops it / 按 Ctrl-C 停止");
        out.flush();
    }
}
