package org.anlan.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.anlan.app.drill.DrillCommand;
import org.anlan.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// All commands. To add one: its class, and its name in this list.
@Command(
        name = "./anlan",
        description = "Anlan 安澜, the working system of a provincial disaster command centre.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DrillCommand.class,
            Serve.class,
            JournalCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            User.class,
            LabCommand.class,
            RoadsCommand.class,
            AllocateCommand.class,
            FlowCommand.class,
            PlanCommand.class,
            DispatchCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "All tests 全部测试: ./anlan test [--install]",
            "Exit codes 退出码: 0 done, 1 failed, 2 wrong usage, 3 settings or pack refused,",
            "4 storage, 5 no JDK or no build, 130 and 143 stopped by Ctrl-C or SIGTERM."
        })
public final class Anlan implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Anlan.class);

    @Spec private CommandSpec spec = CommandSpec.create();

    /// Runs a command.
    ///
    /// @return its exit code
    public static int run(String... args) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return HelpOption.addTo(new CommandLine(new Anlan()))
                .setOut(out)
                .setErr(err)
                .registerConverter(PostOption.class, new PostOption.Converter())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((e, command, _) -> fail(e, command))
                .execute(args);
    }

    private static int fail(Exception failure, CommandLine command) {
        var exit = Exit.of(failure);
        command.getErr().println(words(failure));
        if (failure instanceof Problem problem) {
            problem.faults().forEach(fault -> command.getErr().println("  " + fault.message()));
        } else if (exit == Exit.FAILED) {
            LOG.error("The command failed.", failure);
        }
        return exit.code();
    }

    static String words(Exception failure) {
        return failure instanceof NoSuchFileException missing
                ? "There is no file %s 没有这个文件.".formatted(missing.getFile())
                : String.valueOf(failure.getMessage());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing 缺少命令.");
    }
}
