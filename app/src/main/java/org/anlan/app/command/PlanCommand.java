package org.anlan.app.command;

import java.io.IOException;
import java.nio.file.Path;
import org.anlan.logistics.audit.PlanAudit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What can be done with a plan in a file; needs no installation.
@Command(name = "plan", description = "A plan in a file / 调拨方案文件")
final class PlanCommand implements Runnable {

    private static final int MOST_LINES = 20;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "plan: say check DIR FILE.");
    }

    @Command(
            name = "check",
            description = {
                "Add a plan up again: is it allowed, what does it cost, what is proven / 复核方案",
                "Shares no code with the solver. Exit 1 if anything is wrong."
            })
    int check(
            @Parameters(paramLabel = "DIR", description = "The instance / 算例目录") Path folder,
            @Parameters(paramLabel = "FILE", description = "plan.json / 方案文件") Path plan,
            @Option(names = "--no-vehicles", description = "Fleets have no limit / 不计运力")
                    boolean noVehicles)
            throws IOException {
        var wrong = PlanAudit.wrong(folder, plan, !noVehicles);
        var out = spec.commandLine().getOut();
        wrong.stream().limit(MOST_LINES).forEach(out::println);
        if (wrong.size() > MOST_LINES) {
            out.println("… %d more 另有".formatted(wrong.size() - MOST_LINES));
        }
        out.println(wrong.isEmpty() ? "方案成立 the plan holds" : "方案不成立 the plan does not hold");
        return (wrong.isEmpty() ? Exit.OK : Exit.FAILED).code();
    }
}
