package org.anlan.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anlan.logistics.flow.DimacsMin;
import org.anlan.logistics.flow.FileRefused;
import org.anlan.logistics.flow.FlowResult;
import org.anlan.logistics.flow.InfeasibleFlow;
import org.anlan.logistics.flow.NetworkSimplex;
import org.anlan.logistics.flow.OptimalFlow;
import org.anlan.web.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Solves one minimum-cost flow problem in the DIMACS format; needs no installation.
@Command(
        name = "flow",
        description = {
            "Print the least cost of a DIMACS min-cost flow / 求最小费用流",
            "No flow fits: exit 1, and the cut that proves it."
        })
final class FlowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A problem of type min / DIMACS 文件")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Say it as JSON / 以 JSON 输出")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, FileRefused {
        var result = NetworkSimplex.solve(DimacsMin.read(file));
        print(json ? Json.write(told(result)) : words(result));
        return (result instanceof OptimalFlow ? Exit.OK : Exit.FAILED).code();
    }

    private static Map<String, Object> told(FlowResult result) {
        var told = new LinkedHashMap<String, Object>();
        switch (result) {
            case OptimalFlow flow -> {
                told.put("optimal", true);
                told.put("cost", flow.cost());
            }
            case InfeasibleFlow none -> {
                told.put("optimal", false);
                told.put("missing", none.missing());
                told.put("stranded", none.stranded());
                told.put("cut", fromOne(none));
            }
        }
        return told;
    }

    private static String words(FlowResult result) {
        return switch (result) {
            case OptimalFlow flow -> Long.toString(flow.cost());
            case InfeasibleFlow none ->
                    "无可行流 no flow fits: missing %d, stranded %d, cut around nodes %s"
                            .formatted(none.missing(), none.stranded(), fromOne(none));
        };
    }

    /// The nodes of the cut as the file counts them.
    private static List<Integer> fromOne(InfeasibleFlow none) {
        return Arrays.stream(none.nodes()).map(node -> node + 1).boxed().toList();
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
